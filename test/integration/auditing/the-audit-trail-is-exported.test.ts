import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { exportLedger, recordLedgerPrint } from '#service/application/records/export-ledger.ts'
import { record } from '#service/application/record.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { isCheckpointSigned } from '#service/sign-checkpoint.ts'
import { temporaryDirectory, valueOf } from '#test/support/ledger/ledger-file.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'
import { trainingSite } from '#training/training-items.ts'

const avery = '018f0000-0000-7000-8000-00000000000a' as PersonId
const everything = { person: null, item: null, from: null, until: null, kinds: [] }

/** A station with some refused sign-ins, at which an auditor is signed in. */
function atTheStation(): Workplace {
  const workplace = quietWorkplace()
  immediately(workplace.database, () =>
    record(workplace, [
      { body: { kind: 'site.set-up', from: null, to: trainingSite }, person: null, scan: null },
      { body: { kind: 'person.enrolled', person: avery, name: 'Avery', role: 'auditor' }, person: null, scan: null },
      { body: { kind: 'person.signed-in', person: avery }, person: avery, scan: null },
      ...Array.from({ length: 120 }, (_, index) => ({
        body: { kind: 'person.sign-in-refused', name: `=cmd|${index}`, because: 'unknownName' } as const,
        person: null,
        scan: null,
      })),
    ]),
  )
  return workplace
}

type Exported = {
  readonly checkpoint: string
  readonly facts: readonly ({ readonly hash: string } & Readonly<Record<string, Json>>)[]
}

test('an auditor exports what fits: every hash can be computed from the JSON alone, up to the signed checkpoint', async () => {
  const workplace = atTheStation()
  const dataDirectory = temporaryDirectory()
  const receipt = valueOf(await exportLedger({ workplace, dataDirectory }, { filter: everything }))
  const [json] = receipt.files
  const exported = JSON.parse(readFileSync(join(receipt.folder, json?.name ?? ''), 'utf8')) as Exported
  expect(exported.facts).toHaveLength(123)
  for (const { hash, ...fact } of exported.facts) {
    expect(createHash('sha256').update(canonicalJson(fact)).digest('hex')).toBe(hash)
  }
  const signed = valueOf(parseSignedCheckpoint(exported.checkpoint))
  expect(signed).toSatisfy(isCheckpointSigned)
  expect(exported.facts[0]).toMatchObject({ sequence: signed.sequence, hash: signed.hash })
  expect(receipt.checkpoint).toBe(exported.checkpoint)
})

test('the export is a fact with its filter, its files and their hashes', async () => {
  const workplace = atTheStation()
  const filter = { ...everything, kinds: ['person.signed-in'] }
  const receipt = valueOf(await exportLedger({ workplace, dataDirectory: temporaryDirectory() }, { filter }))
  expect([...workplace.ledger.read(1, 1000)].slice(-2)).toMatchObject([
    { person: avery, body: { kind: 'checkpoint.signed', occasion: 'export', line: receipt.checkpoint } },
    { person: avery, body: { kind: 'ledger.exported', filter, facts: 1, files: receipt.files, upTo: 123 } },
  ])
  for (const { name, sha256 } of receipt.files) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(receipt.folder, name)))
        .digest('hex'),
    ).toBe(sha256)
  }
})

test('the table has one line for each fact, and nothing in it that a spreadsheet would run', async () => {
  const workplace = atTheStation()
  const filter = { ...everything, kinds: ['person.sign-in-refused'] }
  const receipt = valueOf(await exportLedger({ workplace, dataDirectory: temporaryDirectory() }, { filter }))
  const lines = readFileSync(join(receipt.folder, receipt.files[1]?.name ?? ''), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines).toHaveLength(1 + 120 + 1)
  expect(lines[0]).toContain('"previous hash","hash"')
  expect(lines.some((line) => /(^|,)"?=/.test(line))).toBe(false)
})

test('the table carries the signed checkpoint behind its facts', async () => {
  const workplace = atTheStation()
  const receipt = valueOf(
    await exportLedger({ workplace, dataDirectory: temporaryDirectory() }, { filter: everything }),
  )
  const csv = readFileSync(join(receipt.folder, receipt.files[1]?.name ?? ''), 'utf8')
  const [head = '', ...lines] = csv.trimEnd().split('\r\n')
  const last = lines.at(-1) ?? ''
  expect(last).toContain(`"checkpoint"`)
  expect(last).toContain(`"${receipt.checkpoint}"`)
  expect(last.split(',')).toHaveLength(head.split(',').length)
  expect(valueOf(parseSignedCheckpoint(receipt.checkpoint))).toSatisfy(isCheckpointSigned)
})

test('a printed page is on record with the hash of the file that lies there', async () => {
  const workplace = atTheStation()
  const dataDirectory = temporaryDirectory()
  const { folder, printAs } = valueOf(await exportLedger({ workplace, dataDirectory }, { filter: everything }))
  writeFileSync(join(folder, printAs), 'a page')
  valueOf(await recordLedgerPrint({ workplace, dataDirectory }, { filter: everything, facts: 123, file: printAs }))
  expect([...workplace.ledger.read(1, 1000)].at(-1)?.body).toMatchObject({
    kind: 'ledger.exported',
    files: [{ name: printAs, sha256: createHash('sha256').update('a page').digest('hex') }],
  })
})

test('nobody signed in exports nothing', async () => {
  const dataDirectory = temporaryDirectory()
  const outcome = await exportLedger({ workplace: quietWorkplace(), dataDirectory }, { filter: everything })
  expect(outcome).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  expect(readdirSync(dataDirectory)).toEqual([])
})
