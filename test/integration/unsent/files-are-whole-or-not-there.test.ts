import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { EpcisDocument } from '#shared/epcis/event.ts'
import type { NewMessage, UnsentExportId } from '#shared/domain/network/message.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { record } from '#service/application/record.ts'
import { unsentSettler } from '#service/application/network/settle-unsent.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { giveUpUnfinished, writeUnsent } from '#service/application/network/write-unsent.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { openOutbox } from '#service/persistence/outbox/reader.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'
import { damageMessage, damageMessages, eventIds } from '#test/support/sync/damage-messages.ts'
import { trainingSite } from '#training/training-items.ts'

const sam = '018f0000-0000-7000-8000-0000000000bb' as PersonId
const limits = { events: 2, bytes: 100_000 }

/** A station with a supervisor, these messages in its outbox, and a data folder. */
async function stationWith(messages: readonly NewMessage[]) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tallyman-unsent-'))
  onTestFinished(() => rm(dataDirectory, { recursive: true, force: true }))
  const workplace = quietWorkplace()
  const { database } = workplace
  immediately(database, () => {
    record(workplace, [
      { body: { kind: 'site.set-up', from: null, to: trainingSite }, person: null, scan: null },
      { body: { kind: 'person.enrolled', person: sam, name: 'Sam', role: 'supervisor' }, person: null, scan: null },
      { body: { kind: 'person.signed-in', person: sam }, person: sam, scan: null },
    ])
    enqueue(database, messages, { at: workplace.readClock().at, createdBy: null, fact: null })
  })
  const outbox = openOutbox(database)
  const desk = { workplace, dataDirectory, outbox, filling: () => ({ limits, followers: 'together' as const }) }
  return { workplace, dataDirectory, outbox, desk, exports: join(dataDirectory, 'exports') }
}

const newestFact = ({ ledger }: Workplace) => [...ledger.read(1, 100)].at(-1)

test('more than one document takes is written as several, in order, and one of them settles what is in it', async () => {
  const messages = damageMessages(5)
  const { workplace, outbox, desk } = await stationWith(messages)
  const receipt = valueOf(await writeUnsent(desk))
  expect(receipt).toMatchObject({ documents: 3, messages: 5, left: 0 })
  const names = (await readdir(receipt.path)).toSorted()
  expect(names).toEqual(['document-00001.json', 'document-00002.json', 'document-00003.json', 'manifest.json'])
  const texts = await Promise.all(names.slice(0, 3).map((name) => readFile(join(receipt.path, name), 'utf8')))
  const documents = texts.map((text) => JSON.parse(text) as EpcisDocument)
  expect(documents.flatMap(({ epcisBody }) => epcisBody.eventList.map(({ eventID }) => eventID))).toEqual(
    eventIds(messages),
  )
  const part = {
    name: 'document-00002.json',
    part: 0,
    parts: 1,
    text: texts[1] ?? '',
    reason: 'line cut',
    receipt: 'ok',
  }
  expect(valueOf(await unsentSettler(workplace)(part))).toEqual({ outcome: { settled: 2, already: 0, underWay: 0 } })
  expect(outbox.counts()).toMatchObject({ exported: 3, setAside: 2 })
  expect(outbox.page({ states: ['setAside'], before: null, limit: 10 }).messages.map(({ id }) => id)).toEqual([
    messages[3]?.id,
    messages[2]?.id,
  ])
})

