import { createPublicKey, verify } from 'node:crypto'
import { chmodSync, copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { StationPublicKey } from '#shared/domain/ledger/station-key.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { holdStationKey } from '#service/application/records/hold-station-key.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { uuidv7 } from '#service/ids.ts'
import { keepBackups } from '#service/persistence/backups/backups.ts'
import { listBackups } from '#service/persistence/backups/backup-files.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import { restoreBackup } from '#service/persistence/backups/restore-backup.ts'
import { isSignedBy, makeStationKey, readStationKey, stationKeyFile } from '#service/station-key.ts'
import type { StationKey } from '#service/station-key.ts'
import { databaseFile, temporaryDirectory, valueOf } from '#test/support/ledger/ledger-file.ts'

const at = Date.UTC(2026, 10, 23, 6) as Instant
const bytes = Buffer.from('what a station says')

/** The records of a station that does not run, at work on a real file. */
function openDesk(file: string): { readonly desk: RecordDesk; readonly close: () => void } {
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  onTestFinished(() => {
    if (database.open) close()
  })
  const ids = uuidv7()
  return { desk: { ...openRecords(database, ids), ids, readClock: () => ({ at, offsetMinutes: 0 }) }, close }
}

/** Starts a station: takes its key, and leaves it. */
function start(file: string): { readonly key: StationKey; readonly facts: readonly unknown[] } {
  const { desk, close } = openDesk(file)
  const key = holdStationKey(desk, stationKeyFile(file))
  const facts = [...desk.ledger.read(1, 100)].map(({ body, person }) => ({ ...body, person }))
  close()
  return { key, facts }
}

const made = (key: StationKey, because: string) => ({
  kind: 'station.key-made',
  publicKey: key.publicKey,
  because,
  person: null,
})

test('a new station makes its key and its chain names it; later starts use the same', () => {
  const file = databaseFile()
  const first = start(file)
  expect(first.facts).toEqual([made(first.key, 'firstKey')])
  const second = start(file)
  expect(second.key.publicKey).toBe(first.key.publicKey)
  expect(second.facts).toEqual(first.facts)
})

test('a key that is lost is made anew, and the chain says so', () => {
  const file = databaseFile()
  const { key } = start(file)
  rmSync(stationKeyFile(file))
  const after = start(file)
  expect(after.facts).toEqual([made(key, 'firstKey'), made(after.key, 'keyLost')])
})

test.each(['', 'no key at all', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
  'a file that holds no key is a key that is lost: %j',
  (content) => {
    const file = databaseFile()
    const { key } = start(file)
    writeFileSync(stationKeyFile(file), content)
    const after = start(file)
    expect(after.facts).toEqual([made(key, 'firstKey'), made(after.key, 'keyLost')])
  },
)

test('a station that died between the key and its fact makes another key', () => {
  const file = databaseFile()
  const orphan = makeStationKey(stationKeyFile(file))
  const { key, facts } = start(file)
  expect(key.publicKey).not.toBe(orphan.publicKey)
  expect(facts).toEqual([made(key, 'firstKey')])
})

test('a backup restored on the same machine keeps its key; on another machine it gets a new one', () => {
  const file = databaseFile()
  const { key } = start(file)
  const backup = databaseFile()
  copyFileSync(file, backup)
  valueOf(restoreBackup(backup, file, at))
  expect(start(file).key.publicKey).toBe(key.publicKey)

  const elsewhere = databaseFile()
  valueOf(restoreBackup(backup, elsewhere, at))
  const moved = start(elsewhere)
  expect(moved.facts).toEqual([made(key, 'firstKey'), made(moved.key, 'keyLost')])
})

test('a backup that is older than the key beside it gets a key of its own', () => {
  const file = databaseFile()
  openDesk(file).close()
  const backup = databaseFile()
  copyFileSync(file, backup)
  const { key } = start(file)
  valueOf(restoreBackup(backup, file, at))
  const after = start(file)
  expect(after.key.publicKey).not.toBe(key.publicKey)
  expect(after.facts).toEqual([made(after.key, 'firstKey')])
})

test('the key beside a chain that names another is not used', () => {
  const file = databaseFile()
  const { key } = start(file)
  makeStationKey(stationKeyFile(file))
  const after = start(file)
  expect(after.facts).toEqual([made(key, 'firstKey'), made(after.key, 'otherKey')])
})

test.skipIf(process.platform === 'win32')(
  'only its owner may read the private key, whatever the file was before',
  () => {
    const file = databaseFile()
    start(file)
    const keyFile = stationKeyFile(file)
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    chmodSync(keyFile, 0o644)
    start(file)
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  },
)

test('no backup holds the private key', async () => {
  const file = databaseFile()
  const { desk } = openDesk(file)
  holdStationKey(desk, stationKeyFile(file))
  const backups = keepBackups({
    file,
    checkpoint: () => ({ station: desk.ledger.station, ...desk.ledger.head() }),
    readClock: desk.readClock,
    changed: () => undefined,
  })
  await backups.make()
  await backups.stop()
  const [backup] = listBackups(file)
  const content = readFileSync(backup?.file ?? '')
  const [, secret = ''] = readFileSync(stationKeyFile(file), 'utf8').split('\n')
  // The PEM's one line is 16 bytes about the kind of key, then the 32 secret ones.
  const privateBytes = Buffer.from(secret, 'base64').subarray(-32)
  expect(privateBytes).toHaveLength(32)
  expect(content.includes(secret) || content.includes(privateBytes)).toBe(false)
})

test('what the key signed is known to be signed by it: not other bytes, not by another key', () => {
  const key = makeStationKey(join(temporaryDirectory(), 'station.key'))
  const other = makeStationKey(join(temporaryDirectory(), 'station.key'))
  const signature = key.sign(bytes)
  expect(isSignedBy(key.publicKey, bytes, signature)).toBe(true)
  expect(isSignedBy(key.publicKey, Buffer.from('what a station sayS'), signature)).toBe(false)
  expect(isSignedBy(other.publicKey, bytes, signature)).toBe(false)
  expect(isSignedBy('short' as StationPublicKey, bytes, signature)).toBe(false)
})

test('anybody can check a signature with the public key as it stands in the ledger, by RFC 8032 alone', () => {
  const key = makeStationKey(join(temporaryDirectory(), 'station.key'))
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key.publicKey, 'base64url')])
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  expect(verify(null, bytes, publicKey, Buffer.from(key.sign(bytes), 'base64url'))).toBe(true)
  expect(readStationKey(join(temporaryDirectory(), 'nothing.key'))).toBeNull()
})
