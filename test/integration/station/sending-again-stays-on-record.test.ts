import { expect, test } from 'vitest'
import { refuse } from '#shared/contract/refusals.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { record } from '#service/application/record.ts'
import { sendAgain } from '#service/application/network/send-again.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

const message = '018f0000-0000-7000-8000-0000000000aa' as MessageId
const olga = '018f0000-0000-7000-8000-0000000000bb' as PersonId
const taken = { sendAgain: () => ok({}) }
const notTaken = { sendAgain: () => err(refuse('MESSAGE_NOT_WAITING', { state: 'processed' })) }

function signIn(workplace: Workplace): void {
  immediately(workplace.database, () =>
    record(workplace, [
      { body: { kind: 'person.enrolled', person: olga, name: 'Olga', role: 'operator' }, person: null, scan: null },
      { body: { kind: 'person.signed-in', person: olga }, person: olga, scan: null },
    ]),
  )
}

const newestFact = ({ ledger }: Workplace) => [...ledger.read(1, 100)].at(-1)

test('who asked for a message to be sent again is in the ledger', () => {
  const workplace = quietWorkplace()
  signIn(workplace)
  expect(sendAgain(workplace, taken, { message })).toEqual(ok({}))
  expect(newestFact(workplace)).toMatchObject({ person: olga, body: { kind: 'message.sent-again', message } })
})

test('what was refused, or asked by nobody, leaves no fact', () => {
  const workplace = quietWorkplace()
  expect(sendAgain(workplace, taken, { message })).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  signIn(workplace)
  expect(sendAgain(workplace, notTaken, { message })).toMatchObject({ error: { code: 'MESSAGE_NOT_WAITING' } })
  expect(newestFact(workplace)?.kind).toBe('person.signed-in')
})
