import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of calling a lot back. */
export const recallsRefusals = {
  LOT_RECALLED: refusal(z.object({ item: text, lot: text }), 'setAside', 'tellSupervisor'),
  RECALLED_ALREADY: refusal(z.object({ lot: text }), 'nothing'),
  RECALL_NOT_FOUND: refusal(none, 'nothing'),
} as const
