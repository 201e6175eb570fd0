import type { handOverRefusals } from '#shared/contract/refusals/hand-over.ts'
import { batchNotHandedOver, externalSystemFlawTexts } from '../hand-over-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of handing batches over to an external system. */
export const handOverRefusalTexts: RefusalTexts<keyof typeof handOverRefusals> = {
  BATCH_NOT_HANDED_OVER: ({ lot, because }) => batchNotHandedOver(lot, because),
  EXTERNAL_SYSTEM_NOT_TAKEN: ({ flaw }) => externalSystemFlawTexts[flaw],
}
