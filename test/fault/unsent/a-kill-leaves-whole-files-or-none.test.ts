import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

/** So many packs are recorded before each kill. */
const packs = 6
const [delays = []] = fc.sample(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }), 1)

async function damage(floor: Floor, turn: number): Promise<void> {
  for (const label of trainingLabels((turn + 1) * packs).slice(turn * packs)) {
    const job = await floor.startDamage()
    expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
    await floor.ask('damage.finish', { job })
  }
}

/** The folders of unsent messages, with the messages that each manifest names; throws where one has no manifest. */
async function foldersIn(exports: string) {
  const names = (await readdir(exports).catch(() => [])).filter((name) => name.startsWith('unsent-'))
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(exports, name, 'manifest.json'), 'utf8')
      return { name, messages: (JSON.parse(text) as { readonly messages: readonly unknown[] }).messages.length }
    }),
  )
}

const byName = (one: { readonly name: string }, other: { readonly name: string }) => (one.name < other.name ? -1 : 1)

test(
  'killed at any point of writing, the station holds back exactly what lies in whole files, and no other file is left',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      const exports = join(folder, 'exports')
      let station = await startStationProcess(folder)
      try {
        for (const [turn, delay] of [...delays, null].entries()) {
          const floor = floorOf(station.client)
          await floor.signIn('Ada Admin', '4444')
          if (turn === 0) await floor.ask('network.pause', { reason: 'only files today' })
          const { byState } = await floor.ask('outbox.counts', {})
          const written = await floor.ask('unsent.exports', {})
          const open = written.exports.filter((one) => one.open > 0)
          const lying = open.reduce((sum, one) => sum + one.open, 0)
          const why = `after ${delays.slice(0, turn).join(', ')} ms`
          expect(byState.exported, why).toBe(lying)
          expect((byState.queued ?? 0) + (byState.unsure ?? 0) + lying, why).toBe(turn * packs)
          expect(
            written.exports.map((one) => ({ name: one.folder, messages: one.messages })).toSorted(byName),
            why,
          ).toEqual((await foldersIn(exports)).toSorted(byName))
          for (const { id } of open) await floor.ask('unsent.takeBack', { export: id, reason: 'killed' })
          if (delay === null) break
          await damage(floor, turn)
          void station.client.call('unsent.write', {})
          await pause(delay)
          await station.kill()
          station = await startStationProcess(folder)
        }
      } finally {
        await station.stop()
      }
    }),
)
