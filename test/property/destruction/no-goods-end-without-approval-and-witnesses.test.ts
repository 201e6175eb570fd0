import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileHash } from '#shared/domain/attachments/attached-file.ts'
import {
  decideBeginning,
  decideCarriedOut,
  decideContractorCertificate,
  decideContractorConfirmed,
  decideExecuted,
  decideMissingRemoved,
  decideTakenBack,
  decideWitnessing,
  isReadyToEnd,
} from '#shared/domain/destruction/decide-execution.ts'
import {
  decideApproval,
  decideDataChange,
  decideListing,
  decideRejection,
  decideRemoval,
  decideSubmission,
  decideWithdrawal,
} from '#shared/domain/destruction/decide-paper.ts'
import { evolveOrder, isOrderFact } from '#shared/domain/destruction/evolve.ts'
import type { OrderFact } from '#shared/domain/destruction/evolve.ts'
import type { ListNow } from '#shared/domain/destruction/item-list.ts'
import { orderLife } from '#shared/domain/destruction/life.ts'
import type { OrderAct } from '#shared/domain/destruction/life.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import { witnessesNeeded } from '#shared/domain/destruction/witness.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobOf } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, pack, thisJob } from '#test/support/domain/damage-situations.ts'
import {
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

/** An order with the number that stands for its list, and when it is. */
type World = { readonly order: DestructionOrder; readonly list: number; readonly at: Instant }
type Done = { readonly fact: TallymanFact; readonly person: PersonId; readonly at: Instant; readonly list: number }
type Decided = Result<readonly TallymanFact[], unknown>

const people = [olga, sam, quinn, vera] as const
const job: JobOf<'destruction'> = {
  id: thisJob,
  purpose: { operation: 'destruction', order: orderId },
  status: 'open',
  openStops: [],
}
const file = { sha256: 'f'.repeat(64) as FileHash, name: 'c.pdf', bytes: 1 }
const removal = { because: 'missing', note: null } as const
const clockAt = (at: Instant) => ({ at, clockToleranceMinutes: 5 })

const acts = [
  'list',
  'remove',
  'change',
  'submit',
  'approve',
  'reject',
  'withdraw',
  'begin',
  'missing',
  'giveUp',
  'scan',
  'carryOut',
  'takeBack',
  'witness',
  'attach',
  'confirm',
  'wait',
] as const
type Act = (typeof acts)[number]
/** Which act of the table each of them is; null for those the table does not judge. */
const actOfTable: Readonly<Record<Act, OrderAct | null>> = {
  list: 'changeList',
  remove: 'changeList',
  change: 'changeData',
  submit: 'submit',
  approve: 'approve',
  reject: 'reject',
  withdraw: 'withdraw',
  begin: 'beginExecution',
  missing: 'removeMissing',
  giveUp: null,
  scan: null,
  carryOut: null,
  takeBack: 'takeBack',
  witness: null,
  attach: 'attachCertificate',
  confirm: null,
  wait: null,
}

/** A life that is likely to get somewhere: each step is an act of a person, at some distance from the one before. */
const aLife = fc.record({
  controlled: fc.boolean(),
  away: fc.boolean(),
  steps: fc.array(
    fc.record({
      // Mostly what would come next, so that many lives get to an end; sometimes anything.
      act: fc.oneof(
        { weight: 3, arbitrary: fc.constant('next' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...acts) },
      ),
      person: fc.constantFrom(...people),
      later: fc.constantFrom(1000, 1000, hour, hour, 13 * hour),
      allThere: fc.constantFrom(true, true, false),
    }),
    { minLength: 10, maxLength: 40 },
  ),
})

function listNow(list: number, controlled: boolean): ListNow {
  return listOf(`list ${list}`, { productClass: controlled ? 'controlled' : 'standard' })
}

function decide(
  { order, list, at }: World,
  { act, person, allThere }: { readonly act: Act; readonly person: PersonId; readonly allThere: boolean },
  controlled: boolean,
): Decided {
  const goods = listNow(list, controlled)
  const { hash } = goods.summary
  const signed = (meaning: Parameters<typeof signatureOf>[1]) => signatureOf(person, meaning, { list }, at)
  const inJob = (decided: () => Decided): Decided => (order.job === null ? { ok: false, error: 'no job' } : decided())
  switch (act) {
    case 'list':
      return decideListing(order, [pack('A')], null, at)
    case 'remove':
      return decideRemoval(order, [pack('A')], removal, at)
    case 'change':
      return decideDataChange(order, { ...order.data, methodNote: String(at) }, at)
    case 'submit':
      return decideSubmission(order, goods, signed('requestsDestruction'))
    case 'approve': {
      const decided = decideApproval(order, goods, person, at)
      return decided.ok ? ok([approvedFact(order, goods, person, at + 24 * hour)]) : decided
    }
    case 'reject':
      return decideRejection(order, 'no', signed('rejectsDestruction'))
    case 'withdraw':
      return decideWithdrawal(order, 'no', at)
    case 'begin': {
      const decided = decideBeginning(order, thisJob, at)
      return decided.ok ? ok([decided.value]) : decided
    }
    case 'missing':
      return inJob(() => {
        const missing = { items: [pack('A')], planned: { openings: [], newest: null } }
        return decideMissingRemoved(order, job, missing, removal, clockAt(at))
      })
    case 'giveUp':
      return inJob(() => ok([{ kind: 'job.abandoned', job: thisJob }]))
    case 'scan':
      return inJob(() =>
        ok([
          { kind: 'job.item-recorded', job: thisJob, item: pack('A'), known: true, lot: null, expiry: null, notes: [] },
        ]),
      )
    case 'carryOut':
      return inJob(() => decideCarriedOut(order, job, { list: hash, open: allThere ? 0 : 1 }, at))
    case 'takeBack':
      return decideTakenBack(order, 'cold oven', { items: [], lastEventAt: null }, at)
    case 'witness': {
      const decided = decideWitnessing(order, { signature: signed('witnessedDestruction'), external: null })
      return decided.ok ? ended(order, [decided.value], person, { hash, at }) : decided
    }
    case 'attach':
      return decideContractorCertificate(order, { file, reference: 'A' }, at)
    case 'confirm': {
      const decided = decideContractorConfirmed(order, signed('certifiesDestruction'))
      return decided.ok ? ended(order, [decided.value], person, { hash, at }) : decided
    }
    case 'wait':
      return ok([])
  }
}

/** What would come next. */
function nextAct({ order, list, at }: World): Act {
  switch (standingOf(order, at)) {
    case 'draft':
      return list === 1 ? 'list' : 'submit'
    case 'rejected':
      return 'submit'
    case 'submitted':
      return 'approve'
    case 'approved':
      return 'begin'
    case 'inExecution':
      return 'carryOut'
    case 'carriedOut':
      return 'witness'
    case 'handedOver':
      return order.contractorCertificate === null ? 'attach' : 'confirm'
    case 'executed':
    case 'certified':
    case 'withdrawn':
      return 'wait'
  }
}

/** The signature, and the end where it was the last that is needed: as one act, as the station does it. */
function ended(
  order: DestructionOrder,
  signed: readonly OrderFact[],
  person: PersonId,
  { hash, at }: { readonly hash: ListNow['summary']['hash']; readonly at: Instant },
): Decided {
  const after = signed.reduce((before, fact) => evolveOrder(before, fact, { person, at }), order)
  if (!isReadyToEnd(after)) return ok(signed as readonly TallymanFact[])
  const plan = { takenOut: [], waves: [[{ item: pack('A'), inside: [] }]] }
  const executed = decideExecuted(after, { list: hash, plan, newest: null }, clockAt(at))
  return executed.ok ? ok([...(signed as readonly TallymanFact[]), executed.value]) : executed
}

type Life = {
  readonly controlled: boolean
  readonly away: boolean
  readonly steps: readonly {
    readonly act: Act | 'next'
    readonly person: PersonId
    readonly later: number
    readonly allThere: boolean
  }[]
}

/** Lives a life to its end, and looks at each step whether the table says the same. */
function live({ controlled, away, steps }: Life): {
  readonly history: readonly Done[]
  readonly order: DestructionOrder
} {
  const place = away
    ? ({ kind: 'contractor', name: 'Ash & Co', address: 'Kiln Road 1' } as const)
    : ({ kind: 'here', where: 'Oven 2' } as const)
  let world: World = { order: draft({ place }), list: 1, at: now }
  const history: Done[] = []
  for (const step of steps) {
    world = { ...world, at: (world.at + step.later) as Instant }
    const before = standingOf(world.order, world.at)
    const act = step.act === 'next' ? nextAct(world) : step.act
    const decided = decide(world, { ...step, act }, controlled)
    if (!decided.ok) continue
    const changesList = decided.value.some(
      ({ kind }) => kind === 'destruction.items-listed' || kind === 'destruction.items-removed',
    )
    if (changesList) world = { ...world, list: world.list + 1 }
    for (const fact of decided.value) {
      history.push({ fact, person: step.person, at: world.at, list: world.list })
      if (!isOrderFact(fact)) continue
      world = { ...world, order: evolveOrder(world.order, fact, { person: step.person, at: world.at }) }
    }
    const inTable = actOfTable[act]
    const target = inTable === null ? undefined : orderLife[before][inTable]
    if (target === undefined || decided.value.length === 0) continue
    const reached = standingOf(world.order, world.at)
    const lapsed = target === 'approved' && reached === 'submitted'
    // Where the job is open already, what is approved is in execution again.
    const expected = target === 'approved' && world.order.job !== null ? 'inExecution' : target
    if (!lapsed) expect(`${before} ${act} ${reached}`).toBe(`${before} ${act} ${expected}`)
  }
  return { history, order: world.order }
}

test('whatever people do in whatever order, goods end only under an approval of exactly that list by another person, and before the witnesses they need', () => {
  let ends = 0
  fc.assert(
    fc.property(aLife, (life) => {
      const { history } = live(life)
      const at = history.findIndex(({ fact }) => fact.kind === 'destruction.executed')
      if (at === -1) return
      ends += 1
      const end = history[at]
      const before = history.slice(0, at)
      expect(history.filter(({ fact }) => fact.kind === 'destruction.executed')).toHaveLength(1)
      const approvedAt = before.findLastIndex(({ fact }) => fact.kind === 'destruction.approved')
      const approved = before[approvedAt]
      if (approved?.fact.kind !== 'destruction.approved' || end === undefined)
        throw new Error('an end without approval')
      const { approval } = approved.fact
      const approver = approval.signature.person

      // Of exactly this list, and nothing changed it since.
      expect(approval.content.list.hash).toBe(listNow(end.list, life.controlled).summary.hash)
      const since = before.slice(approvedAt + 1)
      expect(since.map(({ fact }) => fact.kind)).not.toContain('destruction.approval-voided')
      expect(since.map(({ fact }) => fact.kind)).not.toContain('destruction.rejected')

      // By nobody who asked for it or changed it before.
      const tookPart = before
        .slice(0, approvedAt)
        .filter(({ fact }) =>
          [
            'destruction.submitted',
            'destruction.items-listed',
            'destruction.items-removed',
            'destruction.data-changed',
          ].includes(fact.kind),
        )
        .map(({ person }) => person)
      expect([olga, ...tookPart]).not.toContain(approver)

      // Carried out while it counted, after the approval, with everything confirmed.
      const carriedOut = since.findLast(
        ({ fact }) => fact.kind === 'destruction.carried-out' || fact.kind === 'destruction.handed-over',
      )
      expect(carriedOut?.at).toBeLessThan(approval.lapsesAt)

      // Seen by as many as it takes, of whom none asked for it, did it, or signed twice.
      const afterwards = since.slice(since.findIndex((done) => done === carriedOut) + 1)
      const signed = afterwards.flatMap(({ fact, person }) =>
        fact.kind === 'destruction.witnessed' || fact.kind === 'destruction.contractor-confirmed' ? [person] : [],
      )
      const needed = life.away ? 1 : witnessesNeeded(life.controlled ? 'controlled' : 'standard')
      expect(new Set(signed).size).toBeGreaterThanOrEqual(needed)
      const executors = before
        .filter(({ fact }) =>
          [
            'destruction.execution-begun',
            'job.item-recorded',
            'destruction.carried-out',
            'destruction.handed-over',
          ].includes(fact.kind),
        )
        .map(({ person }) => person)
      const requesters = before.filter(({ fact }) => fact.kind === 'destruction.submitted').map(({ person }) => person)
      for (const witness of signed) expect([olga, ...requesters, ...executors]).not.toContain(witness)
    }),
    { numRuns: 3000 },
  )
  // A property of lives that end nowhere would prove nothing.
  expect(ends).toBeGreaterThan(500)
})
