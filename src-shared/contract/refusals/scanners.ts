import { z } from 'zod'
import { refusal, text } from './refusal.ts'

/** Refusals of scanners, their ports and their sheet. */
export const scannersRefusals = {
  SCANNER_NAME_TAKEN: refusal(z.object({ name: text }), 'enterAnew'),
  SCANNER_PORT_SHARED: refusal(z.object({ name: text }), 'enterAnew'),
  SHEET_NOT_PRINTED: refusal(z.object({ reason: text }), 'tryAgain'),
  PORT_LIST_FAILED: refusal(z.object({ reason: text }), 'askAdministrator'),
} as const
