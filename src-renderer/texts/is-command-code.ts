import { commandCodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'

/** Whether the station named a command that this page has a word for. */
export function isCommandCode(command: string): command is CommandCode {
  return commandCodes.some((code) => code === command)
}
