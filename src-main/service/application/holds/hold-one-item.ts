import type { CallInput } from '#shared/contract/calls.ts'
import type { HoldsPreview, HoldsReceipt } from '#shared/contract/views/holds-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { isSigned } from '#shared/domain/holds/act.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import { fitsTheHold, itemActs } from '#shared/domain/holds/decide.ts'
import { mayUndergo } from '#shared/domain/items/may-undergo.ts'
import type { Photo } from '#shared/domain/photos/photo.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import type { Site } from '#shared/domain/site/site.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { classesOf, judgeHolds, mayHandle, receiptOf, signHolds } from './holds-handlers.ts'
import { pictureOf } from '../look-up/photo-handlers.ts'
import { record } from '../record.ts'
import { holdsPreviewOf, noteOf, shownHolds } from './shown-holds.ts'
import type { ShownWords } from './shown-holds.ts'
import { tellNetwork } from '../network/tell-network.ts'
import type { Workplace } from '../workplace.ts'

/** What an act with holds on one item, with all that is inside it, comes to. */
export function previewHoldsOfItem(
  workplace: Pick<Workplace, 'heldItems'>,
  { item, wish: { act, reason }, note, photos: files }: CallInput<'holds.previewItem'>,
): HoldsPreview {
  const photos = files.map((file) => ({ of: item, file }))
  return holdsPreviewOf(act, shownHolds(workplace, { job: null, item }, { act, reason, note: noteOf(note), photos }))
}

/** Does an act with holds on one item that was looked up, with all that is inside it, signed where it has to be. */
export async function holdOneItem(
  workplace: Workplace,
  { item, wish: { act, reason }, note: typed, photos: files, signature: attempt }: CallInput<'holds.onItem'>,
): Promise<Result<HoldsReceipt, Refusal>> {
  const photos: Photo[] = []
  for (const file of files) {
    const picture = pictureOf(workplace, file)
    if (!picture.ok) return picture
    photos.push({ of: item, file: picture.value })
  }
  const words = { act, reason, note: noteOf(typed), photos }
  if (attempt === null || !isSigned(act)) return writeDown(workplace, item, words, null)
  const { shown } = shownHolds(workplace, { job: null, item }, words)
  const signature = await signHolds(workplace, attempt, act, shown, { job: null, item })
  return signature.ok ? writeDown(workplace, item, words, signature.value) : signature
}

function writeDown(
  workplace: Workplace,
  item: ItemId,
  words: ShownWords,
  signature: Signature | null,
): Result<HoldsReceipt, Refusal> {
  const { at } = workplace.readClock()
  const outcome = immediately(workplace.database, (): Result<HoldsReceipt, Refusal> => {
    const person = mayHandle(workplace, words.act, () => classesOf(workplace, { job: null, item }))
    if (!person.ok) return person
    const site = workplace.site.site()
    if (site === null) throw new Error('somebody is signed in at a station that is not set up')
    const fits = fitsTheItem(workplace, item, words.act, { at, site })
    if (!fits.ok) return err(domainRefusal(fits.error))
    const { clockToleranceMinutes } = site
    const decided = judgeHolds(workplace, { job: null, item }, words, signature, { at, clockToleranceMinutes })
    if (!decided.ok) return err(domainRefusal(decided.error))
    const facts = record(workplace, [{ body: decided.value, person: person.value.id, scan: null }])
    return ok(receiptOf(decided.value, tellNetwork(workplace, facts), facts[0]?.at ?? at))
  })
  if (outcome.ok) {
    workplace.wakeSending()
    workplace.tell('outbox.changed', {})
    workplace.tell('items.changed', {})
  }
  workplace.statusChanged()
  return outcome
}

function fitsTheItem(
  { items }: Pick<Workplace, 'items'>,
  id: ItemId,
  act: HoldAct,
  situation: { readonly at: Instant; readonly site: Site },
): Result<unknown, ScanRefusal> {
  const item = items.find(id)
  if (item.kind === 'unknown') return err({ code: 'SNNOTFOUND', item: id })
  const allowed = mayUndergo(item, itemActs[act.kind], situation)
  return allowed.ok ? fitsTheHold(item, act) : allowed
}
