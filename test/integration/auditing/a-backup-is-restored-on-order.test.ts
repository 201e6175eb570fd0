import { basename, dirname, join } from 'node:path'
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { RestoreOrder, RestoreOrderId } from '#shared/domain/record-keeping/restoring.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { carryOutRestoreOrder } from '#service/application/records/carry-out-restore.ts'
import { uuidv7 } from '#service/ids.ts'
import { listBackups } from '#service/persistence/backups/backup-files.ts'
import { keepBackups } from '#service/persistence/backups/backups.ts'
import { leaveRestoreOrder, waitingRestoreOrder } from '#service/persistence/backups/restore-orders.ts'
import { fingerprint, verify } from '#test/support/ledger/ledger-file.ts'
import { openStationFile } from '#test/support/ledger/station-file.ts'
import type { StationFile } from '#test/support/ledger/station-file.ts'

const administrator = '018f0000-0000-7000-8000-00000000000a' as PersonId
const at = Date.UTC(2026, 10, 24, 6) as Instant
const beginning = { ids: uuidv7(), readClock: () => ({ at, offsetMinutes: 60 }) }

const orderOf = (backup: string): RestoreOrder => ({
  id: beginning.ids.newId() as RestoreOrderId,
  backup: basename(backup),
  reason: 'The disk was replaced.',
  askedBy: administrator,
  printedName: 'Ada Administrator',
  askedAt: (at - 1000) as Instant,
})

/** Makes a backup as the station does. */
async function backUp({ file, desk }: StationFile): Promise<string> {
  const backups = keepBackups({
    file,
    checkpoint: () => ({ station: desk.ledger.station, ...desk.ledger.head() }),
    readClock: desk.readClock,
    changed: () => undefined,
  })
  await backups.make()
  await backups.stop()
  return listBackups(file)[0]?.file ?? ''
}

/** A station with a backup after 6 facts, and 4 facts more; closed. */
async function aStation() {
  const station = openStationFile()
  station.write({ kind: 'person.enrolled', person: administrator, name: 'Ada', role: 'administrator' })
  station.write({ kind: 'person.signed-in', person: administrator })
  station.writeSome(3)
  const backup = await backUp(station)
  station.writeSome(4)
  const end = station.desk.ledger.head()
  const checkpoint = { station: station.desk.ledger.station, ...end }
  station.close()
  return { file: station.file, backup, end, checkpoint }
}

const factsOf = (file: string) => {
  const opened = openStationFile(file, at)
  const facts = [...opened.desk.ledger.read(1, 1000)]
  opened.close()
  return facts
}

test('the new epoch begins with who asked for which backup and why, and with where the replaced chain ended', async () => {
  const { file, backup, end } = await aStation()
  const order = orderOf(backup)
  leaveRestoreOrder(file, order)
  expect(carryOutRestoreOrder(file, beginning)).toMatchObject({ ok: true, value: { epoch: at / 1000 } })
  const [signedOut, restored, ...others] = factsOf(file).slice(6)
  expect(others).toEqual([])
  expect(signedOut).toMatchObject({ epoch: at / 1000, body: { kind: 'person.signed-out', because: 'appClosed' } })
  expect(restored).toMatchObject({
    epoch: at / 1000,
    person: administrator,
    body: { kind: 'backup.restored', order, replaced: end, messagesToAskFor: 0 },
  })
  expect(verify(file)).toMatchObject({ ok: true, value: { sequence: 8 } })
  expect(waitingRestoreOrder(file)).toBeNull()
})

test('the replaced file lies beside the database under the name that the fact gives, whole', async () => {
  const { file, backup, checkpoint } = await aStation()
  leaveRestoreOrder(file, orderOf(backup))
  carryOutRestoreOrder(file, beginning)
  const body = factsOf(file).at(-1)?.body
  const name = body?.kind === 'backup.restored' ? (body.replacedFile ?? '') : ''
  expect(verify(join(dirname(file), name), checkpoint)).toEqual({ ok: true, value: checkpoint })
})

test('a start that died after the restoring does not restore again', async () => {
  const { file, backup } = await aStation()
  const order = orderOf(backup)
  leaveRestoreOrder(file, order)
  carryOutRestoreOrder(file, beginning)
  const once = factsOf(file).length
  leaveRestoreOrder(file, order)
  expect(carryOutRestoreOrder(file, beginning)).toBeNull()
  expect(factsOf(file)).toHaveLength(once)
  expect(waitingRestoreOrder(file)).toBeNull()
})

test('a start that died between the two renamings finds no database, and restores all the same', async () => {
  const { file, backup } = await aStation()
  leaveRestoreOrder(file, orderOf(backup))
  renameSync(file, `${file}.moved-away`)
  expect(carryOutRestoreOrder(file, beginning)).toMatchObject({ ok: true })
  expect(factsOf(file).at(-1)?.body).toMatchObject({ kind: 'backup.restored', replaced: null, replacedFile: null })
})

test('a backup that is damaged or gone replaces nothing, and the order is taken away', async () => {
  const { file, backup } = await aStation()
  const before = fingerprint(file)
  writeFileSync(backup, 'garbage')
  leaveRestoreOrder(file, orderOf(backup))
  expect(carryOutRestoreOrder(file, beginning)).toMatchObject({ ok: false, error: { code: 'DATABASE_CORRUPT' } })
  leaveRestoreOrder(file, { ...orderOf(backup), backup: '../../etc/passwd' })
  expect(carryOutRestoreOrder(file, beginning)).toMatchObject({ ok: false })
  expect(fingerprint(file)).toBe(before)
  expect(waitingRestoreOrder(file)).toBeNull()
})

test('without an order, or with a file that is none, nothing happens', async () => {
  const { file } = await aStation()
  const before = fingerprint(file)
  expect(carryOutRestoreOrder(file, beginning)).toBeNull()
  writeFileSync(`${file}-restore`, '{"backup":"x"}')
  expect(carryOutRestoreOrder(file, beginning)).toBeNull()
  expect(fingerprint(file)).toBe(before)
  expect(existsSync(file)).toBe(true)
  expect(readdirSync(dirname(file)).some((name) => name.includes('.replaced-'))).toBe(false)
})
