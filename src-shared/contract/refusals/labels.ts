import { z } from 'zod'
import { printerFailures } from '../../domain/labels/facts.ts'
import { none, refusal, text } from './refusal.ts'

/** Refusals of labels, printers and the numbers of new containers. */
export const labelsRefusals = {
  LABEL_NOT_VERIFIED: refusal(z.object({ container: text }), 'scanContainerLabel'),
  REPRINT_NEEDS_REASON: refusal(z.object({ prints: z.number() }), 'sayWhyAgain'),
  LABEL_NOT_PRINTED: refusal(z.object({ reason: text }), 'tryAgain'),
  PRINTER_NOT_SET_UP: refusal(none, 'setPrinterUp', 'printAsPdf'),
  PRINTER_FAILED: refusal(
    z.object({ printer: text, address: text, because: z.enum(printerFailures) }),
    'checkPrinter',
    'printAsPdf',
  ),
  SSCC_RANGE_MISSING: refusal(none, 'askAdministrator'),
  SSCC_RANGE_USED_UP: refusal(none, 'askAdministrator'),
  SSCC_NOT_YET: refusal(z.object({ minutes: z.number() }), 'tryAgain'),
} as const
