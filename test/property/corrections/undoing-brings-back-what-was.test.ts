import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentsFindings } from '#shared/domain/damage/findings.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import { holdActs } from '#shared/domain/holds/act.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import type { AnnouncedItem } from '#shared/domain/items/facts.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import { parseGtin, parseSerial, sgtinId } from '#shared/gs1/item-identity.ts'
import type { Gtin, ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { ActReference } from '#service/persistence/acts.ts'
import { goodsIn, goodsWithoutWhatWasUndone, openUndoingFloor } from '#test/support/corrections/undoing-floor.ts'
import type { UndoingFloor } from '#test/support/corrections/undoing-floor.ts'
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
/** Nobody announced it: damage makes it known, undoing makes it unknown again. */
const stranger = sgtinId(products.EA, serial('STRANGER'))

type Act =
  | { readonly kind: 'strict' | 'moving'; readonly container: ItemId; readonly items: readonly ItemId[] }
  | { readonly kind: 'takeOut' | 'open' | 'decommission'; readonly items: readonly ItemId[] }
  | { readonly kind: 'damage'; readonly items: readonly ItemId[]; readonly contents: ContentsFinding }
  | { readonly kind: 'hold'; readonly act: HoldAct; readonly items: readonly ItemId[] }
  /** `which` counts back from the newest act. */
  | { readonly kind: 'undo' | 'leaveOut' | 'otherReason'; readonly which: number; readonly items: readonly ItemId[] }

const anyItem = fc.constantFrom(...packs, ...cases, ...pallets, stranger)
const items = fc.array(anyItem, { minLength: 1, maxLength: 4 })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('strict' as const, 'moving' as const),
      container: fc.constantFrom(...cases, ...pallets),
      items,
    }),
    weight: 4,
  },
  { arbitrary: fc.record({ kind: fc.constantFrom('takeOut' as const, 'open' as const), items }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('decommission' as const), items }), weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constant('damage' as const),
      items,
      contents: fc.constantFrom(...contentsFindings),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ kind: fc.constant('hold' as const), act: fc.constantFrom(...holdActs), items }), weight: 4 },
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'undo' as const, 'leaveOut' as const, 'otherReason' as const),
      which: fc.nat(2),
      items,
    }),
    weight: 6,
  },
)
const history = fc.array(act, { minLength: 6, maxLength: 20 })

test('after any history of acts, undoings and corrections the goods stand as if nothing undone had ever been recorded, and a rebuilding tells the same', () => {
  const directory = temporaryDirectory()
  let run = 0
  let undone = 0
  fc.assert(
    fc.property(history, (acts) => {
      run += 1
      const floor = openUndoingFloor(`${directory}/${run}.db`)
      try {
        announceAll(floor)
        const done: ActReference[] = []
        for (const each of acts) undone += perform(floor, each, done)
        const written = projectedRows(floor.desk.database)
        expect(goodsIn(floor.desk.database)).toEqual(goodsWithoutWhatWasUndone(floor, `${directory}/${run}-without.db`))
        floor.desk.projector.rebuild(floor.desk.ledger)
        expect(projectedRows(floor.desk.database)).toEqual(written)
      } finally {
        floor.close()
      }
    }),
    { numRuns: 60 },
  )
  // A property that never undoes anything proves nothing.
  expect(undone).toBeGreaterThan(run / 2)
}, 300_000)

test('the newest act can always be undone, and then the goods stand as before it', () => {
  const directory = temporaryDirectory()
  let run = 0
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), act, (before, last) => {
      run += 1
      const floor = openUndoingFloor(`${directory}/${run}.db`)
      try {
        announceAll(floor)
        const done: ActReference[] = []
        for (const each of before) perform(floor, each, done)
        const stood = goodsIn(floor.desk.database)
        const count = done.length
        if ('which' in last) return
        perform(floor, last, done)
        const newest = done.at(-1)
        if (newest === undefined || done.length === count) return
        expect(floor.correct(newest, { way: 'undone' })).toMatchObject({ ok: true })
        expect(goodsIn(floor.desk.database)).toEqual(stood)
      } finally {
        floor.close()
      }
    }),
    { numRuns: 60 },
  )
}, 300_000)

/** Does it, and gives how many corrections came of it. */
function perform(floor: UndoingFloor, each: Act, done: ActReference[]): number {
  switch (each.kind) {
    case 'strict':
    case 'moving':
      return note(done, floor.pack(each.kind, each.container, each.items))
    case 'takeOut':
    case 'open':
      return note(done, floor.unpack(each.kind, each.items))
    case 'decommission':
      return note(done, floor.decommission(each.items))
    case 'damage':
      return note(done, floor.damage(each.items, each.contents))
    case 'hold':
      return note(done, floor.hold(each.act, each.items[0] ?? stranger))
    case 'undo':
      return corrected(floor, done.at(-1 - each.which), { way: 'undone' })
    case 'leaveOut':
      return corrected(floor, done.at(-1 - each.which), { way: 'leftOut', items: each.items.slice(0, 1) })
    case 'otherReason':
      return corrected(floor, done.at(-1 - each.which), { way: 'changed', stated: { of: 'damage', reason: 'wet' } })
  }
}

function note(done: ActReference[], act: ActReference | null): number {
  if (act !== null) done.push(act)
  return 0
}

function corrected(
  floor: UndoingFloor,
  done: ActReference | undefined,
  wanted: Parameters<UndoingFloor['correct']>[1],
): number {
  return done !== undefined && floor.correct(done, wanted).ok ? 1 : 0
}

/** Two packs in a case on a pallet to begin with; a container is announced before what is in it. */
function announceAll(floor: UndoingFloor): void {
  const levels: readonly PackagingLevel[] = ['EA', 'CA', 'PL']
  floor.announce({
    kind: 'products.announced',
    source: 'trainingSite',
    products: levels.flatMap((level) => (level === 'PK' ? [] : [{ gtin: products[level], name: level, level }])),
  })
  const [pallet = null] = pallets
  const [filledCase = null] = cases
  const parentOf = new Map([[filledCase, pallet], ...packs.slice(0, 2).map((id) => [id, filledCase] as const)])
  floor.announce({
    kind: 'items.announced',
    source: 'trainingSite',
    items: [...pallets, ...cases, ...packs].map((id): AnnouncedItem => ({
      id,
      gtin: id.slice(3, 17),
      parent: parentOf.get(id) ?? null,
      lot: 'L1',
      expiry: null,
      commissionedAt: 0 as Instant,
    })),
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
