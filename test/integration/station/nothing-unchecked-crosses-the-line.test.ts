import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { longestFrame } from '#shared/contract/frame-limit.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { inDataFolder } from '#test/support/station/floor.ts'

/** Sends a frame that no client of ours would send, and gives what comes back for that id. */
function answerTo(station: StationProcess, frame: string, id: number): Promise<unknown> {
  return new Promise((resolve) => {
    station.onFrame((text) => {
      const heard = JSON.parse(text) as { kind: string; id?: number; result?: unknown }
      if (heard.kind === 'reply' && heard.id === id) resolve(heard.result)
    })
    station.send(frame)
  })
}

const malformed = (what: string) => ({ ok: false, error: { code: 'MALFORMED', details: { what } } })
const call = (id: number, name: string, input: unknown) => JSON.stringify({ kind: 'call', id, name, input })

test(
  'frames that are no call of the contract are answered with an error, logged, and stop nothing',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        expect(await answerTo(station, 'no JSON', 0)).toEqual(malformed('not JSON'))
        expect(await answerTo(station, '{"kind":"call","id":7001}', 7001)).toEqual(malformed('not a call'))
        expect(await answerTo(station, call(7002, 'damage.start', { reason: 'stolen' }), 7002)).toEqual(
          malformed('damage.start'),
        )
        expect(await answerTo(station, call(7003, 'damage.start', { reason: 'wet', extra: 1 }), 7003)).toEqual(
          malformed('damage.start'),
        )
        for (const name of ['toString', '__proto__', 'no.such']) {
          expect(await answerTo(station, call(7004, name, {}), 7004)).toEqual({
            ok: false,
            error: { code: 'UNKNOWN_CALL', details: { name } },
          })
        }
        const tooLong = call(7005, 'scan.enter', { text: 'x'.repeat(longestFrame) })
        expect(await answerTo(station, tooLong, 7005)).toMatchObject({ ok: false, error: { code: 'MALFORMED' } })
        expect(await station.client.call('station.status', {})).toMatchObject({ ok: true })
      } finally {
        await station.stop()
      }
      const log = await readFile(join(folder, 'logs', 'station.log'), 'utf8')
      expect(log).toContain('refused a malformed frame')
      expect(log).toContain('refused an unknown call')
      expect(log).toContain('refused an input that does not fit')
    }),
)
