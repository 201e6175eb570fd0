import { msg } from '@lingui/core/macro'
import type { holdsRefusals } from '#shared/contract/refusals/holds.ts'
import { holdInsideTexts, notOnHoldTexts, onHoldTexts } from '../holds-texts.ts'
import { itemName } from '../item-name.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of putting on hold and of what is on hold. */
export const holdsRefusalTexts: RefusalTexts<keyof typeof holdsRefusals> = {
  ON_HOLD: ({ hold }) => onHoldTexts[hold],
  HOLD_INSIDE: ({ hold }) => holdInsideTexts[hold],
  ALREADY_HELD: () => msg({ message: 'This is on that hold already.', comment: 'Stop: a hold is to be put on' }),
  NOT_ON_HOLD: ({ hold }) => notOnHoldTexts[hold],
  CONTENTS_TO_INSPECT: ({ item }) =>
    msg({
      message: `Nobody has looked at ${itemName(item)} yet, which is in there.`,
      comment: 'A hold is not lifted from a container: something in it is to be inspected; its name',
    }),
}
