import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { granted } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { connect } from '#service/persistence/database/connection.ts'
import type { OrderDataView, SignedAboutView } from '#shared/contract/views/destruction-views.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { Result } from '#shared/kernel/result.ts'
import { replayer } from '../bare/same-rows.ts'
import { announceContainers, announceMany, manyPallet } from '../million-items.ts'
import type { ManyContainer } from '../million-items.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const itemsStored = 1_000_000
const runs = 3
const palletsOfAnOrder = 50
const packsOnAPallet = 1_000
/** What the design allows for an act on 50,000 items. */
const reachMs = 1_500
const reachOfRatio = 2.5

/** What one order took, in milliseconds. */
type Times = {
  readonly order: DestructionOrderId
  /** Listing, asking, approving and saying that it is done, each with what the person is shown before. */
  readonly listing: number
  readonly asking: number
  readonly approving: number
  readonly carryingOut: number
  /** The scan that confirms a sealed pallet; the median of all. */
  readonly confirming: number
  /** The signature with which 50,000 packs are destroyed. */
  readonly witnessing: number
}

const signers = {
  Olga: ['Olga Operator', '1111'],
  Sam: ['Sam Supervisor', '2222'],
  Quinn: ['Quinn Quality', '3333'],
} as const

const data: OrderDataView = {
  owner: { kind: 'site' },
  method: 'incineration',
  methodNote: null,
  place: { kind: 'here', where: 'Oven 2' },
  reason: 'Expired',
  market: null,
  instruction: null,
}

/**
 * The destruction of 50,000 packs on sealed pallets through the station's contract, with a million items stored: the last
 * signature, which writes the end of every pack, against bare SQLite that writes the same rows. The steps before it are printed.
 */
export async function destructionRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const file = join(folder, 'training', 'station.db')
  const copy = join(folder, 'copy.db')
  try {
    await (await startStationProcess(folder)).stop()
    const orders = Array.from({ length: runs }, (_, index) => palletsOf(index))
    announceMany(file, itemsStored - runs * palletsOfAnOrder * packsOnAPallet)
    for (const pallets of orders) announceContainers(file, pallets)
    checkpoint(file)
    await copyFile(file, copy)
    const station = await startStationProcess(folder)
    await granted(station.client.call('people.signIn', { identification: 'Olga Operator', secret: '1111' }))
    await granted(station.client.call('practiceNetwork.switch', { on: false }))
    const times: Times[] = []
    for (const pallets of orders) times.push(await timesOf(station, pallets))
    await station.stop()
    const bare = replayer(file, copy)
    const baseline = median(times.map(({ order }) => bare.destroyed(order)))
    bare.close()
    for (const step of ['listing', 'asking', 'approving', 'confirming', 'carryingOut'] as const)
      console.log(`  destruction of 50,000, ${step}: ${median(times.map((each) => each[step])).toFixed(0)} ms`)
    const measured = {
      name: 'the witness signs that 50,000 packs on 50 pallets are destroyed',
      value: median(times.map(({ witnessing }) => witnessing)),
      unit: 'ms',
      baseline,
      baselineName: 'bare SQLite writing the same rows',
    }
    return [
      row({ ...measured, reach: reachMs, reachOf: 'value' }),
      row({ ...measured, reach: reachOfRatio, reachOf: 'ratio' }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function palletsOf(order: number): readonly ManyContainer[] {
  const first = itemsStored - (runs - order) * palletsOfAnOrder * packsOnAPallet
  return Array.from({ length: palletsOfAnOrder }, (_, index) => ({
    id: manyPallet(order * palletsOfAnOrder + index + 1),
    from: first + index * packsOnAPallet,
    count: packsOnAPallet,
  }))
}

async function timesOf({ client: { call } }: StationProcess, pallets: readonly ManyContainer[]): Promise<Times> {
  const { order } = await granted(call('destruction.draft', { data }))
  const signature = async (who: keyof typeof signers, about: SignedAboutView) => {
    const { shown } = await granted(call('destruction.toSign', { order, about }))
    const [identification, secret] = signers[who]
    return { identification, secret, shown }
  }
  const scanAll = async (): Promise<number> => {
    const answers: number[] = []
    for (const { id } of pallets) {
      const startedAt = performance.now()
      const { verdict } = await granted(call('scan.enter', { text: `(${id.replace('/', ')')}` }))
      answers.push(performance.now() - startedAt)
      if (verdict !== 'ok') throw new Error(`${id} was answered with ${verdict}`)
    }
    return median(answers)
  }
  const { job: collecting } = await granted(call('destruction.collect', { order }))
  await scanAll()
  const listing = await timed(() => call('destruction.finishCollecting', { job: collecting }))
  const asking = await timed(async () =>
    call('destruction.submit', { order, signature: await signature('Olga', { kind: 'request' }) }),
  )
  const approving = await timed(async () =>
    call('destruction.approve', { order, signature: await signature('Sam', { kind: 'approval' }) }),
  )
  const { job } = await granted(call('destruction.begin', { order }))
  const confirming = await scanAll()
  const carryingOut = await timed(() => call('destruction.carryOut', { job }))
  const external = null
  const witnessing = await timed(async () =>
    call('destruction.witness', {
      order,
      external,
      signature: await signature('Quinn', { kind: 'witnessing', external }),
    }),
  )
  return { order, listing, asking, approving, confirming, carryingOut, witnessing }
}

async function timed(act: () => Promise<Result<unknown, unknown>>): Promise<number> {
  const startedAt = performance.now()
  await granted(act())
  return performance.now() - startedAt
}

/** Brings everything out of the log into the file, so that a copy of the file is a copy of the records. */
function checkpoint(file: string): void {
  const database = connect(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
