import { expect, test } from 'vitest'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Signature, SignatureId } from '#shared/domain/signatures/signature.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { record } from '#service/application/record.ts'
import { hashOfShown } from '#service/application/people/sign.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

test('the key that was accepted last and the age of the newest file are the same after a rebuild', () => {
  const workplace = quietWorkplace()
  const { database, ledger, ids, stationKey } = workplace
  const station = ids.newId() as StationId
  const person = ids.newId() as PersonId
  const signature: Signature = {
    id: ids.newId() as SignatureId,
    person,
    printedName: 'Nora Nielsen',
    role: 'administrator',
    meaning: 'takesPeopleIn',
    at: 1 as Instant,
    shown: hashOfShown({}),
    parts: 'identificationAndSecret',
    station: ledger.station,
  }
  const imported = (exportedAt: number) =>
    ({
      kind: 'people.imported',
      station,
      stationName: 'Dock 7',
      publicKey: stationKey.publicKey,
      exportedAt: exportedAt as Instant,
      exportedBy: 'Nora Nielsen',
      file: { name: 'people.json', sha256: '0'.repeat(64) },
      people: [],
      signature,
    }) as const
  immediately(database, () =>
    record(
      workplace,
      [imported(10), imported(20)].map((body) => ({ body, person: null, scan: null })),
    ),
  )
  const before = projectedRows(database)
  expect(before['people_source']).toEqual([{ station, public_key: stationKey.publicKey, exported_at: 20 }])
  projector(database, allProjections).rebuild(ledger)
  expect(projectedRows(database)).toEqual(before)
})
