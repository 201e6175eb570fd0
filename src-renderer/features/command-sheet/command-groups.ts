import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { startCodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'

/** The codes as they stand together on the sheet: in the order of the work, so that the hand finds the next one. */
export const commandGroups: readonly { readonly title: MessageDescriptor; readonly codes: readonly CommandCode[] }[] = [
  {
    title: msg({ message: 'In every job', comment: 'Title of a group of command barcodes' }),
    codes: ['answerStops', 'takeBackLast', 'finish', 'putDown', 'switchPerson', 'cancel'],
  },
  {
    title: msg({ message: 'Start a job', comment: 'Title of a group of command barcodes' }),
    codes: startCodes,
  },
  {
    title: msg({ message: 'Damaged goods', comment: 'Title of a group of command barcodes' }),
    codes: ['contentsDamaged', 'contentsToInspect', 'photo'],
  },
]
