import { calls } from '#shared/contract/calls.ts'
import type {
  ChainCheckView,
  CheckpointView,
  FactView,
  LedgerChoices,
  LedgerState,
} from '#shared/contract/views/audit-views.ts'
import type { BackupView, RestorePreview } from '#shared/contract/views/backup-views.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { digestOfFact } from '#shared/domain/ledger/digest-of-fact.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { factOf, jobOf, messageOf, packOf, sceneMoment, somebody } from './people-and-packs.ts'

const hashOf = (number: number) => number.toString(16).padStart(4, '0').repeat(16)
const station = '01900000-0000-7000-8000-00000000a000'
const publicKey = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
const olga = { id: somebody, name: 'Olga Petrova' }

const bodies: readonly (readonly [Json & { readonly kind: string }, FactView['person'], string | null])[] = [
  [
    {
      kind: 'job.item-recorded',
      job: jobOf(1),
      item: packOf(38).id,
      known: true,
      lot: 'B42',
      expiry: '2027-12-31',
      notes: [],
    },
    olga,
    ']d20109521234567899217K2922AB8\u001d10B42',
  ],
  [{ kind: 'person.signed-in', person: somebody }, olga, null],
  [{ kind: 'person.sign-in-refused', name: 'Olga Petrova', because: 'wrongPin' }, null, null],
  [
    {
      kind: 'site.set-up',
      from: { name: 'Rhine Valley Logistics', unknownItems: 'refuse', shortDatedDays: 180, market: 'EU' },
      to: { name: 'Rhine Valley Logistics', unknownItems: 'record', shortDatedDays: 120, market: 'EU' },
    },
    { id: somebody, name: 'Ada Lindqvist' },
    null,
  ],
  [{ kind: 'message.sent-again', message: messageOf(2) }, { id: somebody, name: 'Sam Okafor' }, null],
  [
    {
      kind: 'contents.taken-out',
      job: jobOf(2),
      eventTime: sceneMoment,
      openings: [1, 2, 3].map((count) => ({ container: '00/195212340000000041', items: [packOf(count).id] })),
    },
    olga,
    null,
  ],
  [
    {
      kind: 'correction.recorded',
      act: jobOf(2),
      way: 'undone',
      corrects: [
        {
          fact: '01900000-0000-7000-8000-00000000f007',
          kind: 'damage.finished',
          undoings: [{ kind: 'holdGoes', hold: 'damaged', since: sceneMoment, items: [packOf(1).id] }],
        },
      ],
      reason: 'wrongItems',
      remark: 'the pallet beside it',
      voided: [messageOf(2)],
      declared: [],
      declaredAt: sceneMoment,
      corrective: [],
      signature: null,
    },
    { id: somebody, name: 'Sam Okafor' },
    null,
  ],
  [
    { kind: 'ledger.checked', occasion: 'daily', outcome: { kind: 'whole', facts: 4_812_337, hash: hashOf(337) } },
    null,
    null,
  ],
]

/** As the station does it: ids of people are names. */
function named(digest: FactView['says']): FactView['says'] {
  const members = digest.members.map((member) =>
    member.name === 'person' ? { name: member.name, value: { kind: 'person', ...olga } as const } : member,
  )
  return { ...digest, members }
}

/** Facts of a station that has been at work for years, the newest first. */
const facts: readonly FactView[] = bodies.map(([body, person, raw], index) => {
  const sequence = 4_812_344 - index
  const at = sceneMoment - index * 61_000
  return {
    sequence,
    epoch: 1,
    fact: factOf(sequence),
    kind: body.kind,
    at,
    offsetMinutes: 120,
    clockFlag: index === 4 ? 'wentBack' : null,
    person,
    siteGln: '9521234000006',
    scan: raw === null ? null : { raw, readAs: null, scanner: 'Dock scanner', at },
    says: named(digestOfFact(body)),
    previousHash: hashOf(sequence % 4000),
    hash: hashOf((sequence % 4000) + 1),
  }
})

const checkpoint = (days: number): CheckpointView => ({
  line: `tallyman-checkpoint:2:${station}:1:${4_812_337 - days * 5000}:${hashOf(337 + days)}:${sceneMoment - days * 86_400_000}:${publicKey}:${'Ab3_'.repeat(21)}Aw`,
  occasion: 'daily',
  signedAt: sceneMoment - days * 86_400_000,
  ofSequence: 4_812_337 - days * 5000,
})

const whole = (days: number): ChainCheckView => ({
  at: sceneMoment - days * 86_400_000,
  occasion: days === 1 ? 'asked' : 'daily',
  person: days === 1 ? 'Quentin Marsh' : null,
  outcome: { kind: 'whole', facts: 4_812_337 - days * 5000, hash: hashOf(337 + days) },
})
const brokenCheck: ChainCheckView = {
  at: sceneMoment,
  occasion: 'daily',
  person: null,
  outcome: { kind: 'broken', broken: { kind: 'contentChanged', sequence: 1_204_733 } },
}

