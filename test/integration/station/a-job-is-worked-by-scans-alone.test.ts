import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { commandBarcodes, startCodes } from '#shared/scan/command-code.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'

const [first = '', second = ''] = trainingLabels(2)

function atStation(work: (floor: Floor) => Promise<void>): () => Promise<void> {
  return () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        await work(floorOf(station.client))
      } finally {
        await station.stop()
      }
    })
}

test(
  'a code starts a job, another takes the last item back, another finishes it',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn()
    const started = await floor.scan(commandBarcodes.startWet)
    expect(started).toMatchObject({ verdict: 'command', refusal: null, command: 'startWet' })
    const job = started.job
    if (job === null) throw new Error('the code started no job')
    expect(await floor.scan(first)).toMatchObject({ verdict: 'ok', job })
    expect(await floor.scan(second)).toMatchObject({ verdict: 'ok', job })
    expect(await floor.scan(commandBarcodes.takeBackLast)).toMatchObject({ refusal: null, progress: { recorded: 1 } })
    expect(await floor.scan(commandBarcodes.finish)).toMatchObject({ refusal: null })
    expect(await floor.ask('job.view', { job })).toMatchObject({
      status: 'finished',
      recorded: 1,
      purpose: { operation: 'damage', reason: 'wet' },
    })
  }),
)

test(
  'no code starts a job in the middle of another: scans go on into the one in hand',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn()
    const job = await floor.startDamage()
    for (const code of startCodes)
      expect(await floor.scan(commandBarcodes[code])).toMatchObject({ job, refusal: { code: 'JOB_IN_HAND_ALREADY' } })
    expect(await floor.scan(first)).toMatchObject({ verdict: 'ok', job })
  }),
)

test(
  'a job is given up by its code twice in a row, and by nothing less',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn()
    const job = await floor.startDamage()
    await floor.scan(first)
    const asked = { refusal: { code: 'CANCEL_ASKED', details: { count: 1 } } }
    expect(await floor.scan(commandBarcodes.cancel)).toMatchObject(asked)
    expect(await floor.scan(second)).toMatchObject({ verdict: 'ok', job })
    expect(await floor.scan(commandBarcodes.cancel)).toMatchObject({ refusal: { code: 'CANCEL_ASKED' } })
    expect(await floor.scan(commandBarcodes.takeBackLast)).toMatchObject({ refusal: null })
    expect(await floor.scan(commandBarcodes.cancel)).toMatchObject(asked)
    expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'open', recorded: 1 })
    expect(await floor.scan(commandBarcodes.cancel)).toMatchObject({ refusal: null })
    expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'abandoned' })
  }),
)

test(
  'the code for somebody else locks the station with the job in hand, and a badge goes on with it',
  { timeout: 60_000 },
  atStation(async (floor) => {
    expect(await floor.scan(commandBarcodes.switchPerson)).toMatchObject({ refusal: { code: 'NOT_SIGNED_IN' } })
    await floor.signIn('Sam Supervisor', '2222')
    await floor.signIn()
    const job = await floor.startDamage()
    expect(await floor.scan(commandBarcodes.switchPerson)).toMatchObject({ refusal: null, job })
    expect(await floor.scan(first)).toMatchObject({ verdict: 'stop', refusal: { code: 'STATION_LOCKED' } })
    expect(await floor.scan(commandBarcodes.startWet)).toMatchObject({ refusal: { code: 'JOB_IN_HAND_ALREADY' } })
    expect(await floor.scan(commandBarcodes.cancel)).toMatchObject({ refusal: { code: 'STATION_LOCKED' } })
    expect(await floor.scan(trainingBadge('Olga Operator'))).toMatchObject({ badge: { outcome: 'resumes' } })
    expect(await floor.scan(first)).toMatchObject({ verdict: 'ok', job })
  }),
)
