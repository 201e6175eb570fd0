import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { factColumns } from '#service/persistence/ledger/fact-row.ts'
import type { FactRow } from '#service/persistence/ledger/fact-row.ts'
import { factHash } from '#service/persistence/ledger/ledger-hash.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import { databaseFile, errorOf, tamper, valueOf, verify, writeLedger } from '#test/support/ledger/ledger-file.ts'

let file: string
let end: Checkpoint

beforeEach(() => {
  file = databaseFile()
  end = writeLedger(file, 9)
})

/** The hash that a forger computes who writes this body into a fact. */
function forgedHash(sequence: number, body: string): string {
  const database = valueOf(openReadOnly(file))
  const row = database
    .prepare<[number], FactRow>(
      `select ${factColumns} from fact join station on number = fact.station where sequence = ?`,
    )
    .get(sequence)
  database.close()
  if (row === undefined) throw new Error(`no fact ${sequence}`)
  return factHash({ ...row, body })
}

const forgedBody = canonicalJson({ kind: 'person.sign-in-refused', name: 'forged', because: 'unknownName' })

test('a whole chain verifies, and its end is its checkpoint', () => {
  expect(verify(file)).toEqual({ ok: true, value: end })
  expect(verify(file, end)).toEqual({ ok: true, value: end })
})

test.each([
  ['one letter of a body', `update fact set body = replace(body, 'fact 4', 'fact 5') where sequence = 4`],
  ['white space in a body', `update fact set body = replace(body, '{', '{ ') where sequence = 4`],
  ['a body that is no JSON', `update fact set body = 'x' where sequence = 4`],
  [
    'a member twice in a body',
    `update fact set body = replace(body, '{', '{"because":"unknownName",') where sequence = 4`,
  ],
  ['the time', 'update fact set at = at + 1 where sequence = 4'],
  ['the offset', 'update fact set offset_minutes = 0 where sequence = 4'],
  ['the clock flag', `update fact set clock_flag = 'wentBack' where sequence = 4`],
  ['the person', `update fact set person = 'somebody' where sequence = 4`],
  ['the site', 'update fact set site_gln = null where sequence = 4'],
  ['a scan that never was', `update fact set scan = '{"at":1,"bytes":"","scanner":"typed"}' where sequence = 4`],
  ['the id', `update fact set id = 'other' where sequence = 4`],
  ['the kind', `update fact set kind = 'job.put-down' where sequence = 4`],
  ['the epoch', 'update fact set epoch = 2 where sequence = 4'],
  ['the hash', `update fact set hash = '${'0'.repeat(64)}' where sequence = 4`],
])('a fact that was changed is named: %s', (_, sql) => {
  tamper(file, sql)
  expect(errorOf(verify(file))).toEqual({ kind: 'contentChanged', sequence: 4 })
})

test('a fact that was forged with its own hash is betrayed by the next one', () => {
  tamper(file, `update fact set body = '${forgedBody}', hash = '${forgedHash(4, forgedBody)}' where sequence = 4`)
  expect(errorOf(verify(file))).toEqual({ kind: 'linkBroken', sequence: 5 })
})

test('the last fact, forged with its own hash, is betrayed by the checkpoint alone', () => {
  tamper(file, `update fact set body = '${forgedBody}', hash = '${forgedHash(9, forgedBody)}' where sequence = 9`)
  expect(verify(file).ok).toBe(true)
  expect(errorOf(verify(file, end))).toEqual({ kind: 'rewritten', sequence: 9 })
})

test('a fact that is missing is named, with the one in its place', () => {
  tamper(file, 'delete from fact where sequence in (4, 5)')
  expect(errorOf(verify(file))).toEqual({ kind: 'gap', sequence: 4, found: 6 })
})

test('a fact that was put in between is named', () => {
  tamper(
    file,
    'update fact set entry = entry + 100 where sequence > 4',
    `insert into fact select 50, station, 4, 9, id, kind, at, offset_minutes, clock_flag, person, site_gln, scan, body, previous_hash, hash
     from fact where sequence = 4`,
  )
  expect(errorOf(verify(file))).toEqual({ kind: 'gap', sequence: 5, found: 4 })
})

test('a fact under an impossible number is not overlooked', () => {
  tamper(
    file,
    `insert into fact select -9223372036854775808, station, -1, epoch, id, kind, at, offset_minutes, clock_flag, person, site_gln, scan,
       body, previous_hash, hash from fact where sequence = 4`,
  )
  expect(errorOf(verify(file))).toEqual({ kind: 'gap', sequence: 1, found: -1 })
})

test('two facts that changed places are named', () => {
  tamper(
    file,
    'update fact set sequence = 99 where sequence = 4',
    'update fact set sequence = 4 where sequence = 5',
    'update fact set sequence = 5 where sequence = 99',
  )
  expect(errorOf(verify(file))).toEqual({ kind: 'gap', sequence: 4, found: 5 })
})

test('facts missing at the end are seen with a checkpoint, and only with one', () => {
  tamper(file, 'delete from fact where sequence > 7')
  expect(verify(file).ok).toBe(true)
  expect(errorOf(verify(file, end))).toEqual({ kind: 'endRemoved', sequence: 9, last: 7 })
})

test('an emptied ledger is seen with a checkpoint', () => {
  tamper(file, 'delete from fact')
  expect(errorOf(verify(file, end))).toEqual({ kind: 'endRemoved', sequence: 9, last: 0 })
})

test('a checkpoint from the middle fits a chain that went on', () => {
  const other = databaseFile()
  const early = writeLedger(other, 0)
  expect(verify(other, early)).toEqual({ ok: true, value: early })
  expect(errorOf(verify(other, { ...early, sequence: 1 }))).toEqual({ kind: 'endRemoved', sequence: 1, last: 0 })
})

test('a checkpoint of another station is no proof', () => {
  const stranger = '01a20618-bdd2-7000-8c1b-d1b9305cecba' as StationId
  expect(errorOf(verify(file, { ...end, station: stranger }))).toEqual({
    kind: 'otherStation',
    expected: stranger,
    found: end.station,
  })
})

test('a station that was given another name breaks its chain at the first fact', () => {
  tamper(file, `update station set id = '01a20618-bdd2-7000-8c1b-d1b9305cecba'`)
  expect(errorOf(verify(file))).toEqual({ kind: 'linkBroken', sequence: 1 })
})

test.each(['delete from station', `update station set id = char(27) || '[2J'`])(
  'a ledger without a station says so: %s',
  (sql) => {
    tamper(file, sql)
    expect(errorOf(verify(file))).toEqual({ kind: 'noStation' })
  },
)

test('facts on a page that cannot be read are named', () => {
  const long = databaseFile()
  writeLedger(long, 2000)
  const handle = openSync(long, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, Math.floor(statSync(long).size / 8192) * 4096)
  closeSync(handle)
  const broken = errorOf(verify(long))
  expect(broken).toMatchObject({ kind: 'unreadable' })
})
