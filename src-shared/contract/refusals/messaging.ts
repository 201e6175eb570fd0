import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of messages and of what is written to files unsent. */
export const messagingRefusals = {
  MESSAGE_NOT_FOUND: refusal(z.object({ message: text }), 'nothing'),
  MESSAGE_NOT_WAITING: refusal(z.object({ state: text }), 'nothing'),
  SENDING_REASON_MISSING: refusal(z.object({}), 'sayWhy'),
  NOTHING_TO_WRITE: refusal(none, 'nothing'),
  UNSENT_EXPORT_NOT_FOUND: refusal(none, 'nothing'),
  NOTHING_IN_FILES: refusal(z.object({ folder: text }), 'nothing'),
  UPLOAD_RECEIPT_MISSING: refusal(none, 'enterReceipt'),
  UNSENT_FILE_NOT_TAKEN: refusal(
    z.object({ file: text, because: z.enum(['notOurs', 'otherStation', 'changed']) }),
    'chooseWrittenFile',
  ),
  UNSENT_MESSAGE_DIFFERS: refusal(z.object({ file: text, message: text }), 'askAdministrator'),
  NOTHING_TO_SETTLE: refusal(z.object({ file: text }), 'nothing'),
} as const
