import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'

const olga = trainingBadge('Olga Operator')
const sam = trainingBadge('Sam Supervisor')
const [first = '', second = '', third = ''] = trainingLabels(3)

/** Runs the work at a training station of its own. */
function atStation(
  work: (floor: Floor, station: StationProcess, folder: string) => Promise<void>,
): () => Promise<void> {
  return () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        await work(floorOf(station.client), station, folder)
      } finally {
        await station.stop()
      }
    })
}

const refused = (code: string) => ({ ok: false, error: { code } })
const sessionOf = async (floor: Floor): Promise<StationStatus['session']> =>
  (await floor.ask('station.status', {})).session

test(
  'badge and PIN sign in; the badge alone does not',
  { timeout: 60_000 },
  atStation(async (floor, station) => {
    const { badge } = await floor.scan(olga)
    expect(badge).toMatchObject({ name: 'Olga Operator', outcome: 'asksForSecret' })
    expect(await sessionOf(floor)).toBeNull()
    const ticket = badge?.ticket ?? ''
    expect(await station.client.call('people.signIn', { identification: ticket, secret: '2222' })).toMatchObject(
      refused('SIGN_IN_REFUSED'),
    )
    expect(await floor.ask('people.signIn', { identification: ticket, secret: '1111' })).toMatchObject({
      name: 'Olga Operator',
      cameBy: 'badgeAndSecret',
    })
  }),
)

test(
  'somebody who was here with both parts goes on scanning by badge: the job stays in hand, and each scan is theirs',
  { timeout: 60_000 },
  atStation(async (floor, station) => {
    await floor.signIn('Sam Supervisor', '2222')
    await floor.signIn('Olga Operator', '1111')
    const job = await floor.startDamage()
    await floor.scan(first)
    expect(await floor.scan(sam)).toMatchObject({ verdict: 'badge', badge: { outcome: 'resumes' }, refusal: null })
    expect(await floor.scan(second)).toMatchObject({ verdict: 'ok', job })
    const status = await floor.ask('station.status', {})
    expect(status).toMatchObject({ jobInHand: job, session: { name: 'Sam Supervisor', cameBy: 'badge' } })

    // Scanning is all of it: not finishing, not opening, not setting up.
    expect(await station.client.call('damage.finish', { job })).toMatchObject(refused('BADGE_SCANS_ONLY'))
    expect(await station.client.call('damage.start', { reason: 'wet' })).toMatchObject(refused('BADGE_SCANS_ONLY'))
    expect(await station.client.call('site.setMixing', { mixing: 'any' })).toMatchObject(refused('BADGE_SCANS_ONLY'))
    expect(await floor.ask('job.takeBackLast', { job })).toBeDefined()

    await floor.ask('people.signIn', { identification: null, secret: '2222' })
    expect(await sessionOf(floor)).toMatchObject({ name: 'Sam Supervisor', cameBy: 'badgeAndSecret' })
    await floor.ask('damage.finish', { job })
    expect((await floor.ask('job.view', { job })).recorded).toBe(1)
  }),
)

test(
  'somebody who was not is asked for the PIN, and until then nothing is recorded for anybody',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn('Olga Operator', '1111')
    const job = await floor.startDamage()
    await floor.scan(first)
    const { badge } = await floor.scan(sam)
    expect(badge).toMatchObject({ name: 'Sam Supervisor', outcome: 'asksForSecret' })
    expect(await floor.scan(second)).toMatchObject({ verdict: 'stop', fact: null, refusal: { code: 'STATION_LOCKED' } })
    expect(await floor.ask('job.view', { job })).toMatchObject({ recorded: 1, refused: 0 })
    await floor.ask('people.signIn', { identification: badge?.ticket ?? '', secret: '2222' })
    expect(await floor.scan(third)).toMatchObject({ verdict: 'ok', job })
    expect(await sessionOf(floor)).toMatchObject({ name: 'Sam Supervisor', isLocked: false })
  }),
)

test(
  'whoever may not go on with the job puts it down by taking the station over',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn('Avery Auditor', '5555')
    await floor.signIn('Olga Operator', '1111')
    const job = await floor.startDamage()
    await floor.scan(trainingBadge('Avery Auditor'))
    expect(await floor.ask('station.status', {})).toMatchObject({ jobInHand: null, session: { name: 'Avery Auditor' } })
    expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'open' })
  }),
)

test('whoever signed out gives both parts again, and so does everybody after a restart', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const before = await startStationProcess(folder)
    const floor = floorOf(before.client)
    await floor.signIn('Sam Supervisor', '2222')
    await floor.ask('people.signOut', {})
    await floor.signIn('Olga Operator', '1111')
    expect((await floor.scan(sam)).badge?.outcome).toBe('asksForSecret')
    expect((await floor.scan(olga)).badge?.outcome).toBe('resumes')
    await before.kill()
    const after = await startStationProcess(folder, { resumeSession: true })
    try {
      const again = floorOf(after.client)
      await again.ask('people.lock', {})
      expect((await again.scan(olga)).badge?.outcome).toBe('asksForSecret')
    } finally {
      await after.stop()
    }
  }),
)

test(
  'while a screen waits for a signature a badge says who signs, and takes nothing over',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn('Sam Supervisor', '2222')
    await floor.signIn('Olga Operator', '1111')
    await floor.ask('people.awaitBadge', { awaits: true })
    expect((await floor.scan(sam)).badge).toMatchObject({ outcome: 'identifies', name: 'Sam Supervisor' })
    expect(await sessionOf(floor)).toMatchObject({ name: 'Olga Operator' })
    await floor.ask('people.awaitBadge', { awaits: false })
    expect((await floor.scan(sam)).badge?.outcome).toBe('resumes')
  }),
)

test(
  'no badge’s code is in any file of the station: not the scanned, not the typed, not the misread',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      const floor = floorOf(station.client)
      const unknown = 'TMB1:7K2Q0W9AB4CDEFGH:31'
      const misread = sam.slice(2, -1)
      await floor.scan(olga)
      await floor.ask('people.signIn', { identification: olga, secret: '1111' })
      await station.client.call('people.signIn', { identification: unknown, secret: '1111' })
      await station.client.call('people.signIn', { identification: `${sam}x`, secret: '1111' })
      await floor.startDamage()
      for (const code of [olga, unknown, `${sam}!`, misread, sam.toLowerCase(), `\u0000${sam}`, `]C0${sam}`, sam]) {
        const answer = await floor.scan(code)
        expect(JSON.stringify(answer), code).not.toContain('0000000')
        expect(answer.fact).toBeNull()
      }
      await floor.ask('lookup.find', { text: sam })
      await station.stop()
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const bytes = await readFile(join(entry.parentPath, entry.name))
        for (const secret of ['TRA1N1NG', 'tra1n1ng', '7K2Q0W9AB4CDEFGH']) {
          expect(bytes.includes(secret), `${secret} in ${entry.name}`).toBe(false)
          expect(bytes.includes(Buffer.from(secret).toString('hex')), `${secret} in ${entry.name}`).toBe(false)
        }
      }
    }),
)
