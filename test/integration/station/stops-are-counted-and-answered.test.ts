import { expect, test } from 'vitest'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'

test(
  'scans after a stop are recorded, stops block finishing, and a command code answers them',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn()
        const job = await floor.startDamage()
        const [first = '', second = ''] = trainingLabels(2)
        expect(await floor.scan(first)).toMatchObject({ verdict: 'ok', progress: { recorded: 1, openStops: 0 } })
        expect(await floor.scan('not a label')).toMatchObject({ verdict: 'stop', refusal: { code: 'SCAN_UNREADABLE' } })
        expect(await floor.scan('(01)09521234567890(21)A')).toMatchObject({
          verdict: 'stop',
          refusal: { code: 'SCAN_UNREADABLE', details: { because: 'BAD_CHECK_DIGIT', ai: '01' } },
        })
        expect(await floor.scan('(01)09521234567899(21)NEVERMADE')).toMatchObject({
          verdict: 'stop',
          refusal: { code: 'SNNOTFOUND' },
          progress: { openStops: 3 },
        })
        expect(await floor.scan(second)).toMatchObject({ verdict: 'ok', progress: { recorded: 2, openStops: 3 } })

        const refused = await station.client.call('damage.finish', { job })
        expect(refused).toEqual({ ok: false, error: { code: 'STOPS_UNANSWERED', details: { count: 3 } } })
        expect(await floor.scan(commandBarcodes.finish)).toMatchObject({
          verdict: 'command',
          command: 'finish',
          refusal: { code: 'STOPS_UNANSWERED' },
        })
        expect(await floor.scan(commandBarcodes.answerStops)).toMatchObject({
          verdict: 'command',
          refusal: null,
          progress: { openStops: 0 },
        })
        expect(await floor.scan(commandBarcodes.finish)).toMatchObject({ verdict: 'command', refusal: null })
        expect(await floor.ask('job.view', { job })).toMatchObject({
          status: 'finished',
          recorded: 2,
          refused: 3,
          openStopCount: 0,
        })
      } finally {
        await station.stop()
      }
    }),
)

test(
  'the site decides whether unknown items are recorded, and an item is in one open job at a time',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn()
        const notAllowed = await station.client.call('site.setUnknownItems', { unknownItems: 'record' })
        expect(notAllowed).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
        await floor.signIn('Sam Supervisor', '2222')
        await floor.ask('site.setUnknownItems', { unknownItems: 'record' })

        const one = await floor.startDamage()
        const unknown = await floor.scan('(01)09521234567899(21)NEVERMADE(10)L1')
        expect(unknown).toMatchObject({ verdict: 'hold', notes: [{ code: 'UNKNOWN_ITEM_RECORDED' }] })
        const [label = ''] = trainingLabels(1)
        await floor.scan(label)
        await floor.startDamage()
        expect(await floor.scan(label)).toMatchObject({
          verdict: 'stop',
          refusal: { code: 'CLAIMED', details: { claimedBy: one } },
        })

        await floor.ask('job.takeInHand', { job: one })
        expect(await floor.ask('job.takeBackLast', { job: one })).toMatchObject({
          item: expect.stringContaining('01/'),
        })
        const receipt = await floor.ask('damage.finish', { job: one })
        expect(receipt).toMatchObject({ damaged: 1, messages: 1 })
      } finally {
        await station.stop()
      }
    }),
)
