import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { restoreBackup } from '#service/persistence/backups/restore-backup.ts'
import { isCheckpointSigned } from '#service/sign-checkpoint.ts'
import { stationKeyFile } from '#service/station-key.ts'
import { databaseFile, tamper, valueOf } from '#test/support/ledger/ledger-file.ts'
import { openStationFile, rewriteFrom } from '#test/support/ledger/station-file.ts'
import { verifyLedger } from '#test/support/ledger/verify-ledger.ts'

/** The keys fact, 4 facts, a checkpoint of fact 5 as fact 6, and 3 more. */
function aStation() {
  const station = openStationFile()
  station.writeSome(4)
  const kept = station.checkpoint()
  station.writeSome(3)
  const end = station.checkpoint()
  station.close()
  return { file: station.file, kept, end, key: station.desk.stationKey.publicKey }
}

const forgedBody = canonicalJson({ because: 'unknownName', kind: 'person.sign-in-refused', name: 'forged' })
const whole = (said: readonly string[]) => said[0]?.startsWith('WHOLE: ') === true

test('a whole ledger is whole with each checkpoint that the station signed', () => {
  const { file, kept, end, key } = aStation()
  for (const line of [kept, end]) {
    const { status, said } = verifyLedger(file, line, '--key', key)
    expect({ status, whole: whole(said) }).toEqual({ status: 0, whole: true })
    expect(said[0]).toContain(`as the station's key ${key} signed it`)
  }
})

test('from the file alone: a fact that was changed is named', () => {
  const { file } = aStation()
  tamper(file, `update fact set body = replace(body, 'try 2', 'try 9') where sequence = 3`)
  expect(verifyLedger(file)).toMatchObject({ status: 1, said: [expect.stringContaining('Fact 3 was changed')] })
})

test('from the file alone: a fact that was removed is named', () => {
  const { file } = aStation()
  tamper(file, 'delete from fact where sequence = 3')
  expect(verifyLedger(file)).toMatchObject({
    status: 1,
    said: ['BROKEN: Fact 3 is missing; fact 4 stands in its place.'],
  })
})

test('from the file alone: two facts that changed places are named', () => {
  const { file } = aStation()
  tamper(
    file,
    'update fact set sequence = 99 where sequence = 3',
    'update fact set sequence = 3 where sequence = 4',
    'update fact set sequence = 4 where sequence = 99',
  )
  expect(verifyLedger(file)).toMatchObject({ status: 1, said: [expect.stringContaining('Fact 3 is missing; fact 4')] })
})

test('from the file alone: a chain rewritten with fitting hashes is betrayed by the checkpoint that it keeps', () => {
  const { file } = aStation()
  rewriteFrom(file, 3, forgedBody)
  expect(verifyLedger(file)).toMatchObject({
    status: 1,
    said: [expect.stringContaining('Fact 6 is a checkpoint that is not of the fact before it')],
  })
})

test('against a checkpoint: a truncated ledger, which is whole by itself, lacks the fact', () => {
  const { file, end } = aStation()
  tamper(file, 'delete from fact where sequence > 8')
  expect(verifyLedger(file)).toMatchObject({ status: 0 })
  expect(verifyLedger(file, end)).toMatchObject({
    status: 1,
    said: [`BROKEN: The checkpoint's fact 9 is gone: the ledger ends at fact 8.`],
  })
})

test('against a checkpoint: a ledger that was restored over by an older backup and went on tells of it', () => {
  const file = databaseFile()
  const before = openStationFile(file)
  before.writeSome(4)
  const backup = before.copy()
  before.writeSome(4)
  const line = before.checkpoint()
  before.close()
  const at = Date.UTC(2026, 10, 24) as Instant
  valueOf(restoreBackup(backup, file, at))
  const after = openStationFile(file, at)
  after.writeSome(6)
  after.close()
  expect(verifyLedger(file)).toMatchObject({ status: 0 })
  expect(verifyLedger(file, line)).toMatchObject({
    status: 1,
    said: [expect.stringContaining('the ledger was restored from a backup')],
  })
})

