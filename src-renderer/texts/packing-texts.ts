import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { PackingChoice } from '#shared/contract/views/packing-views.ts'
import type { MixingPolicy } from '#shared/domain/packing/mixing.ts'
import type { PackingPurpose, PackingWay } from '#shared/domain/packing/purpose.ts'

/** One thing to pack into, as it is offered before the first scan. */
export type TargetChoice = {
  readonly key: string
  readonly container: PackingChoice['container']
  readonly word: MessageDescriptor
  readonly means: MessageDescriptor
}

/** What can be packed into, in the order of their keys. */
export const targetChoices: readonly TargetChoice[] = [
  {
    key: '1',
    container: { kind: 'new', level: 'CA' },
    word: msg({ message: 'New case', comment: 'What is packed into' }),
    means: msg({ message: 'Packs go in. It gets a number of its own.', comment: 'What packing into a new case means' }),
  },
  {
    key: '2',
    container: { kind: 'new', level: 'PL' },
    word: msg({ message: 'New pallet', comment: 'What is packed into' }),
    means: msg({
      message: 'Cases and packs go on it. It gets a number of its own.',
      comment: 'What packing onto a new pallet means',
    }),
  },
  {
    key: '3',
    container: { kind: 'existing' },
    word: msg({ message: 'A container that is here', comment: 'What is packed into' }),
    means: msg({
      message: 'Scan the container first, then what goes in.',
      comment: 'What packing into an existing container means',
    }),
  },
]

/** What becomes of items that are in another container. */
export const packingWayMeans: Readonly<Record<PackingWay, MessageDescriptor>> = {
  strict: msg({
    message: 'Off: what is in another container is refused.',
    comment: 'What a switch does while it is off',
  }),
  moving: msg({
    message: 'On: what is in another container comes out of it. Both are recorded.',
    comment: 'What a switch does while it is on',
  }),
}

/** What may be together in one container. */
export const mixingWords: Readonly<Record<MixingPolicy, MessageDescriptor>> = {
  any: msg({ message: 'Anything', comment: 'A choice: what may be together in one container' }),
  oneProduct: msg({ message: 'One product', comment: 'A choice: what may be together in one container' }),
  oneProductAndLot: msg({
    message: 'One product of one lot',
    comment: 'A choice: what may be together in one container',
  }),
}

/** What a packing job packs into, in a few words. */
export function targetText(container: PackingPurpose['container']): MessageDescriptor {
  if (container.kind === 'existing') return msg({ message: 'Pack into a container', comment: 'A packing job' })
  switch (container.level) {
    case 'CA':
      return msg({ message: 'Pack into a new case', comment: 'A packing job' })
    case 'PL':
      return msg({ message: 'Pack onto a new pallet', comment: 'A packing job' })
  }
}
