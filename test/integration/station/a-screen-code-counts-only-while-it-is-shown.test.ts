import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { commandBarcodes, screenCodes } from '#shared/scan/command-code.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

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

const facts = async (floor: Floor) => (await floor.ask('ledger.state', {})).facts

test(
  'no screen code does anything, nor leaves a fact, while no screen shows it: neither with a job nor without',
  { timeout: 60_000 },
  atStation(async (floor) => {
    expect(await floor.scan(commandBarcodes.yes)).toMatchObject({ refusal: { code: 'NOT_SIGNED_IN' } })
    await floor.signIn()
    const before = await facts(floor)
    for (const code of screenCodes)
      expect(await floor.scan(commandBarcodes[code])).toMatchObject({ refusal: { code: 'CODE_NOT_SHOWN' } })
    expect(await facts(floor)).toBe(before)
    const job = await floor.startDamage()
    await floor.scan(trainingLabels(1)[0] ?? '')
    for (const code of screenCodes)
      expect(await floor.scan(commandBarcodes[code])).toMatchObject({ job, refusal: { code: 'CODE_NOT_SHOWN' } })
    expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'open', recorded: 1, refused: 0 })
  }),
)

test(
  'a code that has just appeared is not answered yet; then it is, once',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn()
    await floor.ask('scan.showCodes', { codes: ['yes', 'no'] })
    const codeOf = async () => (await floor.scan(commandBarcodes.yes)).refusal?.code ?? null
    await expect.poll(codeOf).toBeNull()
    expect(await codeOf()).toBe('CODE_NOT_SHOWN')
    expect(await floor.scan(commandBarcodes.no)).toMatchObject({ refusal: { code: 'CODE_NOT_SHOWN' } })
  }),
)

test(
  'a locked station answers no screen code',
  { timeout: 60_000 },
  atStation(async (floor) => {
    await floor.signIn()
    await floor.ask('scan.showCodes', { codes: ['yes'] })
    await floor.scan(commandBarcodes.switchPerson)
    expect(await floor.scan(commandBarcodes.yes)).toMatchObject({ refusal: { code: 'STATION_LOCKED' } })
  }),
)
