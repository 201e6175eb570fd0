/** Why a step of the set-up did not succeed: what happened, and what the person at the keyboard can do about it. */
export type SetupFailure = {
  readonly says: string
  readonly remedy: string
}

/** Both halves as the one line that the terminal shows. */
export function inOneLine(failure: SetupFailure): string {
  return `${failure.says} ${failure.remedy}`
}

const again = 'run the same command again; nothing half-installed was left'

/**
 * Explains an error of the system, caught while `doing` (a phrase such as "unpacking the runtime") in `folder`.
 * What is not an Error is thrown on.
 */
export function explainSystemError(error: unknown, doing: string, folder: string): SetupFailure {
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { says: `The disk is full: ${doing} in ${folder} stopped.`, remedy: `Make room there, then ${again}.` }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        says: `No right to write: ${doing} in ${folder} stopped.`,
        remedy: `Make the folder writable, then ${again}.`,
      }
    default:
      return { says: `That did not work: ${doing} in ${folder} (${error.message}).`, remedy: `Please ${again}.` }
  }
}
