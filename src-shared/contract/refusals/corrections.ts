import { z } from 'zod'
import { actKinds } from '../../domain/corrections/act-kind.ts'
import { barsToUndoing } from '../../domain/markets/undo-rule.ts'
import { none, refusal, text } from './refusal.ts'

/** Refusals of what cannot be undone or corrected. */
export const correctionsRefusals = {
  ACT_NOT_FOUND: refusal(none, 'nothing'),
  UNDONE_ALREADY: refusal(none, 'nothing'),
  UNDO_NEVER: refusal(z.object({ kind: z.enum(actKinds) }), 'tellSupervisor'),
  UNDO_TOO_LATE: refusal(z.object({ until: z.number(), days: z.number() }), 'recordItAnew', 'tellSupervisor'),
  UNDO_AT_OTHER_SITE: refusal(z.object({ gln: text }), 'askOtherSite'),
  UNDO_BARRED: refusal(
    z.object({ bar: z.enum(barsToUndoing), item: text, items: z.number() }),
    'setAside',
    'tellSupervisor',
  ),
  UNDO_LATER_FIRST: refusal(z.object({ item: text, later: z.enum(actKinds), at: z.number() }), 'undoLaterFirst'),
  NOT_IN_THE_ACT: refusal(z.object({ item: text }), 'scanAgain'),
  CORRECTED_AS_A_WHOLE: refusal(z.object({ kind: z.enum(actKinds) }), 'undoAllOfIt'),
  NOTHING_TO_CORRECT: refusal(none, 'nothing'),
  REMARK_MISSING: refusal(none, 'sayWhy'),
} as const
