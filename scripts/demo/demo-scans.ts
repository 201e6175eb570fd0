import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { trainingItems, trainingProducts } from '#training/training-items.ts'
import { trainingLabel } from '#training/training-label.ts'
import { trainingShipments } from '#training/training-shipments.ts'

/** What a scan of the demo should come to. */
export type DemoScan = { readonly text: string; readonly expected: 'recorded' | 'repeated' | 'refused' }

const scansInAll = 200
// Far enough apart that at 20 a second a repeat comes three seconds after its first: a second pull, not a second reading.
const repeatDistance = 60
const repeatAt = [70, 90, 120, 150, 180]
const badCodes: ReadonlyMap<number, string> = new Map([
  [40, ']d2010952123456789021WRONGCHECKDIGIT'],
  [80, 'HELLO, I AM A PARCEL LABEL'],
  [110, ']d2010952123456789921NOBODYANNOUNCEDME'],
  [140, ']d2010952123456789921<script>alert(1)</s>'],
  [170, ']E09521234567899'],
])

/** The demo's scans in order: 190 packs, 5 of them scanned again, and 5 codes that are no pack of this site. */
export function demoScans(): readonly DemoScan[] {
  const units = new Set(trainingProducts.filter(({ level }) => level === 'EA').map(({ gtin }) => gtin))
  // The odd serials stand last in the training site; they come first here, so that the demo shows them.
  const packs = trainingItems(0 as Instant)
    .filter((item) => units.has(item.gtin) && item.parent === null)
    .toReversed()
  const scans: DemoScan[] = []
  let pack = 0
  for (let position = 0; position < scansInAll; position += 1) {
    const bad = badCodes.get(position)
    const again = repeatAt.includes(position) ? scans[position - repeatDistance] : undefined
    if (bad !== undefined) scans.push({ text: bad, expected: 'refused' })
    else if (again !== undefined) scans.push({ text: again.text, expected: 'repeated' })
    else {
      scans.push({ text: labelOf(packs[pack]), expected: 'recorded' })
      pack += 1
    }
  }
  return scans
}

/** What is destroyed: three of the packs that were scanned as damaged. */
export const demoDestroyed: readonly string[] = demoScans()
  .filter(({ expected }) => expected === 'recorded')
  .slice(-3)
  .map(({ text }) => text)

type FilledCase = { readonly id: ItemId; readonly label: string; readonly contents: number }

/** The first filled case of the training site: what a scanner sends for it, and how many items are in it. */
export const demoCase: FilledCase = filledCase()

type DemoShipment = {
  readonly number: string
  /** What a scanner sends for the outermost units, and for what is on the lorry and was not announced. */
  readonly loads: readonly string[]
  readonly strangers: readonly string[]
}

/** A shipment of the training site with more on the lorry than was announced. */
export const demoShipment: DemoShipment = shipmentWithStrangers()

function shipmentWithStrangers(): DemoShipment {
  const found = trainingShipments.find(({ extra, unknown }) => extra.length > 0 && unknown.length > 0)
  if (found === undefined) throw new Error('the training site has no shipment with too much on the lorry')
  const { number, loads, extra, unknown } = found
  return {
    number,
    loads: loads.map(({ id }) => labelOf({ id, lot: null })),
    strangers: [...extra, ...unknown].map((id) => labelOf({ id, lot: null })),
  }
}

function filledCase(): FilledCase {
  const items = trainingItems(0 as Instant)
  const cases = new Set(trainingProducts.filter(({ level }) => level === 'CA').map(({ gtin }) => gtin))
  const inside = (container: ItemId) => items.filter(({ parent }) => parent === container).length
  const filled = items.find(({ id, gtin }) => cases.has(gtin) && inside(id) > 0)
  if (filled === undefined) throw new Error('the training site has no filled case for the demo')
  return { id: filled.id, label: labelOf(filled), contents: inside(filled.id) }
}

function labelOf(item: Parameters<typeof trainingLabel>[0] | undefined): string {
  const label = item === undefined ? null : trainingLabel(item)
  if (label === null) throw new Error('the training site has too few packs for the demo')
  return label
}
