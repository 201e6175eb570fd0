import { expect, test } from 'vitest'
import { countingGrants } from '#shared/domain/people/standing.ts'
import { enrolled } from '#shared/domain/people/standing.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { roles } from '#shared/domain/people/role.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { badgesAndRights } from '#service/persistence/migrations/0031-badges-and-rights.ts'
import { openPeople } from '#service/persistence/people.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

const before = allMigrations.filter(({ version }) => version < badgesAndRights.version).at(-1)?.version ?? 0

test('people who were there before keep the rights of their role', () => {
  const database = databaseAfter(before)
  for (const role of roles)
    database.exec(`insert into person (id, name, role) values ('${role}', '${role}', '${role}')`)
  database.exec(badgesAndRights.up)
  for (const role of roles) {
    const standing = openPeople(database).standing(role as string as PersonId)
    if (standing === null) throw new Error(`nobody is ${role}`)
    expect(standing).toEqual(enrolled({ person: standing.id, name: role, role }, null))
    expect(countingGrants(standing)).toEqual(countingGrants(enrolled({ person: standing.id, name: role, role }, null)))
  }
})

test('a person has one badge in use, and as many withdrawn ones as they lost', () => {
  const database = databaseAfter(31)
  database.exec(`insert into badge values ('b1', 'olga', 0, 1), ('b2', 'olga', 1, 1), ('b3', 'olga', 2, 0)`)
  expect(() => database.exec(`insert into badge values ('b4', 'olga', 3, 0)`)).toThrow('UNIQUE')
})

test('a secret from before is a PIN that its person chose', () => {
  const database = databaseAfter(before)
  database.exec(`insert into credential (person, salt, hash, cost) values ('olga', x'00', x'01', 2)`)
  database.exec(badgesAndRights.up)
  expect(openPeople(database).credential('olga' as PersonId)).toMatchObject({ kind: 'pin', isOneTime: false })
})
