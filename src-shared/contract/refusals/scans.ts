import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of a scan that cannot be read, or says nothing here. */
export const scansRefusals = {
  SCAN_UNREADABLE: refusal(z.object({ because: text, ai: text.nullable() }), 'scanAgain', 'setAside'),
  SCAN_NAMES_NO_ITEM: refusal(none, 'scanAgain', 'setAside'),
  SCAN_TOO_LONG: refusal(none, 'scanAgain', 'checkScannerSetUp'),
  SCAN_GARBLED: refusal(none, 'checkScannerSetUp', 'scanAgain'),
  SCAN_KEYS_UNKNOWN: refusal(none, 'scanAgain', 'scanTheSheet'),
  SCAN_UNDER_CAPS_LOCK: refusal(none, 'pressCapsLock', 'scanTheSheet'),
  /** No stop: somebody scans the calibration sheet outside of a set-up. */
  SHEET_CODE: refusal(none, 'scanTheSheet'),
  SEPARATOR_LOST: refusal(z.object({ serial: text }), 'sendSeparators', 'setAside'),
  COMMAND_NOT_HERE: refusal(z.object({ command: text }), 'nothing'),
} as const
