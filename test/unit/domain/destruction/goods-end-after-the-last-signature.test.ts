import { describe, expect, test } from 'vitest'
import {
  decideBeginning,
  decideCarriedOut,
  decideCarriedOutByCode,
  decideContainerOpened,
  decideContractorCertificate,
  decideContractorConfirmed,
  decideExecuted,
  decideMissingRemoved,
  decideTakenBack,
  decideWitnessing,
  isReadyToEnd,
  witnessesMissing,
} from '#shared/domain/destruction/decide-execution.ts'
import { decideSubmission } from '#shared/domain/destruction/decide-paper.ts'
import type { OrderData } from '#shared/domain/destruction/order-data.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { FileHash } from '#shared/domain/attachments/attached-file.ts'
import type { JobOf } from '#shared/domain/jobs/job.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { aStop, now, pack, thisJob } from '#test/support/domain/damage-situations.ts'
import {
  after,
  approvedFact,
  draft,
  hour,
  listOf,
  olga,
  orderId,
  quinn,
  sam,
  signatureOf,
  vera,
} from '#test/support/destruction/orders.ts'

const list = listOf('three packs')
const { hash } = list.summary
const clock = { at: now, clockToleranceMinutes: 5 }
const file = { sha256: 'f'.repeat(64) as FileHash, name: 'certificate.pdf', bytes: 10 }
const job = (differing: Partial<JobOf<'destruction'>> = {}): JobOf<'destruction'> => ({
  id: thisJob,
  purpose: { operation: 'destruction', order: orderId },
  status: 'open',
  openStops: [],
  ...differing,
})
const confirmed = { list: hash, open: 0 }
const plan = { takenOut: [], waves: [[{ item: pack('A'), inside: [] }]] }
const goods = { list: hash, plan, newest: null }

/** Approved by Sam, in execution by Olga, who asked for it. */
function inExecution(data: Partial<OrderData> = {}, of = list): DestructionOrder {
  const drafted = draft(data)
  const submitted = after(drafted, decideSubmission(drafted, of, signatureOf(olga, 'requestsDestruction', {})), olga)
  const approved = after(submitted, [approvedFact(submitted, of, sam)], sam)
  const beginning = decideBeginning(approved, thisJob, now)
  return after(approved, beginning.ok ? [beginning.value] : beginning, olga)
}

const away = { place: { kind: 'contractor', name: 'Ash & Co', address: 'Kiln Road 1' } } as const
const controlled = listOf('controlled packs', { productClass: 'controlled' })

function carriedOut(data: Partial<OrderData> = {}, of = list): DestructionOrder {
  const order = inExecution(data, of)
  return after(order, decideCarriedOut(order, job(), { list: of.summary.hash, open: 0 }, now), olga)
}

const signedBy = (order: DestructionOrder, person: typeof olga) =>
  decideWitnessing(order, { signature: signatureOf(person, 'witnessedDestruction', {}), external: null })
const witnessedBy = (order: DestructionOrder, person: typeof olga) => {
  const witnessed = signedBy(order, person)
  return after(order, witnessed.ok ? [witnessed.value] : witnessed, person)
}

