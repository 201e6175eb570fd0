import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

/** Waits until the network has everything, and gives its address. */
async function settled(floor: Floor): Promise<string> {
  for (;;) {
    const { network } = await floor.ask('station.status', {})
    if (network.state === 'online' && network.waiting === 0 && network.url !== null) return network.url
    await setTimeout(50)
  }
}

async function backup(floor: Floor): Promise<string> {
  await floor.ask('backups.make', {})
  for (;;) {
    const [newest] = (await floor.ask('backups.list', {})).backups
    if (newest !== undefined) return newest.name
    await setTimeout(50)
  }
}

async function damageOnePack(floor: Floor, label: string): Promise<void> {
  const job = await floor.startDamage()
  expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
  await floor.ask('damage.finish', { job })
}

test(
  'what was sent after the backup is asked for and not sent again; the new epoch says who restored, and why',
  { timeout: 90_000 },
  () =>
    inDataFolder(async (folder) => {
      const before = await startStationProcess(folder)
      const floor = floorOf(before.client)
      const [first = '', second = ''] = trainingLabels(2)
      await floor.signIn('Ada Admin', '4444')
      await floor.ask('practiceNetwork.switch', { on: false })
      await damageOnePack(floor, first)
      const name = await backup(floor)
      await floor.ask('practiceNetwork.switch', { on: true })
      await settled(floor)
      await damageOnePack(floor, second)
      const held = await eventsHeldBy(await settled(floor))
      expect(held).toHaveLength(2)

      const preview = await floor.ask('backups.preview', { name })
      expect(preview.kinds).toContainEqual({ kind: 'damage.finished', facts: 1 })
      expect(preview.messagesSent).toBe(1)

      await floor.signIn('Olga Operator', '1111')
      await expect(floor.ask('backups.restore', { name, reason: 'just because' })).rejects.toThrow('NOT_ALLOWED')
      await floor.signIn('Ada Admin', '4444')
      await floor.ask('backups.restore', { name, reason: 'The disk was replaced.' })
      await before.ended

      const after = await startStationProcess(folder, { resumeSession: true })
      try {
        const again = floorOf(after.client)
        expect((await again.ask('station.status', {})).session).toBeNull()
        await again.signIn('Avery Auditor', '5555')
        const filter = { person: null, item: null, from: null, until: null, kinds: ['backup.restored'] }
        const { facts } = await again.ask('ledger.page', { filter, below: null, limit: 10 })
        expect(facts).toHaveLength(1)
        expect(facts[0]?.person?.name).toBe('Ada Admin')
        expect(facts[0]?.epoch).toBeGreaterThan(1)
        expect(facts[0]?.says.members).toContainEqual({
          name: 'order.reason',
          value: { kind: 'value', value: 'The disk was replaced.' },
        })
        expect(facts[0]?.says.members).toContainEqual({ name: 'messagesToAskFor', value: { kind: 'value', value: 1 } })
        expect(await eventsHeldBy(await settled(again))).toEqual(held)
        expect(await again.ask('outbox.counts', {})).toMatchObject({ byState: { processed: 1 } })
      } finally {
        await after.stop()
      }
    }),
)
