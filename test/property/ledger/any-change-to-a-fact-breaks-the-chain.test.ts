import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FactDraft } from '#shared/domain/ledger/fact.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { uuidv7 } from '#service/ids.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { databaseFile, openLedgerFile, tamper, verify } from '#test/support/ledger/ledger-file.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 }).map((at) => at as Instant)
const draft: fc.Arbitrary<FactDraft> = fc.record({
  body: fc.record({
    kind: fc.constant('person.sign-in-refused' as const),
    name: text,
    because: fc.constantFrom('unknownName', 'wrongPin'),
  }),
  person: fc.option(fc.uuid().map((id) => id as PersonId)),
  scan: fc.option(
    fc.record({
      scanner: text,
      bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('hex')),
      at: instant,
    }),
  ),
})
const clock: fc.Arbitrary<ClockReading> = fc.record({ at: instant, offsetMinutes: fc.integer({ min: -840, max: 840 }) })
const batches = fc.array(fc.tuple(fc.array(draft, { minLength: 1, maxLength: 4 }), clock), {
  minLength: 1,
  maxLength: 5,
})

function writeFacts(file: string, from: readonly (readonly [readonly FactDraft[], ClockReading])[]) {
  const { database, close } = openLedgerFile(file)
  const ledger = openLedger(database, uuidv7())
  const facts = from.flatMap(([drafts, reading]) => immediately(database, () => ledger.append(drafts, reading, null)))
  expect([...ledger.read(1, Number.MAX_SAFE_INTEGER)]).toEqual(facts)
  close()
  return facts
}

test('whatever is recorded reads back equal, verifies, and has the hash of its canonical JSON', () => {
  fc.assert(
    fc.property(batches, (from) => {
      const file = databaseFile()
      const facts = writeFacts(file, from)
      expect(verify(file)).toMatchObject({ ok: true, value: { sequence: facts.length } })
      for (const { hash, ...unhashed } of facts) {
        expect(createHash('sha256').update(canonicalJson(unhashed)).digest('hex')).toBe(hash)
      }
    }),
    { numRuns: 40 },
  )
})

const changes = [
  `body = replace(body, '"because":"', '"because":" ')`,
  'body = substr(body, 1, length(body) - 1)',
  `body = body || ' '`,
  'at = at + 1',
  'offset_minutes = offset_minutes - 1',
  `clock_flag = case when clock_flag is null then 'jumpedAhead' end`,
  `person = coalesce(person, '') || 'x'`,
  `site_gln = '9521234567899'`,
  `scan = case when scan is null then '{}' end`,
  `id = id || 'x'`,
  `kind = 'damage.finished'`,
  'epoch = epoch + 1',
  `previous_hash = replace(previous_hash, substr(previous_hash, 7, 1), 'z')`,
  `hash = replace(hash, substr(hash, 7, 1), 'z')`,
]

test('any change to any fact is found at that fact', () => {
  fc.assert(
    fc.property(batches, fc.nat(), fc.constantFrom(...changes), (from, pick, change) => {
      const file = databaseFile()
      const sequence = 1 + (pick % writeFacts(file, from).length)
      tamper(file, `update fact set ${change} where sequence = ${sequence}`)
      expect(verify(file)).toMatchObject({ ok: false, error: { sequence } })
    }),
    { numRuns: 60 },
  )
})
