import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostReleases } from '#shared/contract/calls/batch-closing-calls.ts'
import type { HeldReleaseView } from '#shared/contract/calls/batch-closing-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { BatchId, ReleaseId } from '#shared/domain/batches/batch-id.ts'
import { carriesOut } from '#shared/domain/batches/held-release.ts'
import type { ReleaseMisfit } from '#shared/domain/batches/held-release.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ReleaseRecord } from '#service/persistence/batch-closings.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { batchToClose, goodsOf, meaningOf, recordClosing, tellOfBatches } from './close-batch.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'
import { hashOfShown } from '../people/sign.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type Words = CallInput<'batches.releaseToSign'>

/** What somebody signs who releases a batch before its numbers are here, or why it cannot be released so. */
export function releaseToSign(workplace: Workplace, words: Words): CallOutput<'batches.releaseToSign'> {
  const refusal = whyNotHeld(workplace, words)
  const product = workplace.batches.productName(words.gtin)
  return { product, refusal, shown: refusal === null ? hashOfShown(shownRelease(words)) : null }
}

/** Signs the release and holds it until its numbers are here; where they are here already, the batch is closed at once. */
export async function enterRelease(
  workplace: Workplace,
  { signature: attempt, ...words }: CallInput<'batches.enterRelease'>,
): Promise<Done> {
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const before = whyNotHeld(workplace, words)
  if (before !== null) return err(before)
  const signed = await workplace.sign(attempt, {
    meaning: meaningOf(words.closing),
    shown: shownRelease(words),
    right: 'closeBatches',
    act: { goods: () => goodsOf(workplace, words.gtin) },
  })
  if (!signed.ok) return signed
  const outcome = immediately(workplace.database, (): Done => {
    const refusal = whyNotHeld(workplace, words)
    if (refusal !== null) return err(refusal)
    const release = workplace.ids.newId() as ReleaseId
    const body = { kind: 'batch.release-entered', release, ...words, signature: signed.value } as const
    record(workplace, [{ body, person: signed.value.person, scan: null }])
    const batch = workplace.batches.named(words.gtin, words.lot)
    if (batch !== null) carryOutRelease(workplace, batch.id)
    return ok({})
  })
  if (outcome.ok) tellOfBatches(workplace)
  return outcome
}

/** A release that is held is not to be carried out. */
export function withdrawRelease(workplace: Workplace, { release, reason }: CallInput<'batches.withdrawRelease'>): Done {
  const outcome = immediately(workplace.database, (): Done => {
    const held = workplace.batchClosings.heldOne(release)
    if (held === null) return err(refuse('RELEASE_NOT_FOUND', {}))
    const person = signedIn(workplace, 'closeBatches', { goods: () => goodsOf(workplace, held.gtin) })
    if (!person.ok) return person
    const body = { kind: 'batch.release-withdrawn', release, reason } as const
    record(workplace, [{ body, person: person.value.id, scan: null }])
    return ok({})
  })
  if (outcome.ok) tellOfBatches(workplace)
  return outcome
}

/** Every release that is held, with what it waits for. */
export function listReleases(workplace: Workplace): CallOutput<'batches.releases'> {
  return { releases: workplace.batchClosings.held(mostReleases).map((held) => viewOf(workplace, held)) }
}

/**
 * Closes a batch by the release that came before its numbers, if all of them are here now and are what was released. In the
 * caller's transaction: with the end of the file that brought the last of them.
 */
export function carryOutRelease(desk: RecordDesk, id: BatchId): void {
  const batch = batchToClose(desk, id)
  const held = batch === null ? null : desk.batchClosings.heldFor(batch.head.gtin, batch.head.lot)
  if (batch === null || held === null) return
  const decided = carriesOut(held, batch)
  if (!decided.ok) return
  const words = { closing: held.closing, threshold: 100, reason: null }
  recordClosing(desk, { batch, decided: decided.value, words, release: held.release, signature: held.signature })
}

/**
 * Carries out every release whose numbers are here and that something else held up, such as the hand-over of its batch. In the
 * caller's transaction: with the fact that ends what held it up.
 */
export function carryOutReleases(desk: RecordDesk): void {
  for (const { gtin, lot } of desk.batchClosings.held(mostReleases)) {
    const batch = desk.batches.named(gtin, lot)
    if (batch !== null) carryOutRelease(desk, batch.id)
  }
}

function viewOf(desk: RecordDesk, held: ReleaseRecord): HeldReleaseView {
  const { signature, ...release } = held
  const head = desk.batches.named(held.gtin, held.lot)
  const batch = head === null ? null : batchToClose(desk, head.id)
  const judged = batch === null ? null : carriesOut(held, batch)
  return {
    ...release,
    signedBy: signature.printedName,
    batch: head?.id ?? null,
    commissioned: batch?.levels.find(({ gtin }) => gtin === held.gtin)?.commissioned ?? 0,
    stands: judged === null || judged.ok ? { kind: 'waits' } : standsOf(judged.error),
  }
}

function standsOf(misfit: ReleaseMisfit): HeldReleaseView['stands'] {
  switch (misfit.code) {
    case 'NUMBERS_MISSING':
      return { kind: 'waits' }
    case 'MORE_THAN_RELEASED':
      return { kind: 'misfit', code: misfit.code, expiry: '' }
    case 'OTHER_EXPIRY':
      return { kind: 'misfit', code: misfit.code, expiry: misfit.expiry }
    default:
      return { kind: 'refused', refusal: domainRefusal(misfit) }
  }
}

function whyNotHeld({ batchClosings, batches }: Workplace, { gtin, lot }: Words): Refusal | null {
  if (batchClosings.heldFor(gtin, lot) !== null) return refuse('RELEASE_HELD_ALREADY', { lot })
  const batch = batches.named(gtin, lot)
  const isClosed = batch !== null && batchClosings.standing(batch.id) !== null
  return isClosed ? refuse('BATCH_CLOSED', { lot }) : null
}

function shownRelease({ gtin, lot, expiry, closing, quantity }: Words): Json {
  return { gtin, lot, expiry, closing, quantity }
}
