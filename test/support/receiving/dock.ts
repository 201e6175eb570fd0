import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import type { HeldEvent } from '#scripts/drive/network-side.ts'
import { until } from '#scripts/drive/until.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { trainingLabel } from '#training/training-label.ts'
import { trainingShipments } from '#training/training-shipments.ts'
import type { TrainingShipment } from '#training/training-shipments.ts'

/** A training shipment by its number, with what is on the lorry. */
export function trainingShipment(number: string): TrainingShipment {
  const found = trainingShipments.find((shipment) => shipment.number === number)
  if (found === undefined) throw new Error(`no training shipment ${number}`)
  return found
}

/** What a scanner sends for the label of an item; a pack's label states its lot where one is given. */
export function labelOf(item: ItemId, lot: string | null = null): string {
  const label = trainingLabel({ id: item, lot })
  if (label === null) throw new Error(`not an item: ${item}`)
  return label
}

/** Waits until every training shipment is announced, and gives the station's id of each by its number. */
export async function announcedShipments(floor: Floor): Promise<ReadonlyMap<string, ShipmentId>> {
  const list = () => floor.ask('shipments.list', { after: 0, limit: 50 })
  await until(
    'all shipments are announced',
    async () => (await list()).shipments.length === trainingShipments.length,
    20_000,
  )
  return new Map((await list()).shipments.map(({ number, id }) => [number, id]))
}

/** The id of one of them. */
export function idOf(shipments: ReadonlyMap<string, ShipmentId>, number: string): ShipmentId {
  const id = shipments.get(number)
  if (id === undefined) throw new Error(`${number} is not announced`)
  return id
}

/** A signed-in person at a new training site whose shipments are announced. */
export async function atTheDock(
  work: (floor: Floor, shipments: ReadonlyMap<string, ShipmentId>, station: StationProcess) => Promise<void>,
): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await work(floor, await announcedShipments(floor), station)
    } finally {
      await station.stop()
    }
  })
}

/** The events that the practice network has from this station once everything is sent, in its order. */
export async function eventsOnceSent(floor: Floor): Promise<readonly HeldEvent[]> {
  const { network } = await floor.ask('station.status', {})
  if (network.waiting > 0)
    await floor.notice('station.changed', ({ network: now }) => now.state === 'online' && now.waiting === 0)
  return eventsHeldBy((await floor.ask('station.status', {})).network.url ?? '')
}
