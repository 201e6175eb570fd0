import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentsFindings } from '#shared/domain/damage/findings.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import type { AnnouncedItem } from '#shared/domain/items/facts.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import { packingWays } from '#shared/domain/packing/purpose.ts'
import type { PackingWay } from '#shared/domain/packing/purpose.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { parseGtin, parseSerial, sgtinId } from '#shared/gs1/item-identity.ts'
import type { Gtin, ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { openPackingFloor } from '#test/support/contents/packing-floor.ts'
import type { PackingFloor } from '#test/support/contents/packing-floor.ts'
import { temporaryDirectory } from '#test/support/ledger/ledger-file.ts'
import { projectedRows } from '#test/support/station/projected-rows.ts'

const products: Readonly<Record<'EA' | 'CA' | 'PL', Gtin>> = {
  EA: gtin('09521234567899'),
  CA: gtin('19521234567896'),
  PL: gtin('29521234567893'),
}
const packs = named('EA', 6)
const cases = named('CA', 3)
const pallets = named('PL', 2)
/** Announced by its sender and not received: nothing goes into it, and it goes into nothing. */
const notHereYet = sgtinId(products.CA, serial('ONITSWAY'))
const all = [...packs, ...cases, ...pallets, notHereYet]

type Act =
  | { readonly kind: 'pack'; readonly container: ItemId; readonly items: readonly ItemId[] }
  | { readonly kind: PackingWay; readonly container: ItemId; readonly items: readonly ItemId[] }
  | { readonly kind: 'takeOut' | 'open'; readonly items: readonly ItemId[] }
  | { readonly kind: ContentsFinding; readonly items: readonly ItemId[] }

const anyItem = fc.constantFrom(...all)
const someItems = fc.array(anyItem, { minLength: 1, maxLength: 5 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('pack' as const), container: anyItem, items: someItems }), weight: 3 },
  {
    arbitrary: fc.record({ kind: fc.constantFrom(...packingWays), container: anyItem, items: someItems }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constantFrom('takeOut' as const, 'open' as const), items: someItems }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constantFrom(...contentsFindings), items: someItems }), weight: 2 },
)
const history = fc.array(act, { minLength: 1, maxLength: 25 })

