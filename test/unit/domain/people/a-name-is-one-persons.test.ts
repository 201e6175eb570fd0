import { expect, test } from 'vitest'
import { decideEnrolment, tidyName } from '#shared/domain/people/decide.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { enrolled } from '#shared/domain/people/standing.ts'

const id = 'new' as PersonId
const olga = enrolled({ person: 'olga' as PersonId, name: 'Olga Petrova', role: 'operator' }, null)
const enrol = (name: string) => decideEnrolment({ id, name, role: 'operator' }, [olga])

test('two people never share a name, not in other letters or with other spaces', () => {
  for (const name of ['Olga Petrova', 'olga petrova', '  Olga   Petrova ', 'OLGA PETROVA'])
    expect(enrol(name)).toMatchObject({ error: { code: 'NAME_TAKEN' } })
  expect(enrol('Olga Petrowa')).toEqual({
    ok: true,
    value: { kind: 'person.enrolled', person: id, name: 'Olga Petrowa', role: 'operator' },
  })
})

test('a name is kept with one space between words and in its usual letters', () => {
  expect(tidyName('  Zoe\u0301   Lam ')).toBe('Zoé Lam')
})

test.each(['', 'x', 'TMB1:7K2Q0W9AB4CDEFGH:42', 'badge:1', 'Olga\u0000', 'Olga\u202egro', 'x'.repeat(65)])(
  'what a screen could take for something else is no name: %j',
  (name) => {
    expect(enrol(name)).toMatchObject({ error: { code: 'NAME_NOT_POSSIBLE' } })
  },
)