describe('before the goods are destroyed', () => {
  test('everything is confirmed, every stop answered, and the list is the one that was approved', () => {
    const order = inExecution()
    expect(decideCarriedOut(order, job(), { ...confirmed, open: 2 }, now)).toEqual(
      err({ code: 'NOT_ALL_CONFIRMED', number: 'D-1', open: 2 }),
    )
    expect(decideCarriedOut(order, job({ openStops: [aStop] }), confirmed, now)).toEqual(
      err({ code: 'STOPS_UNANSWERED', count: 1 }),
    )
    const other = listOf('two packs').summary.hash
    expect(decideCarriedOut(order, job(), { list: other, open: 0 }, now)).toEqual(
      err({ code: 'LIST_CHANGED', number: 'D-1' }),
    )
    expect(decideCarriedOut(order, job(), confirmed, now).ok).toBe(true)
  })

  test('a scanned code says why nothing can end yet, and where nothing is in the way it asks', () => {
    const order = inExecution()
    expect(decideCarriedOutByCode(order, job(), { ...confirmed, open: 2 }, now)).toEqual(
      err({ code: 'NOT_ALL_CONFIRMED', number: 'D-1', open: 2 }),
    )
    expect(decideCarriedOutByCode(order, job(), confirmed, now)).toEqual(
      err({ code: 'CARRYING_OUT_ASKED', number: 'D-1' }),
    )
  })

  test('an approval that lapsed while the goods were confirmed counts no more', () => {
    const later = (now + 25 * hour) as Instant
    expect(decideCarriedOut(inExecution(), job(), confirmed, later)).toEqual(
      err({ code: 'APPROVAL_NEEDED', item: null, number: 'D-1' }),
    )
  })

  test('what is missing comes off the list, out of an opened container too, and somebody else is asked again', () => {
    const order = inExecution()
    const openings = [{ container: pack('CASE'), items: [pack('B')] }]
    const planned = { openings, newest: { item: pack('B'), lastEventAt: (now - 1) as Instant } }
    const removal = { because: 'missing', note: null } as const
    const decided = decideMissingRemoved(order, job(), { items: [pack('A'), pack('B')], planned }, removal, clock)
    expect(decided).toEqual(
      ok([
        { kind: 'destruction.items-removed', order: orderId, number: 'D-1', items: [pack('A'), pack('B')], ...removal },
        { kind: 'destruction.approval-voided', order: orderId, because: 'itemsRemoved' },
        { kind: 'contents.taken-out', job: thisJob, eventTime: now, openings },
      ]),
    )
    const removed = after(order, decided.ok ? decided.value.slice(0, 2) : decided, olga)
    expect(standingOf(removed, now)).toBe('submitted')
    expect(decideCarriedOut(removed, job(), confirmed, now)).toMatchObject({ error: { code: 'APPROVAL_NEEDED' } })
    const again = after(removed, [approvedFact(removed, list, sam)], sam)
    expect(standingOf(again, now)).toBe('inExecution')
  })

  test('only what has something in it can be found open', () => {
    const order = inExecution()
    expect(decideContainerOpened(order, job(), null)).toEqual(err({ code: 'NOTHING_TO_TAKE_BACK' }))
    const empty = { item: pack('CASE'), hasContents: false }
    expect(decideContainerOpened(order, job(), empty)).toEqual(err({ code: 'NOTHING_INSIDE', item: pack('CASE') }))
    expect(decideContainerOpened(order, job(), { ...empty, hasContents: true }).ok).toBe(true)
  })
})

describe('witnesses', () => {
  test('are neither who asked for it nor who did it, and nobody signs twice', () => {
    const order = carriedOut({}, controlled)
    const barred = (because: string) => err({ code: 'ANOTHER_PERSON_NEEDED', number: 'D-1', because })
    expect(signedBy(order, olga)).toEqual(barred('requested'))
    const scannedByVera = after(
      inExecution({}, controlled),
      [
        {
          kind: 'job.item-recorded',
          job: thisJob,
          item: pack('A'),
          known: true,
          lot: null,
          expiry: null,
          notes: [],
        } as const,
      ],
      vera,
    )
    const done = after(
      scannedByVera,
      decideCarriedOut(scannedByVera, job(), { list: controlled.summary.hash, open: 0 }, now),
      olga,
    )
    expect(signedBy(done, vera)).toEqual(barred('executed'))
    expect(signedBy(witnessedBy(order, quinn), quinn)).toEqual(barred('witnessed'))
  })

  test('one is enough, and two where anything is controlled; nothing ends before the last has signed', () => {
    const standard = carriedOut()
    expect(isReadyToEnd(standard)).toBe(false)
    expect(isReadyToEnd(witnessedBy(standard, quinn))).toBe(true)
    const first = witnessedBy(carriedOut({}, controlled), quinn)
    expect(witnessesMissing(first)).toBe(1)
    expect(isReadyToEnd(first)).toBe(false)
    expect(isReadyToEnd(witnessedBy(first, sam))).toBe(true)
  })

  test('nobody witnesses what is not carried out', () => {
    expect(signedBy(inExecution(), quinn)).toEqual(
      err({ code: 'ORDER_STANDS_OTHERWISE', number: 'D-1', standing: 'inExecution' }),
    )
  })

  test('what was not destroyed after all is confirmed anew, and its witnesses sign anew', () => {
    const order = witnessedBy(carriedOut({}, controlled), quinn)
    const back = after(order, decideTakenBack(order, 'the oven was cold', { items: [], lastEventAt: null }, now), olga)
    expect(back).toMatchObject({ phase: 'approved', witnesses: [], carriedOut: null })
    expect(standingOf(back, (now + 25 * hour) as Instant)).toBe('submitted')
  })
})

