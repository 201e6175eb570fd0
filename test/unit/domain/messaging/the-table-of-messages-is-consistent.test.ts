import { expect, test } from 'vitest'
import { messageTable, triggers } from '#shared/domain/messaging/message-table.ts'
import { messagesOfThisVersion, networkMessages } from '#shared/domain/messaging/network-message.ts'
import { allStandings } from '#shared/domain/messaging/site-in-network.ts'
import { messagesOfSite } from '#shared/domain/messaging/told.ts'

test('each message stands once for each kind of site and direction', () => {
  const keys = messageTable.map((row) => `${row.businessType} ${row.role} ${row.message} ${row.direction}`)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('each row names a public source, and what is inferred or ours says from what', () => {
  const publicSource = /^(https:\/\/opus\.tracelink\.com\/documentation\/\S+\.htm|GS1 EPCIS 2\.0, section [\d.]+)$/
  expect(messageTable.filter(({ basis }) => !publicSource.test(basis.source))).toEqual([])
  expect(messageTable.filter(({ basis }) => basis.kind !== 'sourced' && basis.why.length < 20)).toEqual([])
})

test('each kind of site has messages, and each message and trigger stands somewhere', () => {
  expect(allStandings.filter((site) => messagesOfSite(site).length === 0)).toEqual([])
  expect(new Set(messageTable.map(({ message }) => message))).toEqual(new Set(networkMessages))
  expect(new Set(messageTable.map(({ trigger }) => trigger))).toEqual(new Set(triggers))
})

test('one message has one trigger, whoever exchanges it', () => {
  const triggersOf = Map.groupBy(messageTable, ({ message }) => message)
  for (const rows of triggersOf.values()) expect(new Set(rows.map(({ trigger }) => trigger)).size).toBe(1)
})

test('what this version makes or takes is a message of the table in that direction', () => {
  const has = (direction: 'send' | 'receive') =>
    messageTable.filter((row) => row.direction === direction).map(({ message }) => message)
  expect(has('send')).toEqual(expect.arrayContaining([...messagesOfThisVersion.send]))
  expect(has('receive')).toEqual(expect.arrayContaining([...messagesOfThisVersion.receive]))
})

test('what one kind of site must send to another is received by one', () => {
  const mustSend = messageTable.filter((row) => row.direction === 'send' && row.need === 'must')
  const received = messageTable.filter(({ direction }) => direction === 'receive').map(({ message }) => message)
  // A batch's commission is received as part of its End of batch.
  expect(mustSend.map(({ message }) => message).filter((message) => message !== 'commission')).toSatisfy(
    (messages: readonly string[]) => messages.every((message) => received.some((other) => other === message)),
  )
})

test('end of batch goes from the contract manufacturer to the manufacturer, owner and partner, as its page says', () => {
  const rows = messageTable.filter(({ message }) => message === 'endOfBatch')
  expect(
    rows.map(({ businessType, role, direction, basis }) => `${businessType} ${role} ${direction} ${basis.kind}`),
  ).toEqual([
    'contractManufacturer owner send sourced',
    'contractManufacturer partner send sourced',
    'manufacturer owner receive sourced',
    'manufacturer partner receive sourced',
  ])
})
