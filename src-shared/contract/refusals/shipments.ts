import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of announced shipments and the files that announce them. */
export const shipmentsRefusals = {
  SHIPMENT_NOT_FOUND: refusal(z.object({ shipment: text }), 'nothing'),
  SET_ASIDE_NOT_FOUND: refusal(z.object({ setAside: text }), 'nothing'),
  DESTINATION_NOT_OPEN: refusal(z.object({ number: text }), 'nothing'),
  DOCUMENT_NOT_FOUND: refusal(z.object({ document: text }), 'nothing'),
  IMPORT_UNREADABLE: refusal(
    z.object({ because: z.enum(['NOT_JSON', 'NOT_EPCIS_2', 'FORMAT_NOT_KNOWN', 'TOO_MANY_EVENTS']) }),
    'askAdministrator',
  ),
  IMPORT_OUT_OF_STEP: refusal(none, 'tryAgain'),
} as const
