import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { UnsentReceipt } from '#shared/contract/calls/unsent-calls.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { uploadByHand } from '#test/support/network/upload-by-hand.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [, aCase] = trainingContainers()
if (aCase === undefined) throw new Error('the training site has cases on a pallet')
const { label: caseLabel, contents } = aCase
const noFilter = { person: null, item: null, from: null, until: null, kinds: [] }

/** A station whose practice network is switched off, with an administrator there. */
async function offTheNetwork(work: (floor: Floor) => Promise<void>) {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Ada Admin', '4444')
      await floor.ask('practiceNetwork.switch', { on: false })
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

/** Records packs as damaged, each in a job and a message of its own. */
async function damage(floor: Floor, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const job = await floor.startDamage()
    expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
    await floor.ask('damage.finish', { job })
  }
}

async function networkOn(floor: Floor): Promise<string> {
  const online = floor.notice('station.changed', ({ network }) => network.state === 'online')
  await floor.ask('practiceNetwork.switch', { on: true })
  return (await online).network.url ?? ''
}

const counts = async (floor: Floor) => (await floor.ask('outbox.counts', {})).byState
const manifestOf = ({ path, manifest }: UnsentReceipt) => readFile(join(path, manifest), 'utf8')
const documentsOf = async ({ path, manifest }: UnsentReceipt) =>
  Promise.all(
    (await readdir(path))
      .filter((name) => name !== manifest)
      .toSorted()
      .map(async (name) => ({ name, text: await readFile(join(path, name), 'utf8') })),
  )
const settle = (floor: Floor, name: string, text: string) =>
  floor.ask('unsent.settle', { name, part: 0, parts: 1, text, reason: 'line cut', receipt: 'job 7, success' })

test(
  'what waits is written as documents that the network takes, with a manifest of every message and digest, and that is a fact',
  { timeout: 60_000 },
  () =>
    offTheNetwork(async (floor) => {
      await damage(floor, trainingLabels(3))
      const receipt = await floor.ask('unsent.write', {})
      expect(receipt).toMatchObject({ documents: 1, messages: 3, left: 0 })
      expect(await counts(floor)).toMatchObject({ exported: 3, queued: 0, waiting: 0 })

      const text = await manifestOf(receipt)
      const manifest = JSON.parse(text) as {
        readonly documents: readonly { readonly name: string; readonly sha256: string; readonly mayBeThere: boolean }[]
        readonly messages: readonly { readonly id: string; readonly sha256: string; readonly document: number }[]
      }
      const [document] = await documentsOf(receipt)
      expect(manifest.documents).toMatchObject([{ name: document?.name, sha256: sha256(document?.text ?? '') }])
      const { messages } = await floor.ask('outbox.messages', { states: ['exported'], before: null, limit: 10 })
      expect(manifest.messages.map(({ id }) => id)).toEqual(messages.map(({ id }) => id).toReversed())
      for (const { id, sha256: digest } of manifest.messages) {
        const detail = await floor.ask('outbox.message', { message: id as (typeof messages)[number]['id'] })
        expect(digest).toBe(sha256(detail.bodies.join('\n')))
        // Byte for byte what the network would have got.
        for (const body of detail.bodies) expect(document?.text).toContain(body)
      }
      const { facts } = await floor.ask('ledger.page', { filter: noFilter, below: null, limit: 1 })
      expect(facts).toMatchObject([{ kind: 'messages.put-into-files' }])
      expect(await floor.ask('attention.list', {})).toMatchObject({ entries: [{ kind: 'messagesInFiles', count: 3 }] })
      const { network } = await floor.ask('station.status', {})
      expect(network).toMatchObject({ waiting: 3, inFiles: 3 })
    }),
)

test(
  'what lies in files is not sent when the network comes back; what was uploaded is settled and there once, and what followed goes on',
  { timeout: 60_000 },
  () =>
    offTheNetwork(async (floor) => {
      const { job } = await floor.ask('unpacking.start', { mode: 'open' })
      await floor.scan(caseLabel)
      await floor.ask('unpacking.finish', { job })
      const receipt = await floor.ask('unsent.write', {})
      const [inside] = contents
      await damage(floor, [inside ?? '', ...trainingLabels(2)])

      const url = await networkOn(floor)
      const sent = floor.notice('outbox.changed')
      await floor.ask('network.tryNow', {})
      await sent
      await until(async () => (await counts(floor)).processed === 2)
      expect(await counts(floor)).toMatchObject({ exported: 1, queued: 1, processed: 2 })
      expect(await eventsHeldBy(url)).toHaveLength(2)

      const documents = await documentsOf(receipt)
      for (const { text } of documents) expect(await uploadByHand(url, text)).toMatchObject({ success: true })
      expect(await settle(floor, 'manifest.json', await manifestOf(receipt))).toEqual({
        outcome: { settled: receipt.messages, already: 0, underWay: 0 },
      })
      await until(async () => (await counts(floor)).processed === 3)
      expect(await counts(floor)).toMatchObject({ setAside: 1, exported: 0, queued: 0, processed: 3 })

      const events = await eventsHeldBy(url)
      expect(events.map(({ bizStep }) => bizStep)).toEqual(['inspecting', 'inspecting', 'unpacking', 'inspecting'])
      expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(4)
      // What the network announces may be read at the same time.
      const filter = { ...noFilter, kinds: ['messages.settled-by-hand'] }
      expect((await floor.ask('ledger.page', { filter, below: null, limit: 9 })).facts).toHaveLength(1)
      expect(await floor.ask('unsent.exports', {})).toMatchObject({ exports: [{ open: 0 }] })
      expect(await floor.ask('attention.list', {})).toEqual({ entries: [] })
    }),
)

