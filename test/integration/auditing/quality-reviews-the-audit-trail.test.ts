import { beforeEach, expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { hashPin } from '#service/application/people/pin.ts'
import { record } from '#service/application/record.ts'
import { recordKeepingHandlers } from '#service/application/records/record-keeping-handlers.ts'
import { nextReview } from '#service/application/records/review-handlers.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { factsInStretch } from '#service/persistence/projections/fact-tally.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

const quinn = '018f0000-0000-7000-8000-00000000000a' as PersonId
const olga = '018f0000-0000-7000-8000-00000000000b' as PersonId
const day = 24 * 60 * 60 * 1000

let workplace: Workplace

beforeEach(async () => {
  workplace = quietWorkplace()
  await enrol(quinn, 'Quinn', 'quality')
  await enrol(olga, 'Olga', 'operator')
})

async function enrol(person: PersonId, name: string, role: Role): Promise<void> {
  const hashed = await hashPin('1234')
  immediately(workplace.database, () => {
    record(workplace, [{ body: { kind: 'person.enrolled', person, name, role }, person: null, scan: null }])
    workplace.people.keepCredential(person, hashed)
  })
}

function signIn(person: PersonId): void {
  immediately(workplace.database, () =>
    record(workplace, [{ body: { kind: 'person.signed-in', person }, person, scan: null }]),
  )
}

const calls = () => recordKeepingHandlers(workplace)
const head = () => workplace.ledger.head().sequence

/** Signs a review up to a fact; the content is asked for as the screen does. */
async function review(name: string, to: number, comment = 'Read, page by page.') {
  const draft = { to, outcome: 'nothingToObjectTo', comment } as const
  const content = valueOf(await calls()['reviews.content'](draft))
  const signature = { identification: name, secret: '1234', shown: content.shown }
  return calls()['reviews.sign']({ ...draft, signature })
}

test('a review is a fact with its span, the hash of its end, the comment and the signature of quality', async () => {
  signIn(quinn)
  const to = head()
  expect(await review('Quinn', to)).toEqual({ ok: true, value: {} })
  const hash = workplace.recordKeeping.hashOf(to)
  expect([...workplace.ledger.read(1, 100)].at(-1)).toMatchObject({
    person: quinn,
    body: {
      kind: 'audit.reviewed',
      from: 1,
      to,
      hash,
      outcome: 'nothingToObjectTo',
      comment: 'Read, page by page.',
      signature: { printedName: 'Quinn', meaning: 'reviewedAuditTrail' },
    },
  })
  const { reviews, open } = valueOf(await calls()['reviews.list']({}))
  expect(reviews).toMatchObject([{ from: 1, to, hash, printedName: 'Quinn' }])
  expect(open.from).toBe(to + 1)
})

test('the next review begins where the last ended; what was reviewed is not reviewed again', async () => {
  signIn(quinn)
  const to = head()
  valueOf(await review('Quinn', to))
  expect(await calls()['reviews.content']({ to, outcome: 'nothingToObjectTo', comment: '' })).toMatchObject({
    error: { code: 'REVIEWED_ALREADY', details: { to } },
  })
  valueOf(await review('Quinn', head()))
  expect(workplace.recordKeeping.reviews(1)).toMatchObject([{ from: to + 1 }])
})

test('nobody but quality reviews: an operator is refused the content and the signature', async () => {
  signIn(quinn)
  const draft = { to: head(), outcome: 'nothingToObjectTo', comment: '' } as const
  const { shown } = valueOf(await calls()['reviews.content'](draft))
  const signature = { identification: 'Olga', secret: '1234', shown }
  expect(await calls()['reviews.sign']({ ...draft, signature })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  signIn(olga)
  expect(await calls()['reviews.content'](draft)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  expect(workplace.recordKeeping.reviews(1)).toEqual([])
})

test('a signature made for other words, or another span, is void', async () => {
  signIn(quinn)
  const draft = { to: head(), outcome: 'nothingToObjectTo', comment: 'as shown' } as const
  const { shown } = valueOf(await calls()['reviews.content'](draft))
  const signature = { identification: 'Quinn', secret: '1234', shown }
  for (const other of [
    { ...draft, comment: 'other words' },
    { ...draft, to: head() - 1 },
  ]) {
    expect(await calls()['reviews.sign']({ ...other, signature })).toMatchObject({
      error: { code: 'SIGNED_CONTENT_CHANGED' },
    })
  }
})

test('the reviewer is shown how many facts of each kind there are, however the span lies', () => {
  immediately(workplace.database, () =>
    record(
      workplace,
      Array.from({ length: 3 * factsInStretch }, () => ({
        body: { kind: 'person.signed-out', person: olga, because: 'asked' } as const,
        person: null,
        scan: null,
      })),
    ),
  )
  const counted = (from: number, to: number) =>
    workplace.recordKeeping.kindsBetween(from, to).reduce((sum, { facts }) => sum + facts, 0)
  for (const [from, to] of [
    [1, 1],
    [1, 3000],
    [5, 9],
    [1000, 1030],
    [1024, 2047],
    [1023, 2048],
    [2, 3 * factsInStretch],
  ] as const) {
    expect([from, to, counted(from, to)]).toEqual([from, to, to - from + 1])
  }
})

test('a review is due so many days after the last, and after the first fact where there was none', async () => {
  const firstAt = workplace.recordKeeping.firstAt() ?? 0
  expect(nextReview(workplace.recordKeeping)).toBe(firstAt + 30 * day)
  signIn(quinn)
  valueOf(await calls()['recordKeeping.setUp']({ retentionYears: 6, reviewDays: 7 }))
  valueOf(await review('Quinn', head()))
  const at = workplace.recordKeeping.reviews(1)[0]?.at ?? 0
  expect(nextReview(workplace.recordKeeping)).toBe(at + 7 * day)
})
