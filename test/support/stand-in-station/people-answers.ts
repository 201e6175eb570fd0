import type { CallFrame } from '#shared/contract/frames.ts'
import type { FailedSigningsView } from '#shared/contract/calls/failed-signings-calls.ts'
import type { CarriedLine, CarriedView } from '#shared/contract/calls/people-carrying-calls.ts'
import { keyWords, wordsOfKey } from '#shared/domain/ledger/key-words.ts'
import type { PersonLine, PersonView } from '#shared/contract/views/people-views.ts'
import { personId } from '#shared/contract/identifiers.ts'
import { shownHash } from '#shared/contract/views/signing-views.ts'
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

/** A file with somebody of each kind in it, from a station whose key is new here. */
const carried: CarriedView = {
  stationName: 'Dock 7',
  exportedAt: sceneMoment,
  exportedBy: 'Ada Lindqvist',
  words: keyWords.slice(90, 90 + wordsOfKey),
  key: 'new',
  toSign: view.toReset,
  people: [
    { ...carriedLine(1, 'Ada Lindqvist'), role: 'administrator', outcome: { kind: 'left', because: 'nameTaken' } },
    {
      ...carriedLine(11, 'Pia Berg'),
      own: [{ right: 'reportDamage', has: true, reasons: ['wet'], productClasses: 'any' }],
      withSecret: true,
      badge: 'comes',
    },
    {
      ...carriedLine(12, 'Sven Lund'),
      role: 'supervisor',
      waiting: grantsOfRole('supervisor')
        .filter(({ right }) => needsConfirmation(right))
        .map(({ right }) => ({ right, reasons: 'any', productClasses: 'any' })),
      withSecret: true,
    },
    { ...carriedLine(13, 'Olga Petrova'), outcome: { kind: 'changed' }, badge: 'goes' },
    { ...carriedLine(14, 'Tom Weber'), outcome: { kind: 'changed' }, isActive: false },
    { ...carriedLine(15, 'Quentin Marsh'), outcome: { kind: 'same' } },
  ],
}

function carriedLine(number: number, name: string): CarriedLine {
  return {
    person: personOf(number),
    name,
    role: 'operator',
    isActive: true,
    own: [],
    outcome: { kind: 'enrolled' },
    waiting: [],
    withSecret: false,
    badge: 'stays',
  }
}

/** What a stand-in station says about its people. */
export function peopleAnswerOf({ name }: CallFrame): Result<unknown, never> | undefined {
  switch (name) {
    case 'people.list':
      return ok({ people })
    case 'station.keyWords':
      return ok({ words: keyWords.slice(20, 20 + wordsOfKey) })
    case 'people.readFile':
      return ok(carried)
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
