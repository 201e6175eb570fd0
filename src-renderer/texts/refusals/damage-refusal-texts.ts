import { msg } from '@lingui/core/macro'
import type { damageRefusals } from '#shared/contract/refusals/damage.ts'
import { itemName } from '../item-name.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of recording damage. */
export const damageRefusalTexts: RefusalTexts<keyof typeof damageRefusals> = {
  CONTAINER_NOT_YET: () =>
    msg({
      message: 'This is a container. Damage is recorded pack by pack.',
      comment: 'Stop: a case or pallet was scanned',
    }),
  ALREADY_DAMAGED: () =>
    msg({
      message: 'This pack is on damaged hold already, from an earlier job.',
      comment: 'Stop: the item is on damaged hold',
    }),
  CONTENTS_UNDECIDED: ({ item }) =>
    msg({
      message: `Nobody has said anything yet of the contents of ${itemName(item)}.`,
      comment: 'A damage job cannot be finished; the placeholder is a container',
    }),
  CONTENTS_NOT_ASKED: () =>
    msg({
      message: 'No container waits for this answer.',
      comment: 'A person said what is with the contents of a container, and none was asked about',
    }),
  ALREADY_TO_INSPECT: ({ item }) =>
    msg({
      message: `${itemName(item)} is held to be inspected already.`,
      comment: 'A person said so of a container for the second time; the placeholder is the container',
    }),
}
