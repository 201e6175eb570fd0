import { msg } from '@lingui/core/macro'
import type { itemsRefusals } from '#shared/contract/refusals/items.ts'
import { itemName } from '../item-name.ts'
import { standTexts } from '../stand-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of an item as it stands on record. */
export const itemsRefusalTexts: RefusalTexts<keyof typeof itemsRefusals> = {
  SNNOTFOUND: () => msg({ message: 'Nobody has announced this pack to this site.', comment: 'Stop: an unknown item' }),
  CLAIMED: ({ item }) =>
    msg({
      message: `${itemName(item)} belongs to another open job.`,
      comment:
        'Stop: the item that was scanned, its container or something in it is claimed by another job; the placeholder is a serial number or SSCC',
    }),
  NOTCOMMISSIONED: ({ lifecycle }) =>
    lifecycle === 'destroyed'
      ? msg({
          message: 'This pack is on record as destroyed. It should not be here.',
          comment: 'Stop: a destroyed item was scanned',
        })
      : msg({
          message: 'This pack was taken out of use (decommissioned). It should not be here.',
          comment: 'Stop: a decommissioned item was scanned',
        }),
  BADITEMSTATE: ({ availability }) => standTexts[availability],
  BADSTATETRANSITION: ({ from, allowed }) =>
    msg({
      message: `The record of this item says ${from}. This cannot follow; only ${allowed.join(', ')} can.`,
      comment:
        'Stop: the state of the item cannot change like this; the placeholders are the states in the words of the network',
    }),
  EVENTTIMEBEFORELASTEVENT: () =>
    msg({
      message: 'The clock of this computer is behind the last record of this pack.',
      comment: 'Stop: the event would lie before the last event of the item',
    }),
}
