import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchOf, handOverOnce, isHandedOver } from '#test/support/hand-over/at-the-manufacturer.ts'
import {
  filesIn,
  filesTakenBy,
  handedOverIn,
  standingAfter,
  startExternalServer,
} from '#test/support/hand-over/external-system.ts'
import type { Files } from '#test/support/hand-over/external-system.ts'
import { wholeBatch } from '#test/support/batches/line-file.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { administrators, setUpRealSite, startRealSite } from '#test/support/station/real-site.ts'

const timeout = 240_000
const packs = 20_000
const numbers = 20_000 + 2_000 + 400
const [delays = []] = fc.sample(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 6, maxLength: 6 }), 1)

/** What lies there: how many hand-overs and files, and how many numbers; throws where a number is there twice, or a file not as it should be. */
function whatCame(files: Files) {
  const all = handedOverIn(files)
  const standing = standingAfter(all.flatMap(({ events }) => events))
  const pieces = all.reduce((sum, { manifest }) => sum + manifest.pieces.length, 0)
  return { handOvers: all.length, numbers: standing.size, otherFiles: files.size - pieces - all.length }
}

/** One hand-over alone: what was begun again had the same names and keys. */
const once = { handOvers: 1, numbers, otherFiles: 0 }

/** Begins to hand a batch over, and kills the station again and again until it is done. */
async function handOverUnderKills(
  folder: string,
  system: { readonly kind: 'http'; readonly address: string } | { readonly kind: 'folder'; readonly path: string },
): Promise<void> {
  let station = await setUpRealSite(folder)
  try {
    const floor = floorOf(station.client)
    await floor.signIn(administrators.first.name, administrators.first.secret)
    const batch = await batchOf(floor, wholeBatch(packs))
    await floor.ask('handOver.setSystem', { system })
    for (const delay of delays) {
      await pause(delay)
      await station.kill()
      station = await startRealSite(folder)
    }
    const after = floorOf(station.client)
    await after.signIn(administrators.first.name, administrators.first.secret)
    await handOverOnce(after, batch, isHandedOver)
    // What lay ready is gone with the need for it.
    const left = await readdir(join(folder, 'site', 'hand-over')).catch(() => [])
    expect(left.length).toBeLessThanOrEqual(1)
  } finally {
    await station.stop()
  }
}

test(
  'killed at any point, the station lays each file into the folder once, whole, and the manifest last',
  { timeout },
  () =>
    inDataFolder(async (folder) => {
      const watched = join(folder, 'erp')
      await mkdir(watched)
      await handOverUnderKills(folder, { kind: 'folder', path: watched })
      expect(whatCame(await filesIn(watched)), `after ${delays.join(', ')} ms`).toEqual(once)
    }),
)

test(
  'killed at any point, with replies that are lost, refused for a while or never come, every piece is taken once',
  { timeout },
  async () => {
    const server = await startExternalServer((_, time) => {
      // Lies, hangs and breaks down in turn; each is over by itself.
      switch (time % 7) {
        case 1:
          return { status: 500 }
        case 3:
          return { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>Please sign in' }
        case 5:
          return 'drop'
        default:
          return { status: 201 }
      }
    })
    try {
      await inDataFolder((folder) => handOverUnderKills(folder, { kind: 'http', address: server.address }))
      expect(whatCame(filesTakenBy(server)), `after ${delays.join(', ')} ms`).toEqual(once)
    } finally {
      await server.close()
    }
  },
)
