import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { trainingEventContext, trainingShipmentEvents } from '../training-shipment-events.ts'
import { startPracticeNetwork } from './practice-network.ts'

/** What the station tells a practice network that runs beside it. */
const order = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('switch'), on: z.boolean() }),
  z.strictObject({ kind: z.literal('stop') }),
])

/** What the network tells the station: once when it is up, and once after each switch. */
type Report = { readonly kind: 'listening'; readonly url: string } | { readonly kind: 'offline' }

const station = parentPort
if (station === null) throw new Error('worker.ts runs as a worker thread only')
const tell = (report: Report) => station.postMessage(report)

const setUp = z.strictObject({ journalFile: z.string(), port: z.int().nullable() }).parse(workerData)
const network = await startPracticeNetwork({
  journalFile: setUp.journalFile,
  port: setUp.port ?? 0,
  firstEvents: (now) => ({ context: trainingEventContext, events: trainingShipmentEvents(now) }),
})

/** Orders are carried out one after the other: two quick switches end as the second says. What fails ends the worker, and the station sees that. */
let carriedOut = Promise.resolve()
station.on('message', (message) => {
  carriedOut = carriedOut.then(() => carryOut(order.parse(message)))
})

async function carryOut(asked: z.infer<typeof order>): Promise<void> {
  if (asked.kind === 'stop') {
    await network.stop()
    station?.close()
    return
  }
  if (asked.on) {
    await network.goOnline()
    tell({ kind: 'listening', url: network.url })
  } else {
    await network.goOffline()
    tell({ kind: 'offline' })
  }
}

tell({ kind: 'listening', url: network.url })
