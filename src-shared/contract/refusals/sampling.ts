import { z } from 'zod'
import { markets } from '../../domain/markets/market.ts'
import { sampleReasons } from '../../domain/sampling/reasons.ts'
import { packagingLevels } from '../../domain/items/item.ts'
import { refusal, text } from './refusal.ts'

/** Refusals of taking samples. */
export const samplingRefusals = {
  NOTEACH: refusal(z.object({ item: text, level: z.enum(packagingLevels) }), 'scanUnit', 'setAside'),
  NOTEMPTY: refusal(z.object({ item: text }), 'openFirst', 'setAside'),
  ALREADY_SAMPLED: refusal(z.object({ item: text, sampled: z.enum(sampleReasons) }), 'setAside'),
  SAMPLED_NOT_FOR_SALE: refusal(z.object({ item: text, sampled: z.enum(sampleReasons) }), 'setAside', 'tellSupervisor'),
  SAMPLE_NEEDS_MORE: refusal(
    z.object({ market: z.enum(markets), lacks: z.enum(['reasonCode', 'party']) }),
    'chooseWhatIsMissing',
  ),
} as const
