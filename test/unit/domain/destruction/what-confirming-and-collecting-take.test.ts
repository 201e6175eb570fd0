import { describe, expect, test } from 'vitest'
import { decideCollectingScan, decideConfirmingScan } from '#shared/domain/destruction/decide-scan.ts'
import type { CollectingSituation, ConfirmingSituation } from '#shared/domain/destruction/decide-scan.ts'
import type { ListedForDestruction } from '#shared/domain/destruction/listed.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { knownPack, otherJob, pack, scanOf, thisJob } from '#test/support/domain/damage-situations.ts'
import { orderId } from '#test/support/destruction/orders.ts'

const listed = (differing: Partial<ListedForDestruction> = {}): ListedForDestruction => ({
  order: orderId,
  number: 'D-1',
  where: 'itself',
  keeps: true,
  ...differing,
})
const otherOrder = listed({ order: '018f0000-0000-7000-8000-0000000000b9' as DestructionOrderId, number: 'D-9' })
const recordedPack = (serial: string) => ({ kind: 'job.item-recorded', job: thisJob, item: pack(serial) })

describe('confirming', () => {
  const order = { id: orderId, number: 'D-1', standing: 'inExecution' } as const
  const scan = (item: Parameters<typeof knownPack>[1], differing: Partial<ConfirmingSituation> = {}) =>
    decideConfirmingScan({
      ...scanOf('A'),
      item: knownPack('A', { listed: listed(), ...item }),
      order,
      confirmedThrough: null,
      ...differing,
    })

  test('what is on the list, and what is inside something on it, is confirmed', () => {
    expect(scan({})).toMatchObject(ok(recordedPack('A')))
    expect(scan({ listed: listed({ where: 'around' }), parent: pack('CASE') })).toMatchObject(ok(recordedPack('A')))
  })

  test.each([
    ['on no list', null],
    ['on another list', otherOrder],
    ['only around something on the list', listed({ where: 'inside' })],
  ])('a stranger stops it: %s', (_, where) => {
    expect(scan({ listed: where })).toEqual(err({ code: 'NOT_ON_ORDER', item: pack('A'), number: 'D-1' }))
  })

  test('so does what nobody knows, unless its separator was lost', () => {
    const unknown = { kind: 'unknown', id: pack('A'), claimedBy: null } as const
    expect(scan({}, { item: unknown })).toEqual(err({ code: 'NOT_ON_ORDER', item: pack('A'), number: 'D-1' }))
  })

  test('what is destroyed already is worse than a stranger', () => {
    expect(scan({ listed: null, lifecycle: 'destroyed' })).toEqual(
      err({ code: 'NOTCOMMISSIONED', item: pack('A'), lifecycle: 'destroyed' }),
    )
  })

  test('twice is once, and what is in a sealed container that was confirmed is confirmed through it', () => {
    const repeated = ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('A') })
    expect(scan({ claimedBy: thisJob })).toEqual(repeated)
    expect(scan({ listed: listed({ where: 'around' }) }, { confirmedThrough: pack('CASE') })).toEqual(repeated)
  })

  test.each(['submitted', 'rejected', 'carriedOut'] as const)(
    'nothing is confirmed while the order is %s',
    (standing) => {
      expect(scan({}, { order: { ...order, standing } })).toEqual(
        err({ code: 'APPROVAL_NEEDED', item: pack('A'), number: 'D-1' }),
      )
    },
  )
})

describe('collecting', () => {
  const order = { id: orderId, number: 'D-1', standing: 'draft' } as const
  const scan = (item: Parameters<typeof knownPack>[1], differing: Partial<CollectingSituation> = {}) =>
    decideCollectingScan({ ...scanOf('A'), item: knownPack('A', item), order, collectedAround: null, ...differing })
  const repeated = ok({ kind: 'job.scan-repeated', job: thisJob, item: pack('A') })

  test('takes what can be destroyed, damaged or not, and a container with everything in it', () => {
    expect(scan({ holds: ['damaged'] })).toMatchObject(ok(recordedPack('A')))
    expect(scan({ level: 'CA', hasContents: true })).toMatchObject(ok(recordedPack('A')))
    expect(scan({ level: 'CA', hasContents: true, listed: listed({ where: 'inside', keeps: false }) }).ok).toBe(true)
  })

  test('what the list or the job has already is nothing new', () => {
    expect(scan({ listed: listed({ keeps: false }) })).toEqual(repeated)
    expect(scan({ parent: pack('CASE') }, { collectedAround: pack('CASE') })).toEqual(repeated)
    expect(scan({ claimedBy: thisJob })).toEqual(repeated)
  })

  test('what another order has, another job works on, nobody knows or cannot be destroyed is refused', () => {
    expect(scan({ listed: { ...otherOrder, keeps: false } })).toEqual(
      err({ code: 'LISTED_FOR_DESTRUCTION', item: pack('A'), number: 'D-9' }),
    )
    expect(scan({ claimedBy: otherJob })).toEqual(err({ code: 'CLAIMED', item: pack('A'), claimedBy: otherJob }))
    expect(scan({ availability: 'SHIPPED' })).toMatchObject({ error: { code: 'BADSTATETRANSITION' } })
    expect(scan({}, { item: { kind: 'unknown', id: pack('A'), claimedBy: null } })).toEqual(
      err({ code: 'SNNOTFOUND', item: pack('A') }),
    )
  })
})
