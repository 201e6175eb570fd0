import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { hexOf } from '#shared/scan/hex.ts'
import { encodeUtf8 } from '#shared/scan/byte-text.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [label = '', otherLabel = ''] = trainingLabels(2)

/** A station where one pack was scanned twice, recorded as damaged and sent to the network. */
function withDamagedPack(look: (floor: Floor, item: ItemId, folder: string) => Promise<void>): Promise<void> {
  return inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const job = await floor.startDamage()
      const { item } = await floor.scan(label)
      await floor.scan(label)
      await floor.scan(otherLabel)
      const settled = floor.notice(
        'station.changed',
        ({ network }) => network.waiting === 0 && network.lastContactAt !== null,
      )
      await floor.ask('damage.finish', { job })
      await settled
      if (item === null) throw new Error('the pack was not recorded')
      await look(floor, item.id, folder)
    } finally {
      await station.stop()
    }
  })
}

test('a damaged pack tells its state, its history in order, and what the network said', { timeout: 60_000 }, () =>
  withDamagedPack(async (floor, item) => {
    const found = await floor.ask('lookup.item', { item })
    expect(found).toMatchObject({ standing: 'known', contents: 0, containers: [], claimedBy: null })
    expect(found.state).toMatchObject({ lifecycle: 'commissioned', holds: [{ kind: 'damaged' }] })

    const { entries, next } = await floor.ask('lookup.history', { item, before: null, limit: 50 })
    expect(next).toBeNull()
    expect(entries.map(({ says }) => says.kind)).toEqual([
      'damage.finished',
      'job.scan-repeated',
      'job.item-recorded',
      'items.announced',
    ])
    const [finished, repeated, recorded, announced] = entries
    expect(finished?.says).toMatchObject({ reason: 'crushed', items: 2 })
    expect(repeated?.scan).toMatchObject({ raw: label, scanner: 'typed' })
    expect(recorded).toMatchObject({ person: 'Olga Operator', scan: { raw: label } })
    expect(announced).toMatchObject({ person: null, scan: null })

    const { messages, tooMany } = await floor.ask('lookup.messages', { item })
    expect(tooMany).toBe(false)
    expect(messages).toMatchObject([{ type: 'damage', state: 'processed', items: 2 }])
    expect(messages[0]?.exchanges.map(({ what }) => what.split(' ')[0])).toContain('POST')
  }),
)

test('the history comes in pages that meet without a gap', { timeout: 60_000 }, () =>
  withDamagedPack(async (floor, item) => {
    const whole = await floor.ask('lookup.history', { item, before: null, limit: 50 })
    const first = await floor.ask('lookup.history', { item, before: null, limit: 3 })
    const rest = await floor.ask('lookup.history', { item, before: first.next, limit: 3 })
    expect([...first.entries, ...rest.entries]).toEqual(whole.entries)
    expect(rest.next).toBeNull()
  }),
)

const exported = z.object({
  format: z.literal('tallyman-item-export:1'),
  checkpoint: z.string(),
  item: z.object({ id: z.string() }),
  messages: z.array(z.object({ state: z.string(), exchanges: z.array(z.object({ said: z.string() })) })),
  facts: z.array(
    z.object({ kind: z.string(), hash: z.string(), scan: z.object({ bytes: z.string() }).loose().nullable() }).loose(),
  ),
})

test(
  'an export holds every fact so that its hash can be computed, the scans in hexadecimal, and the messages',
  { timeout: 60_000 },
  () =>
    withDamagedPack(async (floor, item, folder) => {
      const receipt = await floor.ask('lookup.export', { item })
      expect(receipt).toMatchObject({ folder: join(folder, 'exports'), facts: 4, messages: 1 })
      const texts = await Promise.all(receipt.files.map(({ name }) => readFile(join(receipt.folder, name), 'utf8')))
      expect(texts.map(sha256)).toEqual(receipt.files.map((file) => file.sha256))

      const dossier = exported.parse(JSON.parse(texts[0] ?? ''))
      expect(dossier.item.id).toBe(item)
      expect(dossier.checkpoint).toBe(receipt.checkpoint)
      expect(dossier.messages).toMatchObject([{ state: 'processed' }])
      expect(dossier.facts.map((fact) => fact.scan?.bytes ?? null)).toEqual([
        null,
        hexOf(encodeUtf8(label)),
        hexOf(encodeUtf8(label)),
        null,
      ])
      for (const { hash, ...fact } of dossier.facts) expect(sha256(sorted(fact))).toBe(hash)

      const [, facts = '', messages = ''] = texts
      expect(facts.trimEnd().split('\r\n')).toHaveLength(1 + 4)
      expect(facts).toContain(hexOf(encodeUtf8(label)))
      expect(messages).toContain('"POST ')
    }),
)

test('an export is a fact itself, about the item', { timeout: 60_000 }, () =>
  withDamagedPack(async (floor, item) => {
    const receipt = await floor.ask('lookup.export', { item })
    const { entries } = await floor.ask('lookup.history', { item, before: null, limit: 1 })
    expect(entries).toMatchObject([{ person: 'Olga Operator', says: { kind: 'item.exported', files: receipt.files } }])
  }),
)

test(
  'a printed page is put on record with the hash of what lies in the folder; one that is not there is not',
  { timeout: 60_000 },
  () =>
    withDamagedPack(async (floor, item) => {
      const { folder, printAs } = await floor.ask('lookup.export', { item })
      await expect(floor.ask('lookup.printed', { item, file: printAs })).rejects.toThrow('ENOENT')
      await writeFile(join(folder, printAs), 'what the shell printed')
      await floor.ask('lookup.printed', { item, file: printAs })
      const { entries } = await floor.ask('lookup.history', { item, before: null, limit: 1 })
      const sha256OfPrint = sha256('what the shell printed')
      expect(entries).toMatchObject([
        { says: { kind: 'item.exported', files: [{ name: printAs, sha256: sha256OfPrint }] } },
      ])
    }),
)

test('no file outside of the exports is looked at', { timeout: 60_000 }, () =>
  withDamagedPack(async (floor, item) => {
    for (const file of ['../training/station.pdf', 'a/b.pdf', 'x.json', '.pdf', 'C:x.pdf']) {
      await expect(floor.ask('lookup.printed', { item, file }), file).rejects.toThrow('MALFORMED')
    }
  }),
)

test('nobody exports who is not signed in', { timeout: 60_000 }, () =>
  withDamagedPack(async (floor, item) => {
    await floor.ask('people.signOut', {})
    await expect(floor.ask('lookup.export', { item })).rejects.toThrow('NOT_SIGNED_IN')
  }),
)

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Canonical JSON as docs/ledger-format.md describes it, written a second time. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`).join(',')}}`
}
