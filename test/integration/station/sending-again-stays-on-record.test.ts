import { expect, onTestFinished, test } from 'vitest'
import { refuse } from '#shared/contract/refusals.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { record } from '#service/application/record.ts'
import { sendAgain } from '#service/application/send-again.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { databaseFile, valueOf } from '#test/support/ledger/ledger-file.ts'

const message = '018f0000-0000-7000-8000-0000000000aa' as MessageId
const olga = '018f0000-0000-7000-8000-0000000000bb' as PersonId
const taken = { sendAgain: () => ok({}) }
const notTaken = { sendAgain: () => err(refuse('MESSAGE_NOT_WAITING', { state: 'processed' })) }

/** A station whose records are real and whose pages nobody looks at. */
function station(): Workplace {
  const opened = valueOf(openDatabase(databaseFile(), { migrations: allMigrations }))
  onTestFinished(opened.close)
  const ids = uuidv7()
  const nothing = () => undefined
  return {
    ...openRecords(opened.database, ids),
    ids,
    readClock,
    tell: nothing,
    statusChanged: nothing,
    wakeSending: nothing,
    refusalOf: (failure) => {
      throw failure
    },
  }
}

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
  const workplace = station()
  signIn(workplace)
  expect(sendAgain(workplace, taken, { message })).toEqual(ok({}))
  expect(newestFact(workplace)).toMatchObject({ person: olga, body: { kind: 'message.sent-again', message } })
})

test('what was refused, or asked by nobody, leaves no fact', () => {
  const workplace = station()
  expect(sendAgain(workplace, taken, { message })).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  signIn(workplace)
  expect(sendAgain(workplace, notTaken, { message })).toMatchObject({ error: { code: 'MESSAGE_NOT_WAITING' } })
  expect(newestFact(workplace)?.kind).toBe('person.signed-in')
})
