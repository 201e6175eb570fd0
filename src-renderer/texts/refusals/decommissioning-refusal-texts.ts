import { msg } from '@lingui/core/macro'
import type { decommissioningRefusals } from '#shared/contract/refusals/decommissioning.ts'
import { itemName } from '../item-name.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of taking numbers out of use. */
export const decommissioningRefusalTexts: RefusalTexts<keyof typeof decommissioningRefusals> = {
  CANNOTBEAGGREGATED: ({ item, container }) =>
    msg({
      message: `${itemName(item)} is inside ${itemName(container)}. It comes out only once you have looked at that and said yes.`,
      comment: 'A job that takes numbers out of use cannot be finished; an item and its container',
    }),
}
