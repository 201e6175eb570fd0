import type { CallFrame } from '#shared/contract/frames.ts'
import type { FailedSigningsView } from '#shared/contract/failed-signings-calls.ts'
import type { PersonLine, PersonView } from '#shared/contract/people-views.ts'
import { personId } from '#shared/contract/identifiers.ts'
import { shownHash } from '#shared/contract/signing-views.ts'
import { grantsOfRole, needsConfirmation } from '#shared/domain/people/rights.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sceneMoment } from './people-and-packs.ts'

const personOf = (number: number) => personId.parse(`00000000-0000-7000-8004-${String(number).padStart(12, '0')}`)

const line = (number: number, name: string, part: Partial<PersonLine> = {}): PersonLine => ({
  person: personOf(number),
  name,
  role: 'operator',
  isActive: true,
  hasBadge: true,
  waiting: 0,
  resetAsked: false,
  ...part,
})

/** A supervisor whose rights to approve wait, and who asked for nothing. */
const sam = line(2, 'Sam Okafor', { role: 'supervisor', waiting: 3, resetAsked: true })

/** Whose signings failed in the scene of it. */
export const sceneFailing = sam.person

const people: readonly PersonLine[] = [
  line(4, 'Ada Lindqvist', { role: 'administrator' }),
  line(1, 'Olga Petrova'),
  line(3, 'Quentin Marsh', { role: 'quality', hasBadge: false }),
  sam,
  line(5, 'Zoë Former', { isActive: false, hasBadge: false }),
]

const view: PersonView = {
  ...sam,
  own: [],
  grants: grantsOfRole('supervisor').map(({ right }) => ({
    right,
    reasons: right === 'reportDamage' ? ['wet', 'crushed'] : 'any',
    productClasses: right === 'approveDestruction' ? ['standard'] : 'any',
    counts: !needsConfirmation(right),
  })),
  toConfirm: shownHash.parse('c'.repeat(64)),
  reset: { askedBy: 'Quentin Marsh', askedAt: sceneMoment },
  toReset: shownHash.parse('d'.repeat(64)),
}

const failures: FailedSigningsView = {
  name: 'Sam Okafor',
  count: 4,
  isOwn: false,
  failures: (['tooSoon', 'wrongSecret', 'wrongSecret', 'notAllowed'] as const).map((because, index) => ({
    sequence: 4_812_300 - index * 7,
    at: sceneMoment - index * 40_000,
    meaning: 'approvesDestruction',
    because,
  })),
}

/** What a stand-in station says about its people. */
export function peopleAnswerOf({ name }: CallFrame): Result<unknown, never> | undefined {
  switch (name) {
    case 'people.list':
      return ok({ people })
    case 'people.view':
      return ok(view)
    case 'signing.failures':
      return ok(failures)
    case 'people.enrol':
      return ok({ person: personOf(9), secret: '48291573' })
    case 'people.issueBadge':
      return ok({ code: 'TMB1:7K2Q0W9AB4CDEFGH:05' })
    case 'people.reset':
      return ok({ secret: '48291573' })
    default:
      return undefined
  }
}