const stateWith = (checks: readonly ChainCheckView[]): LedgerState => ({
  station,
  epoch: 1,
  facts: 4_812_344,
  hash: hashOf(345),
  publicKey,
  checkingSince: null,
  notChecked: null,
  checks: [...checks],
  checkpoints: [0, 1, 2, 3].map(checkpoint),
})

const backupOf = (days: number): BackupView => ({
  name: `station-202606${18 - days}T054211000Z.db`,
  at: sceneMoment - days * 86_400_000,
  bytes: 4_213_000_000 - days * 4_100_000,
  end: { epoch: 1, sequence: 4_812_337 - days * 5000, hash: hashOf(337 + days) },
  fit: days === 8 ? 'newer' : 'fits',
})

const preview: Omit<RestorePreview, 'backup'> = {
  lost: 5003,
  lostSince: sceneMoment - 86_300_000,
  kinds: [
    { kind: 'damage.finished', facts: 4 },
    { kind: 'job.item-recorded', facts: 4870 },
    { kind: 'receiving.completed', facts: 2 },
    { kind: 'person.signed-in', facts: 127 },
  ],
  messagesSent: 6,
}

const choices: LedgerChoices = {
  kinds: [
    { kind: 'job.item-recorded', facts: 4_100_212 },
    { kind: 'person.signed-in', facts: 20_114 },
    { kind: 'site.set-up', facts: 17 },
  ],
  people: [
    { person: null, name: null, facts: 9000 },
    { person: somebody, name: 'Olga Petrova', facts: 1_200_400 },
  ],
}

/** What the station of any scene says of its ledger; undefined for calls about something else. */
export function auditAnswerOf(call: CallFrame, isBroken: boolean): Result<unknown, Refusal> | undefined {
  switch (call.name) {
    case 'ledger.page': {
      const { filter } = calls['ledger.page'].input.parse(call.input)
      const wanted = facts.filter(({ kind }) => filter.kinds.length === 0 || filter.kinds.includes(kind))
      return ok({ facts: wanted, next: 4_812_337, count: 4_812_344 })
    }
    case 'ledger.fact': {
      const { sequence } = calls['ledger.fact'].input.parse(call.input)
      const fact = facts.find((candidate) => candidate.sequence === sequence)
      if (fact === undefined) return err(refuse('FACT_NOT_FOUND', { sequence }))
      const body = JSON.stringify({ kind: fact.kind, reason: 'as recorded' })
      return ok({ ...fact, body, bodyLength: body.length, hashFits: !isBroken })
    }
    case 'ledger.choices':
      return ok(choices)
    case 'ledger.state':
      return ok(stateWith([...(isBroken ? [brokenCheck] : []), whole(0), whole(1), whole(2)]))
    case 'reviews.list':
      return ok({
        reviews: [
          {
            at: sceneMoment - 40 * 86_400_000,
            from: 4_301_112,
            to: 4_600_871,
            hash: hashOf(871),
            outcome: 'nothingToObjectTo',
            comment: 'Sign-ins, settings and corrections read one by one; the rest by sample.',
            printedName: 'Quentin Marsh',
          },
          {
            at: sceneMoment - 71 * 86_400_000,
            from: 4_002_771,
            to: 4_301_111,
            hash: hashOf(111),
            outcome: 'somethingToFollowUp',
            comment: 'Three refused sign-ins at night: see CAPA 2026-014.',
            printedName: 'Quentin Marsh',
          },
        ],
        dueAt: sceneMoment - 10 * 86_400_000,
        overdue: true,
        open: { from: 4_600_872, to: 4_812_344 },
      })
    case 'reviews.content':
      return ok({
        from: 4_600_872,
        to: 4_812_344,
        hash: hashOf(344),
        facts: 211_473,
        kinds: preview.kinds,
        shown: 'ab'.repeat(32),
      })
    case 'recordKeeping.view':
      return ok({
        retentionYears: 6,
        leastYears: 6,
        reviewDays: 30,
        holds: [
          {
            id: factOf(1),
            about: { kind: 'lot', gtin: '09521234567899', lot: 'B42' },
            reason: 'Case 17/2026, district court',
            placedAt: sceneMoment,
            placedBy: 'Quentin Marsh',
            lifted: null,
          },
          {
            id: factOf(2),
            about: { kind: 'station' },
            reason: 'Inspection by the authority',
            placedAt: sceneMoment - 86_400_000 * 90,
            placedBy: 'Ada Lindqvist',
            lifted: {
              at: sceneMoment - 86_400_000 * 60,
              by: 'Quentin Marsh',
              because: 'Inspection closed without findings',
            },
          },
        ],
      })
    case 'backups.list':
      return ok({ backups: [0, 1, 2, 8].map(backupOf) })
    case 'backups.preview': {
      const { name } = calls['backups.preview'].input.parse(call.input)
      const backup = [0, 1, 2, 8].map(backupOf).find((candidate) => candidate.name === name)
      return ok({ ...preview, backup })
    }
    default:
      return undefined
  }
}
