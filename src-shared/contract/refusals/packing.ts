import { z } from 'zod'
import { packagingLevels } from '../../domain/items/item.ts'
import { mixingPolicies } from '../../domain/packing/mixing.ts'
import { refusal, text } from './refusal.ts'

/** Refusals of packing into a container. */
export const packingRefusals = {
  NOT_A_CONTAINER: refusal(z.object({ item: text }), 'setAside'),
  ALREADY_INSIDE: refusal(z.object({ item: text, parent: text }), 'unpackFirst', 'setAside'),
  INTO_ITSELF: refusal(z.object({ item: text, container: text }), 'setAside', 'tellSupervisor'),
  BADAGGREGATESTATE: refusal(z.object({ item: text, container: text }), 'useOtherContainer', 'setAside'),
  LEVEL_DOES_NOT_FIT: refusal(
    z.object({ item: text, level: z.enum(packagingLevels), containerLevel: z.enum(packagingLevels) }),
    'useOtherContainer',
    'setAside',
  ),
  HOLDS_DIFFER: refusal(z.object({ item: text }), 'useOtherContainer', 'setAside'),
  MIXING_NOT_ALLOWED: refusal(
    z.object({ item: text, mixing: z.enum(mixingPolicies) }),
    'useOtherContainer',
    'setAside',
  ),
} as const
