import { expect, test } from 'vitest'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'

test('an app that was closed in mid-job offers the job again, complete to the last OK', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const [first = '', second = '', third = ''] = trainingLabels(3)
    const before = await startStationProcess(folder)
    const floor = floorOf(before.client)
    await floor.signIn()
    const job = await floor.startDamage()
    await floor.scan(first)
    await floor.scan(second)
    await before.stop()

    const after = await startStationProcess(folder)
    try {
      const again = floorOf(after.client)
      expect(await again.ask('station.status', {})).toMatchObject({ session: null, jobInHand: null })
      expect(await again.scan(third)).toMatchObject({ verdict: 'idle', refusal: { code: 'NOT_SIGNED_IN' } })
      await again.signIn('Sam Supervisor', '2222')
      expect(await again.ask('home.openJobs', {})).toMatchObject({
        jobs: [{ id: job, recorded: 2, openedBy: 'Olga Operator' }],
      })
      expect(await again.scan(third)).toMatchObject({ verdict: 'idle', refusal: { code: 'NO_JOB_IN_HAND' } })
      await again.ask('job.takeInHand', { job })
      expect(await again.scan(first)).toMatchObject({ verdict: 'already' })
      expect(await again.scan(third)).toMatchObject({ verdict: 'ok', progress: { recorded: 3, repeated: 1 } })
      expect(await again.ask('damage.finish', { job })).toMatchObject({ damaged: 3 })
    } finally {
      await after.stop()
    }
  }),
)

test('a service that the shell restarts goes on where it was: the same person, the same job', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const [first = '', second = ''] = trainingLabels(2)
    const before = await startStationProcess(folder)
    const floor = floorOf(before.client)
    await floor.signIn()
    const job = await floor.startDamage()
    await floor.scan(first)
    await before.kill()

    const after = await startStationProcess(folder, { resumeSession: true })
    try {
      const again = floorOf(after.client)
      expect(await again.ask('station.status', {})).toMatchObject({
        session: { name: 'Olga Operator' },
        jobInHand: job,
      })
      expect(await again.scan(second)).toMatchObject({ verdict: 'ok', progress: { recorded: 2 } })
    } finally {
      await after.stop()
    }
  }),
)
