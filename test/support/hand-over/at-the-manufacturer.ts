import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { BatchHandOverView } from '#shared/contract/calls/hand-over-calls.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { administrators, setUpRealSite } from '#test/support/station/real-site.ts'
import { taken } from '#test/support/batches/line-file.ts'

/** A real site at which an administrator is signed in. */
export async function atTheManufacturer(
  work: (floor: Floor, folder: string, station: StationProcess) => Promise<void>,
): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await setUpRealSite(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn(administrators.first.name, administrators.first.secret)
      await work(floor, folder, station)
    } finally {
      await station.stop()
    }
  })
}

/** Takes a file of a line in, and gives the batch. */
export async function batchOf(floor: Floor, file: string, name?: string): Promise<BatchId> {
  const end = await taken(floor, file, name)
  if (end.kind !== 'taken') throw new Error(`the file was not taken: ${JSON.stringify(end)}`)
  return end.batch
}

/** The hand-over of a batch, once it is as wanted. */
export async function handOverOnce(
  floor: Floor,
  batch: BatchId,
  isWanted: (view: BatchHandOverView) => boolean,
): Promise<BatchHandOverView> {
  for (;;) {
    const heard = floor.notice('batches.changed')
    const view = await floor.ask('handOver.ofBatch', { batch })
    if (isWanted(view)) return view
    await heard
  }
}

export const isHandedOver = ({ state }: BatchHandOverView) => state.kind === 'handedOver'
export const isRefused = ({ state }: BatchHandOverView) => state.kind === 'refused'
export const isHeldUp = ({ state }: BatchHandOverView) => state.kind === 'underWay' && state.trouble !== null
