import type { AnswerProfile } from './answer-profile.ts'
import builtIn from './answer-profiles.json' with { type: 'json' }

/**
 * The makes that come with Tallyman.
 *
 * Honeywell: with "Host ACK" on the scanner says nothing by itself and waits for an answer, 10 s at most. ESC 7 is the good
 * beep, ESC 8 the razz, ESC 4, 5 and 6 a low, medium and high beep, ESC 1 the green light alone; the comma is the terminator
 * (https://www.easymanua.ls/honeywell/xenon-xp-1950g/manual?p=97, https://www.easymanua.ls/honeywell/1900ghd-2/manual?p=98).
 * Datalogic, on RS-232 and USB-COM: B is the good-read tone, F "not on file", E and D switch reading on and off, 0x07 is the
 * good-read tone whatever the beeper is set to (https://manualshive.com/en/manual/datalogic/powerscan-series/4170405?page=397).
 */
export const answerProfiles: readonly AnswerProfile[] = builtIn

/** Whether the id belongs to a make that comes with Tallyman: nobody may bring another under it. */
export function isBuiltIn(id: string): boolean {
  return answerProfiles.some((profile) => profile.id === id)
}
