import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { PackingChoice } from '#shared/contract/packing-views.ts'
import type { PackingWay } from '#shared/domain/packing/purpose.ts'

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
export const packingWayWords: Readonly<
  Record<PackingWay, { readonly word: MessageDescriptor; readonly means: MessageDescriptor }>
> = {
  strict: {
    word: msg({ message: 'Stop', comment: 'A choice: what happens with items that are in another container' }),
    means: msg({
      message: 'What is in another container is refused.',
      comment: 'What the choice does: items in another container',
    }),
  },
  moving: {
    word: msg({ message: 'Move', comment: 'A choice: what happens with items that are in another container' }),
    means: msg({
      message: 'What is in another container comes out of it. Both are recorded.',
      comment: 'What the choice does: items in another container',
    }),
  },
}
