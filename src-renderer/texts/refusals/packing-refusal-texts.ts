import { msg } from '@lingui/core/macro'
import type { packingRefusals } from '#shared/contract/refusals/packing.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of packing into a container. */
export const packingRefusalTexts: RefusalTexts<keyof typeof packingRefusals> = {
  NOT_A_CONTAINER: () =>
    msg({
      message: 'This is a single pack. Nothing goes into it.',
      comment: 'Stop: a pack was scanned as the container to fill',
    }),
  ALREADY_INSIDE: () =>
    msg({ message: 'This is in a container already.', comment: 'Stop: an item to be packed is in a container' }),
  INTO_ITSELF: () =>
    msg({
      message: 'The container to fill is inside this. Nothing goes into itself.',
      comment: 'Stop: a container would be inside itself',
    }),
  BADAGGREGATESTATE: () =>
    msg({
      message: 'This stands otherwise than the container: one is blocked, the other is not.',
      comment: 'Stop: container and contents must be in the same state',
    }),
  LEVEL_DOES_NOT_FIT: () =>
    msg({ message: 'This is too large for the container.', comment: 'Stop: e.g. a pallet does not go into a case' }),
  HOLDS_DIFFER: () =>
    msg({
      message: 'Only things on the same hold go into one container.',
      comment: 'Stop: one is on a hold and the other is not, or on another',
    }),
  MIXING_NOT_ALLOWED: ({ mixing }) =>
    mixing === 'oneProductAndLot'
      ? msg({
          message: 'This site packs one product and one lot into a container. This is another.',
          comment: 'Stop: the rule of the site on what may be together',
        })
      : msg({
          message: 'This site packs one product into a container. This is another.',
          comment: 'Stop: the rule of the site on what may be together',
        }),
}
