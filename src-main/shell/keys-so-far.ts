import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import { shellChannels } from '#shared/contract/shell-channels.ts'
import { refusalOfSender } from './refusal-of-sender.ts'

/**
 * Answers our own page once the shell has come to its question. Keys from the system and questions of the page are read by
 * one thread, keys first: while that was busy, none came to the page, and what it hears then are the keys of that time.
 */
export function answerBehindKeys(page: WebContents): void {
  ipcMain.handle(shellChannels.keysSoFar, (event) => {
    const refusal = refusalOfSender(event, page)
    if (refusal !== undefined) throw new Error(`refused: ${refusal}`)
  })
}
