import { expect, test } from 'vitest'
import { decideReset, judgeResetter, resetRequestCounts } from '#shared/domain/people/decide.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { changed, enrolled } from '#shared/domain/people/standing.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import type { Instant } from '#shared/kernel/time.ts'

const olga = enrolled({ person: 'olga' as PersonId, name: 'Olga', role: 'operator' }, null)
const now = 1_000_000_000_000 as Instant

/** A signature as far as a reset looks at it. */
function signed(person: string, role: Role, at: Instant = now): Signature {
  const rest = { id: 's', printedName: person, meaning: 'resetsSecret', shown: '', parts: 'secret', station: 'x' }
  return { ...rest, person, role, at } as unknown as Signature
}
const requestOf = (signature: Signature) => ({ person: olga.id, signature })

test('any two of administrator, quality and supervisor reset together, and both signatures are kept', () => {
  const [first, second] = [signed('sam', 'supervisor'), signed('quinn', 'quality')]
  expect(decideReset(olga, requestOf(first), second, now)).toEqual({
    ok: true,
    value: { kind: 'person.secret-reset', person: olga.id, signatures: [first, second] },
  })
})

test('the same person twice is one person', () => {
  const sam = signed('sam', 'supervisor')
  expect(decideReset(olga, requestOf(sam), signed('sam', 'supervisor'), now)).toMatchObject({
    error: { code: 'OTHER_PERSON_RESETS' },
  })
})

test('nobody resets their own, and no operator or auditor anybody’s', () => {
  expect(judgeResetter(olga, { id: olga.id, role: 'supervisor' }).ok).toBe(false)
  expect(judgeResetter(olga, { id: 'x' as PersonId, role: 'operator' }).ok).toBe(false)
  expect(judgeResetter(olga, { id: 'x' as PersonId, role: 'auditor' }).ok).toBe(false)
  expect(judgeResetter(olga, { id: 'x' as PersonId, role: 'administrator' }).ok).toBe(true)
})

test('a request counts for a day, for its person alone, and is needed', () => {
  const second = signed('quinn', 'quality')
  const aDayAgo = (now - resetRequestCounts) as Instant
  const missing = { ok: false, error: { code: 'NO_RESET_REQUESTED', name: 'Olga' } }
  expect(decideReset(olga, requestOf(signed('sam', 'supervisor', aDayAgo)), second, now).ok).toBe(true)
  const tooOld = signed('sam', 'supervisor', (aDayAgo - 1) as Instant)
  expect(decideReset(olga, requestOf(tooOld), second, now)).toEqual(missing)
  expect(decideReset(olga, null, second, now)).toEqual(missing)
  const ofAnother = { person: 'zoe' as PersonId, signature: signed('sam', 'supervisor') }
  expect(decideReset(olga, ofAnother, second, now)).toEqual(missing)
})

test('somebody who left gets no new secret', () => {
  const left = changed(olga, { name: 'Olga', role: 'operator', isActive: false }, null)
  expect(judgeResetter(left, { id: 'x' as PersonId, role: 'quality' })).toMatchObject({
    error: { code: 'PERSON_INACTIVE' },
  })
})
