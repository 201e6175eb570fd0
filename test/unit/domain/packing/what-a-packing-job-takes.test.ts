import { describe, expect, test } from 'vitest'
import { decidePackingScan } from '#shared/domain/packing/decide.ts'
import type { ContainerInHand, PackingSituation } from '#shared/domain/packing/decide.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import { knownPack, otherJob, pack, scanOf, thisJob } from '#test/support/domain/damage-situations.ts'

const aCase = knownPack('CASE', { level: 'CA' })
const tallypril = { gtin: '09521234567899', lot: 'B42' }

function inHand(differing: Partial<ContainerInHand> = {}): ContainerInHand {
  return { id: pack('CASE'), level: 'CA', known: aCase, above: [], ...differing }
}

function packing(situation: ScanSituation, differing: Partial<PackingSituation> = {}): PackingSituation {
  return {
    ...situation,
    purpose: { operation: 'packing', container: { kind: 'existing' }, way: 'strict' },
    mixing: 'oneProduct',
    container: inHand(),
    first: null,
    together: [],
    scanned: [tallypril],
    ...differing,
  }
}

const taken = (serial: string) => ({ ok: true, value: { kind: 'job.item-recorded', item: pack(serial) } })
const refused = (code: string) => ({ ok: false, error: { code } })

describe('the container', () => {
  test('an existing one is named by the first scan; a single pack is none', () => {
    const first = { container: null }
    expect(decidePackingScan(packing(scanOf('CASE', { item: aCase }), first))).toMatchObject(taken('CASE'))
    expect(decidePackingScan(packing(scanOf('A1'), first))).toEqual(err({ code: 'NOT_A_CONTAINER', item: pack('A1') }))
  })

  test('the label of a new one is taken although nobody knows it yet', () => {
    const unknown = { kind: 'unknown', id: pack('CASE'), claimedBy: null } as const
    const situation = packing(scanOf('CASE', { item: unknown }), { container: inHand({ known: null }) })
    expect(decidePackingScan(situation)).toMatchObject({ ok: true, value: { item: pack('CASE'), known: false } })
  })

  test('scanned again it is already there', () => {
    const claimed = packing(scanOf('CASE', { item: { ...aCase, claimedBy: thisJob } }))
    expect(decidePackingScan(claimed)).toEqual(ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('CASE') }))
  })
})

describe('what goes in', () => {
  test('a free pack goes in; one that another job claims does not', () => {
    expect(decidePackingScan(packing(scanOf('A1')))).toMatchObject(taken('A1'))
    const claimed = scanOf('A1', { item: knownPack('A1', { claimedBy: otherJob }) })
    expect(decidePackingScan(packing(claimed))).toEqual(err({ code: 'CLAIMED', item: pack('A1'), claimedBy: otherJob }))
  })

  test('what nobody announced does not go in', () => {
    const unknown = { kind: 'unknown', id: pack('X'), claimedBy: null } as const
    expect(decidePackingScan(packing(scanOf('X', { item: unknown })))).toMatchObject(refused('SNNOTFOUND'))
  })

  test('what is in another container is refused where packing is strict, and moves where it is not', () => {
    const elsewhere = scanOf('A1', { item: knownPack('A1', { parent: pack('OTHER') }) })
    const moving = { purpose: { operation: 'packing', container: { kind: 'existing' }, way: 'moving' } } as const
    expect(decidePackingScan(packing(elsewhere))).toEqual(
      err({ code: 'ALREADY_INSIDE', item: pack('A1'), parent: pack('OTHER') }),
    )
    expect(decidePackingScan(packing(elsewhere, moving))).toMatchObject(taken('A1'))
    const here = scanOf('A1', { item: knownPack('A1', { parent: pack('CASE') }) })
    expect(decidePackingScan(packing(here, moving))).toMatchObject(refused('ALREADY_INSIDE'))
  })

  test('nothing goes into what it contains, and nothing into what is not larger', () => {
    const pallet = scanOf('P1', { item: knownPack('P1', { level: 'PL', hasContents: true }) })
    const onIt = { container: inHand({ above: [pack('P1')] }) }
    expect(decidePackingScan(packing(pallet, onIt))).toMatchObject(refused('INTO_ITSELF'))
    expect(decidePackingScan(packing(pallet))).toEqual(
      err({ code: 'LEVEL_DOES_NOT_FIT', item: pack('P1'), level: 'PL', containerLevel: 'CA' }),
    )
    const otherCase = scanOf('C2', { item: knownPack('C2', { level: 'CA' }) })
    expect(decidePackingScan(packing(otherCase))).toMatchObject(refused('LEVEL_DOES_NOT_FIT'))
  })
})

describe('state and holds', () => {
  test.each(['PICKED', 'SHIPPED', 'PENDINGRECEIPT', 'RECEIVED', 'UNDERINVESTIGATION'] as const)(
    'what is %s is not packed',
    (availability) => {
      const situation = packing(scanOf('A1', { item: knownPack('A1', { availability }) }))
      expect(decidePackingScan(situation)).toEqual(err({ code: 'BADITEMSTATE', item: pack('A1'), availability }))
    },
  )

  test('parent and contents are in the same state; a new container takes the state of what goes in first', () => {
    const blocked = scanOf('A1', { item: knownPack('A1', { availability: 'BLOCKED' }) })
    expect(decidePackingScan(packing(blocked))).toMatchObject(refused('BADAGGREGATESTATE'))
    const isNew = { container: inHand({ known: null }) }
    expect(decidePackingScan(packing(blocked, isNew))).toMatchObject(taken('A1'))
    expect(decidePackingScan(packing(blocked, { ...isNew, first: knownPack('A0') }))).toMatchObject(
      refused('BADAGGREGATESTATE'),
    )
  })

  test('only what is on the same hold goes together; an empty container takes the hold of the first', () => {
    const damaged = scanOf('A1', { item: knownPack('A1', { holds: ['damaged'] }) })
    expect(decidePackingScan(packing(damaged))).toMatchObject(taken('A1'))
    expect(decidePackingScan(packing(damaged, { first: knownPack('A0') }))).toMatchObject(refused('HOLDS_DIFFER'))
    const full = { container: inHand({ known: { ...aCase, hasContents: true } }) }
    expect(decidePackingScan(packing(damaged, full))).toMatchObject(refused('HOLDS_DIFFER'))
    const tote = { container: inHand({ known: { ...aCase, holds: ['damaged'] } }) }
    expect(decidePackingScan(packing(damaged, tote))).toMatchObject(taken('A1'))
    expect(decidePackingScan(packing(scanOf('A2'), tote))).toMatchObject(refused('HOLDS_DIFFER'))
  })
})

describe('the rule of the site on what may be together', () => {
  const otherLot = [{ ...tallypril, lot: 'C7' }]
  const otherProduct = [{ gtin: '09521234000013', lot: 'B42' }]

  test.each([
    { mixing: 'any', together: otherProduct, goesIn: true },
    { mixing: 'oneProduct', together: otherLot, goesIn: true },
    { mixing: 'oneProduct', together: otherProduct, goesIn: false },
    { mixing: 'oneProductAndLot', together: otherLot, goesIn: false },
    { mixing: 'oneProductAndLot', together: [tallypril], goesIn: true },
  ] as const)('$mixing', ({ mixing, together, goesIn }) => {
    const decided = decidePackingScan(packing(scanOf('A1'), { mixing, together }))
    expect(decided).toMatchObject(goesIn ? taken('A1') : refused('MIXING_NOT_ALLOWED'))
  })
})
