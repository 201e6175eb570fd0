import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import { confirmed, countingGrants } from '#shared/domain/people/standing.ts'
import type { Signature, SignatureId } from '#shared/domain/signatures/signature.ts'
import { factsOfSetUp, judgeAdministrator, judgeSite, standingAtSetUp } from '#shared/domain/site/set-up.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { ShownHash } from '#shared/domain/signatures/signature.ts'
import type { Instant } from '#shared/kernel/time.ts'

const nora = { id: 'nora' as PersonId, name: 'Nora Nielsen' }
const ole = { id: 'ole' as PersonId, name: 'Ole Hansen' }

function siteOf() {
  const judged = judgeSite({ name: 'Lager', gln: '9521234900016', stationName: 'Dock', market: 'EU', containers: null })
  if (!judged.ok) throw new Error('the site was refused')
  return judged.value
}

function signatureOf(person: PersonId): Signature {
  return {
    id: `signature of ${person}` as SignatureId,
    person,
    printedName: person,
    role: 'administrator',
    meaning: 'confirmsRights',
    at: 0 as Instant,
    shown: '0'.repeat(64) as ShownHash,
    parts: 'identificationAndSecret',
    station: 'station' as StationId,
  }
}

test('each enters themselves and is confirmed by the other', () => {
  const acts = factsOfSetUp(
    siteOf(),
    { first: nora, second: ole },
    { first: signatureOf(nora.id), second: signatureOf(ole.id) },
  )
  const told = acts.map(({ person, body }) => [person, body.kind, 'person' in body ? body.person : null])
  expect(told).toEqual([
    ['nora', 'site.set-up', null],
    ['nora', 'person.enrolled', 'nora'],
    ['ole', 'person.enrolled', 'ole'],
    ['nora', 'person.rights-confirmed', 'ole'],
    ['ole', 'person.rights-confirmed', 'nora'],
  ])
})

test('before the other has signed nobody administers, and after it they do', () => {
  const standing = standingAtSetUp(nora)
  expect(mayDo(countingGrants(standing), 'administerPeople')).toBe(false)
  const after = confirmed(
    standing,
    standing.confirmations.map(({ grant }) => grant),
    ole.id,
  )
  expect(mayDo(countingGrants(after), 'administerPeople')).toBe(true)
})

test('nobody signs for themselves', () => {
  const signs = (first: PersonId, second: PersonId) => () =>
    factsOfSetUp(siteOf(), { first: nora, second: ole }, { first: signatureOf(first), second: signatureOf(second) })
  expect(signs(ole.id, nora.id)).toThrow('sign for each other')
  expect(signs(nora.id, nora.id)).toThrow('sign for each other')
})

test('the same person is not both', () => {
  const both = () =>
    factsOfSetUp(siteOf(), { first: nora, second: nora }, { first: signatureOf(nora.id), second: signatureOf(nora.id) })
  expect(both).toThrow('sign for each other')
  const judged = judgeAdministrator({ name: '  nora  NIELSEN', secret: 'harbour crane 9' }, nora)
  expect(judged).toMatchObject({ ok: false, error: { because: 'name', refusal: { code: 'NAME_TAKEN' } } })
})

test.each(['135792', '13579246801357', '1234'])(
  'the PIN %s is not taken: it needs a badge, and there is none yet',
  (secret) => {
    const judged = judgeAdministrator({ name: nora.name, secret }, null)
    expect(judged).toEqual({ ok: false, error: { because: 'passwordNeeded', least: 10 } })
  },
)

test.each([
  ['short', 'crane9', 'tooShort'],
  ['her name', 'nielsen-harbour', 'likeTheName'],
  ['one character over and over', 'aaaaaaaaaaaa', 'tooSimple'],
])('a password that is %s is not taken', (_, secret, because) => {
  const judged = judgeAdministrator({ name: nora.name, secret }, null)
  expect(judged).toMatchObject({ ok: false, error: { because: 'secret', refusal: { because } } })
})

test('a name and a password of their own are taken', () => {
  expect(judgeAdministrator({ name: ' Nora  Nielsen ', secret: 'harbour crane 9' }, ole)).toEqual({
    ok: true,
    value: 'Nora Nielsen',
  })
})
