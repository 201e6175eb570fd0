import { createHash } from 'node:crypto'
import { mostHeldProducts } from '#shared/contract/views/holds-views.ts'
import type { HoldsPreview } from '#shared/contract/views/holds-views.ts'
import { isSigned } from '#shared/domain/holds/act.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import type { Photo } from '#shared/domain/photos/photo.ts'
import type { HoldReason } from '#shared/domain/holds/reasons.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { HeldProduct, HoldSource } from '#service/persistence/items/held-items.ts'
import { hashOfShown } from '../people/sign.ts'
import type { RecordDesk } from '../record-desk.ts'

/** What is done with holds and why, as a screen shows it. */
export type ShownWords = {
  readonly act: HoldAct
  readonly reason: HoldReason
  readonly note: string | null
  readonly photos: readonly Photo[]
}

/** What an act with holds comes to as things are now, in words and counts. */
export type ShownHolds = {
  readonly items: number
  readonly stillHeld: number
  readonly products: readonly HeldProduct[]
  /** Exactly what is signed: the words and counts of the screen, and the hash of the list behind them. */
  readonly shown: Json
}

/** What a screen shows of an act with holds, as things are now. */
export function shownHolds(
  { heldItems }: Pick<RecordDesk, 'heldItems'>,
  source: HoldSource,
  { act, reason, note, photos }: ShownWords,
): ShownHolds {
  const { items, stillHeld } = heldItems.changing(source, act)
  const products = heldItems.products(source, act, mostHeldProducts)
  const counted = { items: items.length, stillHeld: stillHeld.length, products }
  const pictures = photos.map(({ of, file }) => ({ of, file: file.sha256 }))
  return { ...counted, shown: { act, reason, note, ...counted, pictures, list: hashOfList(items) } }
}

/** The same as it crosses to the page, with the hash that a signature is bound to, where one is needed. */
export function holdsPreviewOf(act: HoldAct, { items, stillHeld, products, shown }: ShownHolds): HoldsPreview {
  return { items, stillHeld, products: [...products], shown: isSigned(act) ? hashOfShown(shown) : null }
}

/** A remark as it is kept: without white space around it, and null where nothing is left. */
export function noteOf(typed: string | null): string | null {
  const note = typed?.trim() ?? ''
  return note === '' ? null : note
}

/** One hash for one list, whatever its order; no item has a line break in it. */
export function hashOfList(items: readonly ItemId[]): string {
  return createHash('sha256').update(items.toSorted().join('\n'), 'utf8').digest('hex')
}