test('against a checkpoint: an older copy put in place, without Tallyman, is a rewritten chain once it has gone on', () => {
  const file = databaseFile()
  const before = openStationFile(file)
  before.writeSome(4)
  const copy = before.copy()
  before.writeSome(4)
  const line = before.checkpoint()
  before.close()
  const after = openStationFile(copy)
  after.writeSome(6)
  after.close()
  expect(verifyLedger(copy)).toMatchObject({ status: 0 })
  expect(verifyLedger(copy, line)).toMatchObject({ status: 1, said: [expect.stringContaining('was rewritten')] })
})

test.each([
  ['the hash', /:[0-9a-f]{64}:/, `:${'0'.repeat(64)}:`],
  ['the number', /:9:/, ':8:'],
  ['the time', /:17\d{11}:/, ':1700000000000:'],
  ['the signature', /:[\w-]{86}$/, `:${'A'.repeat(86)}`],
])('a checkpoint in which somebody changed %s is forged', (_, part, forged) => {
  const { file, end } = aStation()
  const line = end.replace(part, forged)
  expect(line).not.toBe(end)
  expect(verifyLedger(file, line)).toMatchObject({
    status: 1,
    said: ['BROKEN: The checkpoint is forged: the key that it names did not sign it.'],
  })
})

test('a checkpoint that a forger signed for a rewritten chain, with a key of his own, is not of the station', () => {
  const { file } = aStation()
  const elsewhere = openStationFile()
  const forger = elsewhere.desk.stationKey
  elsewhere.close()
  tamper(file, 'delete from fact where sequence > 8')
  const { status, said } = verifyLedger(file)
  expect(status).toBe(0)
  const [, , station, epoch, sequence, hash] = (said.at(-1) ?? '').split(':')
  const text = `tallyman-checkpoint:2:${station}:${epoch}:${sequence}:${hash}:1763884800123:${forger.publicKey}`
  const line = `${text}:${forger.sign(Buffer.from(text))}`
  expect(valueOf(parseSignedCheckpoint(line))).toSatisfy(isCheckpointSigned)
  expect(verifyLedger(file, line)).toMatchObject({
    status: 1,
    said: ['BROKEN: The checkpoint is signed with another key than this ledger named by fact 8.'],
  })
})

test('a forger who has the chain name his own key is betrayed by the key that is known from elsewhere', () => {
  const { key } = aStation()
  const forged = openStationFile()
  forged.writeSome(2)
  const line = forged.checkpoint()
  forged.close()
  expect(verifyLedger(forged.file, line)).toMatchObject({ status: 0 })
  expect(verifyLedger(forged.file, line, '--key', key)).toMatchObject({
    status: 1,
    said: ['BROKEN: The checkpoint is signed with another key than the one that was given.'],
  })
})

test('a checkpoint of the time before a key was lost is still of the key that signed it', () => {
  const station = openStationFile()
  station.writeSome(2)
  const before = station.checkpoint()
  station.close()
  rmSync(stationKeyFile(station.file))
  const moved = openStationFile(station.file)
  expect(moved.desk.stationKey.publicKey).not.toBe(station.desk.stationKey.publicKey)
  moved.writeSome(1)
  moved.close()
  expect(verifyLedger(moved.file, before)).toMatchObject({ status: 0 })
})

test('a key beside a checkpoint that is not signed is refused as a misunderstanding', () => {
  const { file, key } = aStation()
  const plain = verifyLedger(file).said.at(-1) ?? ''
  expect(verifyLedger(file, plain, '--key', key)).toMatchObject({
    status: 2,
    complaint: expect.stringContaining('not signed'),
  })
  expect(verifyLedger(file, '--key', key)).toMatchObject({ status: 2 })
})