test(
  'what is taken back is asked for before it is sent: uploaded already or not, it is there once',
  { timeout: 60_000 },
  () =>
    offTheNetwork(async (floor) => {
      await damage(floor, trainingLabels(1))
      const first = await floor.ask('unsent.write', {})
      await damage(floor, trainingLabels(3).slice(1))
      await floor.ask('unsent.write', {})
      const url = await networkOn(floor)
      const [document] = await documentsOf(first)
      expect(await uploadByHand(url, document?.text ?? '')).toMatchObject({ success: true })

      const { exports } = await floor.ask('unsent.exports', {})
      for (const { id } of exports) await floor.ask('unsent.takeBack', { export: id, reason: 'nobody knows' })
      await until(async () => (await counts(floor)).processed === 3)
      const events = await eventsHeldBy(url)
      expect(events).toHaveLength(3)
      expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(3)
      const [written] = exports
      if (written === undefined) throw new Error('two exports were written')
      await expect(floor.ask('unsent.takeBack', { export: written.id, reason: 'again' })).rejects.toThrow(
        'NOTHING_IN_FILES',
      )
      await expect(settle(floor, 'manifest.json', await manifestOf(first))).rejects.toThrow('NOTHING_TO_SETTLE')
    }),
)

test('a document that was uploaded settles what is in it, and nothing of other files', { timeout: 60_000 }, () =>
  offTheNetwork(async (floor) => {
    await damage(floor, trainingLabels(2))
    const receipt = await floor.ask('unsent.write', {})
    await damage(floor, trainingLabels(3).slice(2))
    const later = await floor.ask('unsent.write', {})
    const [document] = await documentsOf(receipt)
    expect(await settle(floor, 'document-00001.json', document?.text ?? '')).toMatchObject({ outcome: { settled: 2 } })
    expect(await counts(floor)).toMatchObject({ setAside: 2, exported: 1 })
    expect(await settle(floor, 'manifest.json', await manifestOf(later))).toMatchObject({ outcome: { settled: 1 } })
  }),
)

test(
  'a file that does not match is refused and settles nothing; so is one without a reason, a receipt or the right',
  { timeout: 60_000 },
  () =>
    offTheNetwork(async (floor) => {
      await expect(floor.ask('unsent.write', {})).rejects.toThrow('NOTHING_TO_WRITE')
      await damage(floor, trainingLabels(1))
      const receipt = await floor.ask('unsent.write', {})
      const text = await manifestOf(receipt)
      const [document] = await documentsOf(receipt)
      await expect(settle(floor, 'manifest.json', `${text} `)).rejects.toThrow('"because":"changed"')
      await expect(settle(floor, 'manifest.json', text.replace(/"station": "0/, '"station": "1'))).rejects.toThrow(
        '"because":"otherStation"',
      )
      await expect(settle(floor, 'document-00001.json', `${document?.text ?? ''} `)).rejects.toThrow(
        '"because":"notOurs"',
      )
      await expect(settle(floor, 'other.json', '{}')).rejects.toThrow('"because":"notOurs"')
      const part = { name: 'manifest.json', part: 0, parts: 1, text }
      await expect(floor.ask('unsent.settle', { ...part, reason: ' ', receipt: 'r' })).rejects.toThrow(
        'SENDING_REASON_MISSING',
      )
      await expect(floor.ask('unsent.settle', { ...part, reason: 'r', receipt: '' })).rejects.toThrow(
        'UPLOAD_RECEIPT_MISSING',
      )
      await floor.signIn()
      await expect(settle(floor, 'manifest.json', text)).rejects.toThrow('NOT_ALLOWED')
      await expect(floor.ask('unsent.write', {})).rejects.toThrow('NOT_ALLOWED')
      expect(await counts(floor)).toMatchObject({ exported: 1, setAside: 0 })
    }),
)

test('the hold stands after the app was killed, and the manifest settles what it did before', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const before = await startStationProcess(folder)
    const floor = floorOf(before.client)
    await floor.signIn('Ada Admin', '4444')
    await floor.ask('practiceNetwork.switch', { on: false })
    await damage(floor, trainingLabels(2))
    const receipt = await floor.ask('unsent.write', {})
    await before.kill()

    const after = await startStationProcess(folder)
    try {
      const again = floorOf(after.client)
      await again.signIn('Ada Admin', '4444')
      await again.ask('network.tryNow', {})
      await damage(again, trainingLabels(3).slice(2))
      await until(async () => (await counts(again)).processed === 1)
      expect(await counts(again)).toMatchObject({ exported: 2, processed: 1 })
      const { network } = await again.ask('station.status', {})
      expect(await eventsHeldBy(network.url ?? '')).toHaveLength(1)
      expect(await settle(again, 'manifest.json', await manifestOf(receipt))).toMatchObject({ outcome: { settled: 2 } })
    } finally {
      await after.stop()
    }
  }),
)

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Asks until it holds; each asking is a call to the station and back. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
