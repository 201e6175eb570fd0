import { z } from 'zod'
import { profileFileFlaws } from '../answer-profile-file.ts'
import { refusal, text } from './refusal.ts'

/** Refusals of scanners, their ports and their sheet. */
export const scannersRefusals = {
  SCANNER_NAME_TAKEN: refusal(z.object({ name: text }), 'enterAnew'),
  SCANNER_PORT_SHARED: refusal(z.object({ name: text }), 'enterAnew'),
  SCANNER_NOT_OPEN: refusal(z.object({ name: text }), 'checkScannerSetUp'),
  SCANNER_TAKES_NOTHING: refusal(z.object({ name: text }), 'checkScannerSetUp'),
  ANSWER_PROFILE_UNKNOWN: refusal(z.object({ id: text }), 'askAdministrator'),
  ANSWER_PROFILE_NOT_TAKEN: refusal(z.object({ because: z.enum(profileFileFlaws), where: text }), 'correctTheFile'),
  ANSWER_PROFILE_BUILT_IN: refusal(z.object({ id: text }), 'correctTheFile'),
  ANSWER_PROFILE_IN_USE: refusal(z.object({ name: text }), 'checkScannerSetUp'),
  TOO_MANY_ANSWER_PROFILES: refusal(z.object({ most: z.number().int() }), 'nothing'),
  SHEET_NOT_PRINTED: refusal(z.object({ reason: text }), 'tryAgain'),
  PORT_LIST_FAILED: refusal(z.object({ reason: text }), 'askAdministrator'),
} as const
