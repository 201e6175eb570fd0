import { z } from 'zod'
import { holdKinds } from '../../domain/items/hold-kind.ts'
import { refusal, text } from './refusal.ts'

/** Refusals of putting on hold and of what is on hold. */
export const holdsRefusals = {
  ON_HOLD: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'setAside', 'tellSupervisor'),
  HOLD_INSIDE: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'takeHeldOut', 'setAside'),
  ALREADY_HELD: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'setAside'),
  NOT_ON_HOLD: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'setAside', 'lookItUp'),
  CONTENTS_TO_INSPECT: refusal(z.object({ item: text }), 'lookAtContents'),
} as const
