import { z } from 'zod'
import { availabilities } from '../../domain/items/item.ts'
import { stateWords } from '../../domain/items/transitions.ts'
import { refusal, text } from './refusal.ts'

/** Refusals of an item as it stands on record. */
export const itemsRefusals = {
  SNNOTFOUND: refusal(z.object({ item: text }), 'setAside', 'tellSupervisor'),
  CLAIMED: refusal(z.object({ item: text, claimedBy: text }), 'openOtherJob', 'setAside'),
  NOTCOMMISSIONED: refusal(
    z.object({ item: text, lifecycle: z.enum(['decommissioned', 'destroyed']) }),
    'setAside',
    'tellSupervisor',
  ),
  BADITEMSTATE: refusal(z.object({ item: text, availability: z.enum(availabilities) }), 'setAside', 'tellSupervisor'),
  BADSTATETRANSITION: refusal(
    z.object({ item: text, from: z.enum(stateWords), allowed: z.array(z.enum(stateWords)).readonly() }),
    'setAside',
    'tellSupervisor',
  ),
  EVENTTIMEBEFORELASTEVENT: refusal(
    z.object({ item: text, lastEventAt: z.number() }),
    'checkComputerClock',
    'setAside',
  ),
} as const