test('what is larger than a document goes into files in pieces, in order; what may be there already stays to be asked for', async () => {
  const packs = Array.from({ length: 60 }, (_, index) => `P${index}`)
  const large = [damageMessage(...packs), damageMessage('P3'), damageMessage(...packs.map((name) => `Q${name}`))]
  const { workplace, outbox, desk } = await stationWith(large)
  workplace.database.exec('update outbox_message set may_be_there = 1, goes_to = endpoint where number = 3')
  const small = { events: 100, bytes: 2_000 }
  const receipt = valueOf(
    await writeUnsent({ ...desk, filling: () => ({ limits: small, followers: 'together' as const }) }),
  )
  const names = (await readdir(receipt.path)).filter((name) => name !== receipt.manifest).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(receipt.path, name), 'utf8')))
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_000)
  const events = texts.flatMap((text) => (JSON.parse(text) as EpcisDocument).epcisBody.eventList)
  const listOf = (event: object) => ('epcList' in event ? (event.epcList as readonly string[]) : [])
  const own = large[0]?.events[0]?.body ?? {}
  const inPieces = events.filter((event) => 'tallyman:pieceOf' in event)
  expect(inPieces.flatMap(listOf)).toEqual(listOf(own))
  const about = events.filter((event) => listOf(event).some((epc) => epc.endsWith('/P3')))
  expect(about.map((event) => 'tallyman:pieceOf' in event)).toEqual([true, false])
  expect(outbox.counts()).toMatchObject({ split: 1, queued: 1, exported: events.length })
})

test('what follows a message that is on its way stays behind with it', async () => {
  const messages = [damageMessage('A'), damageMessage('A', 'B'), damageMessage('B'), damageMessage('C')]
  const { workplace, outbox, desk } = await stationWith(messages)
  workplace.database.exec(`update outbox_message set state = 'sending', goes_to = endpoint where number = 1`)
  expect(valueOf(await writeUnsent(desk))).toMatchObject({ messages: 1, left: 3 })
  expect(outbox.counts()).toMatchObject({ sending: 1, queued: 2, exported: 1 })
})

test('what may be at the network already shares no document with what is not', async () => {
  const { workplace, desk } = await stationWith(damageMessages(2))
  workplace.database.exec(
    `update outbox_message set state = 'unsure', goes_to = endpoint, unsure_because = 'replyLost', may_be_there = 1 where number = 1`,
  )
  const receipt = valueOf(await writeUnsent(desk))
  expect(receipt).toMatchObject({ documents: 2, messages: 2 })
  const manifest: unknown = JSON.parse(await readFile(join(receipt.path, receipt.manifest), 'utf8'))
  expect(manifest).toMatchObject({ limits, documents: [{ mayBeThere: true }, { mayBeThere: false }] })
})

test('where the files cannot be written, the messages wait as before and nothing is on record', async () => {
  const { workplace, outbox, desk, exports } = await stationWith(damageMessages(2))
  await writeFile(exports, 'in the way')
  expect(await writeUnsent(desk)).toMatchObject({ ok: false })
  expect(outbox.counts()).toMatchObject({ queued: 2, exported: 0 })
  expect(outbox.exports(10)).toEqual([])
  expect(newestFact(workplace)?.kind).toBe('person.signed-in')
})

test('files that were being written when the station stopped are removed at its start, and the messages wait again', async () => {
  const { workplace, dataDirectory, outbox, exports } = await stationWith(damageMessages(2))
  const at = workplace.readClock().at
  immediately(workplace.database, () => {
    workplace.outboxExports.begin({
      id: '018f0000-0000-7000-8000-0000000000cc' as UnsentExportId,
      folder: 'unsent-1',
      at,
      person: sam,
    })
    workplace.outboxProgress.apply([1, 2], [{ kind: 'putIntoFile', file: 'unsent-1' }], { at, said: null })
  })
  await mkdir(join(exports, 'unsent-1.part'), { recursive: true })
  await mkdir(join(exports, 'unsent-1'))
  await giveUpUnfinished(workplace, dataDirectory)
  expect(outbox.counts()).toMatchObject({ queued: 2, exported: 0 })
  expect(await readdir(exports)).toEqual([])
})

test('a message whose events are not what they were is settled by no file', async () => {
  const { workplace, outbox, desk } = await stationWith(damageMessages(1))
  const receipt = valueOf(await writeUnsent(desk))
  const text = await readFile(join(receipt.path, receipt.manifest), 'utf8')
  workplace.database.exec(`drop trigger outbox_event_keeps_its_body; update outbox_event set body = '{}'`)
  const part = { name: receipt.manifest, part: 0, parts: 1, text, reason: 'line cut', receipt: 'ok' }
  expect(await unsentSettler(workplace)(part)).toMatchObject({ error: { code: 'UNSENT_MESSAGE_DIFFERS' } })
  expect(outbox.counts()).toMatchObject({ exported: 1 })
})
