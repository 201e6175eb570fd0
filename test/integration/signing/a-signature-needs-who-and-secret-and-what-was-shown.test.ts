import { expect, test } from 'vitest'
import { refuse } from '#shared/contract/refusals.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { ok } from '#shared/kernel/result.ts'
import { hashPin } from '#service/application/people/pin.ts'
import { record } from '#service/application/record.ts'
import { hashOfShown } from '#service/application/people/sign.ts'
import type { WantedSignature } from '#service/application/people/sign.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

const shown = { order: 'D-1', items: 3 }
const wanted: WantedSignature = { meaning: 'approvesDestruction', shown, right: 'approveDestruction' }
const hash = hashOfShown(shown)
const both = { identification: 'Sam', secret: '2222', shown: hash }
const secretOnly = { identification: null, secret: '2222', shown: hash }

async function enrol(workplace: Workplace, name: string, role: Role, pin: string): Promise<PersonId> {
  const person = workplace.ids.newId() as PersonId
  const hashed = await hashPin(pin)
  immediately(workplace.database, () => {
    record(workplace, [{ body: { kind: 'person.enrolled', person, name, role }, person: null, scan: null }])
    workplace.people.keepCredential(person, hashed)
  })
  return person
}

function comesToTheStation(workplace: Workplace, person: PersonId): void {
  immediately(workplace.database, () =>
    record(workplace, [{ body: { kind: 'person.signed-in', person }, person, scan: null }]),
  )
}

function isPresent({ people, presence }: Workplace): boolean {
  const session = people.session()
  return session !== null && presence.lasts(session)
}

async function samAtTheStation() {
  const workplace = quietWorkplace()
  const sam = await enrol(workplace, 'Sam', 'supervisor', '2222')
  const olga = await enrol(workplace, 'Olga', 'operator', '1111')
  comesToTheStation(workplace, sam)
  const failures = () =>
    [...workplace.ledger.read(1, 1000)].flatMap(({ body }) => (body.kind === 'signature.failed' ? [body] : []))
  return { workplace, sam, olga, failures }
}

test('the first signature of a presence takes both parts, the next the secret, and a switch of person ends it', async () => {
  const { workplace, sam, olga, failures } = await samAtTheStation()
  expect(await workplace.sign(secretOnly, wanted)).toMatchObject({ error: { code: 'SIGNING_NEEDS_BOTH_PARTS' } })
  expect(isPresent(workplace)).toBe(false)
  const first = await workplace.sign(both, wanted)
  expect(first).toMatchObject({
    value: {
      person: sam,
      printedName: 'Sam',
      meaning: 'approvesDestruction',
      shown: hash,
      parts: 'identificationAndSecret',
    },
  })
  expect(isPresent(workplace)).toBe(true)
  expect(await workplace.sign(secretOnly, wanted)).toMatchObject({ value: { person: sam, parts: 'secret' } })

  comesToTheStation(workplace, olga)
  await new Promise((resolve) => setTimeout(resolve, 2))
  comesToTheStation(workplace, sam)
  expect(await workplace.sign(secretOnly, wanted)).toMatchObject({ error: { code: 'SIGNING_NEEDS_BOTH_PARTS' } })
  expect(isPresent(workplace)).toBe(false)
  expect(failures().map(({ because }) => because)).toEqual(['partMissing', 'partMissing'])
})

test('a signature of somebody else, who is not at the station, leaves the presence there as it was', async () => {
  const { workplace, olga } = await samAtTheStation()
  comesToTheStation(workplace, olga)
  expect(await workplace.sign(both, wanted)).toMatchObject({ value: { printedName: 'Sam' } })
  expect(await workplace.sign(secretOnly, wanted)).toMatchObject({ error: { code: 'SIGNING_NEEDS_BOTH_PARTS' } })
})

test('a wrong secret, a missing right and content that changed are not signed, and each failure is a fact', async () => {
  const { workplace, sam, olga, failures } = await samAtTheStation()
  expect(await workplace.sign({ ...both, secret: '0000' }, wanted)).toEqual({
    ok: false,
    error: refuse('SIGNATURE_REFUSED', { waitSeconds: 0 }),
  })
  expect(await workplace.sign({ ...both, identification: 'Olga', secret: '1111' }, wanted)).toEqual({
    ok: false,
    error: refuse('NOT_ALLOWED', { role: 'operator', right: 'approveDestruction' }),
  })
  const changed = { ...wanted, shown: { ...shown, items: 4 } }
  expect(await workplace.sign(both, changed)).toMatchObject({ error: { code: 'SIGNED_CONTENT_CHANGED' } })
  expect(await workplace.sign({ ...both, identification: 'Nobody' }, wanted)).toMatchObject({
    error: { code: 'SIGNATURE_REFUSED' },
  })
  expect(failures()).toMatchObject([
    { person: sam, because: 'wrongSecret' },
    { person: olga, because: 'notAllowed' },
    { person: sam, because: 'contentChanged', shown: hashOfShown(changed.shown) },
    { person: null, because: 'unknownPerson' },
  ])
})

test('wrong secrets at signing make the person wait like wrong ones at signing in', async () => {
  const { workplace } = await samAtTheStation()
  for (const wait of [0, 0, 5])
    expect(await workplace.sign({ ...both, secret: '0000' }, wanted)).toEqual({
      ok: false,
      error: refuse('SIGNATURE_REFUSED', { waitSeconds: wait }),
    })
  expect(await workplace.sign(both, wanted)).toMatchObject({ error: { code: 'SIGNATURE_REFUSED' } })
  expect(await workplace.proveIdentity({ identification: 'Sam', secret: '2222' })).not.toEqual(ok(expect.anything()))
})