test('after any history each item is in one place, nothing is in itself, contents move with their container, and the ledger tells the same', () => {
  const directory = temporaryDirectory()
  let run = 0
  fc.assert(
    fc.property(history, (acts) => {
      const file = `${directory}/${String((run += 1))}.db`
      const floor = openPackingFloor(file)
      try {
        announceAll(floor)
        for (const each of acts) {
          const before = pictureOf(floor)
          const heldBefore = heldIn(floor)
          const damaged = perform(floor, each)
          expectStep(before, pictureOf(floor), each)
          expectHeld(floor, heldBefore, damaged, each)
          expectCounted(floor)
        }
        const written = projectedRows(floor.database)
        floor.records.projector.rebuild(floor.records.ledger)
        expect(projectedRows(floor.database)).toEqual(written)
      } finally {
        floor.close()
        rmSync(file, { force: true })
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

/** Every item with what it is in, from the inside out. */
type Picture = ReadonlyMap<ItemId, readonly ItemId[]>

function pictureOf({ records }: PackingFloor): Picture {
  return new Map(all.map((item) => [item, records.itemPlace.containers(item)]))
}

function expectStep(before: Picture, after: Picture, { kind, items }: Act): void {
  const acted = new Set(items)
  for (const item of all) {
    const containers = after.get(item) ?? []
    expect(new Set([item, ...containers]).size, 'nothing is in itself').toBe(containers.length + 1)
    const [parent] = containers
    const [formerParent] = before.get(item) ?? []
    if (parent === formerParent) {
      // What stays where it was goes wherever its container goes.
      expect(containers.slice(1)).toEqual(parent === undefined ? [] : after.get(parent))
    } else if (kind === 'open') {
      expect([parent, acted.has(formerParent ?? item)]).toEqual([undefined, true])
    } else {
      expect(acted.has(item), 'only what an act is about changes its container').toBe(true)
      // Out of one container and into another is two acts, unless a job is for moving.
      expect([parent === undefined, formerParent === undefined, kind === 'moving']).toContain(true)
    }
  }
  expect(after.get(notHereYet)).toEqual([])
}

/** How much is directly in each container is kept beside it, and is what a count would find. */
function expectCounted({ database }: PackingFloor): void {
  const kept = database.prepare('select container, items from content_count order by 1').all()
  const counted = database.prepare(
    'select parent as container, count(*) as items from item where parent is not null group by 1 order by 1',
  )
  expect(kept).toEqual(counted.all())
}

/** Which items are on which hold, which are held to be inspected, and which have something in them. */
type Held = { readonly [What in 'damaged' | 'exception' | 'toInspect' | 'filled']: ReadonlySet<ItemId> }

function heldIn({ database }: PackingFloor): Held {
  const items = (question: string) => new Set(database.prepare<[], ItemId>(question).pluck().all())
  return {
    damaged: items(`select item from hold where kind = 'damaged'`),
    exception: items(`select item from hold where kind = 'exception'`),
    toInspect: items('select item from inspected_item'),
    filled: items('select parent from item where parent is not null'),
  }
}

/**
 * What went on hold in a damage job: everything that was scanned itself, each out of whatever it was in, and all that is in
 * it. Nothing else is touched; what was found damaged waits for no inspection; and nothing else frees anything.
 */
function expectHeld(floor: PackingFloor, before: Held, scanned: readonly ItemId[], act: Act): void {
  const { kind } = act
  const picture = pictureOf(floor)
  const after = heldIn(floor)
  for (const item of scanned) expect(picture.get(item), 'what is damaged itself is in nothing').toEqual([])
  const found = all.filter((item) => [item, ...(picture.get(item) ?? [])].some((outer) => scanned.includes(outer)))
  const scannedOf = (item: ItemId) =>
    [item, ...(picture.get(item) ?? [])].find((outer) => scanned.includes(outer)) ?? item
  // Of what has nothing in it nothing is asked: it is damaged itself.
  const toInspect = kind === 'toInspect' ? found.filter((item) => before.filled.has(scannedOf(item))) : []
  const damaged = found.filter((item) => !toInspect.includes(item))

  // A container takes the holds of what is packed into it; nothing else puts one on anything in these histories.
  const taken = 'container' in act ? [act.container, ...act.items] : []
  const withoutTaken = (items: Iterable<ItemId>) => new Set([...items].filter((item) => !taken.includes(item)))
  expect(withoutTaken(after.damaged)).toEqual(withoutTaken([...before.damaged, ...damaged]))
  expect(after.toInspect).toEqual(
    new Set([...before.toInspect, ...toInspect].filter((item) => !damaged.includes(item))),
  )
  for (const item of after.toInspect) expect(after.exception).toContain(item)
  const waiting = floor.database.prepare<[], number>('select coalesce(sum(items), 0) from inspection').pluck().get()
  expect(waiting).toBe(after.toInspect.size)
}

/** Gives what went on hold for itself; nothing where the act is about something else, or was refused. */
function perform(floor: PackingFloor, each: Act): readonly ItemId[] {
  switch (each.kind) {
    case 'pack':
      floor.pack(each.container, each.items)
      return []
    case 'strict':
    case 'moving':
      floor.packJob(each.kind, each.container, each.items)
      return []
    case 'takeOut':
    case 'open':
      floor.unpack(each.kind, each.items)
      return []
    case 'damaged':
    case 'toInspect':
      return floor.damage(each.kind, each.items)
  }
}

function announceAll(floor: PackingFloor): void {
  const levels: readonly PackagingLevel[] = ['EA', 'CA', 'PL']
  floor.announce({
    kind: 'products.announced',
    source: 'trainingSite',
    products: levels.flatMap((level) => (level === 'PK' ? [] : [{ gtin: products[level], name: level, level }])),
  })
  // Two packs in a case on a pallet to begin with; a container is announced before what is in it.
  const [pallet = null] = pallets
  const [filledCase = null] = cases
  const parentOf = new Map([[filledCase, pallet], ...packs.slice(0, 2).map((id) => [id, filledCase] as const)])
  const items = [...pallets, ...cases, ...packs].map((id): AnnouncedItem => ({
    id,
    gtin: id.slice(3, 17),
    parent: parentOf.get(id) ?? null,
    lot: 'L1',
    expiry: null,
    commissionedAt: 0 as Instant,
  }))
  floor.announce({ kind: 'items.announced', source: 'trainingSite', items })
  floor.announce({
    kind: 'shipment.announced',
    source: { kind: 'file', name: 'order.json' },
    events: [],
    shipment: {
      id: '018f0000-0000-7000-8000-000000000003' as ShipmentId,
      number: 'D-1',
      kind: 'purchase',
      fromGln: '9521234000013',
      toGln: '9521234000006',
      shippedAt: 0 as Instant,
      items: [
        {
          id: notHereYet,
          gtin: products.CA,
          level: 'CA',
          lot: null,
          expiry: null,
          parent: null,
          lastEventAt: 0 as Instant,
        },
      ],
    },
  })
}

function named(level: keyof typeof products, count: number): readonly ItemId[] {
  return Array.from({ length: count }, (_, index) => sgtinId(products[level], serial(`${level}${index}`)))
}

function gtin(text: string): Gtin {
  const parsed = parseGtin(text)
  if (parsed === null) throw new Error(`no GTIN: ${text}`)
  return parsed
}

function serial(text: string) {
  const parsed = parseSerial(text)
  if (parsed === null) throw new Error(`no serial: ${text}`)
  return parsed
}
