import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { appOrigin } from './page-address.ts'

/** Why a message is not from the top frame of our own window at our own origin; undefined where it is. */
export function refusalOfSender(
  { sender, senderFrame }: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  page: WebContents,
): string | undefined {
  if (sender !== page) return 'it is not our window'
  if (senderFrame === null || senderFrame !== page.mainFrame) return 'it is not the top frame'
  if (senderFrame.origin !== appOrigin) return `its origin is ${senderFrame.origin.slice(0, 64)}`
  return undefined
}