describe('the end', () => {
  test('is that of exactly the approved list, at the time of the clock', () => {
    const order = witnessedBy(carriedOut(), quinn)
    expect(decideExecuted(order, goods, clock)).toEqual(
      ok({
        kind: 'destruction.executed',
        order: orderId,
        number: 'D-1',
        reason: 'Damaged',
        market: null,
        eventTime: now,
        ...plan,
      }),
    )
    const other = listOf('two packs').summary.hash
    expect(decideExecuted(order, { ...goods, list: other }, clock)).toEqual(
      err({ code: 'LIST_CHANGED', number: 'D-1' }),
    )
  })

  test("lies after the last event of everything involved where a partner's clock ran ahead, and waits where it ran too far", () => {
    const order = witnessedBy(carriedOut(), quinn)
    const newest = (ahead: number) => ({ item: pack('A'), lastEventAt: (now + ahead) as Instant })
    expect(decideExecuted(order, { ...goods, newest: newest(1000) }, clock)).toMatchObject({
      value: { eventTime: now + 1002 },
    })
    expect(decideExecuted(order, { ...goods, newest: newest(6 * 60_000) }, clock)).toEqual(
      err({ code: 'EVENTTIMEBEFORELASTEVENT', ...newest(6 * 60_000) }),
    )
  })

  test('is final: an executed order is executed by nobody again', () => {
    const order = witnessedBy(carriedOut(), quinn)
    const executed = decideExecuted(order, goods, clock)
    const ended = after(order, executed.ok ? [executed.value] : executed, quinn)
    expect(decideExecuted(ended, goods, clock)).toEqual(
      err({ code: 'ORDER_STANDS_OTHERWISE', number: 'D-1', standing: 'executed' }),
    )
  })
})

describe('goods that a contractor destroys', () => {
  test('leave with the contractor, and end with the certificate and a signature of somebody who neither asked nor handed out', () => {
    const handedOver = carriedOut(away)
    expect(handedOver.phase).toBe('handedOver')
    const signature = (person: typeof olga) => signatureOf(person, 'certifiesDestruction', {})
    expect(decideContractorConfirmed(handedOver, signature(quinn))).toEqual(
      err({ code: 'CONTRACTOR_CERTIFICATE_MISSING', number: 'D-1' }),
    )
    const certificate = decideContractorCertificate(handedOver, { file, reference: 'A-77' }, now)
    const certified = after(handedOver, certificate, olga)
    expect(decideContractorConfirmed(certified, signature(olga))).toMatchObject({
      error: { code: 'ANOTHER_PERSON_NEEDED' },
    })
    const decided = decideContractorConfirmed(certified, signature(quinn))
    const ended = after(certified, decided.ok ? [decided.value] : decided, quinn)
    expect([handedOver, certified, ended].map(isReadyToEnd)).toEqual([false, false, true])
    expect(decideExecuted(ended, goods, clock).ok).toBe(true)
  })

  test('need no witness here, and nobody can be one', () => {
    expect(signedBy(carriedOut(away), quinn)).toEqual(
      err({ code: 'ORDER_STANDS_OTHERWISE', number: 'D-1', standing: 'handedOver' }),
    )
  })
})
