import fc from 'fast-check'
import { expect, test } from 'vitest'
import { productClasses } from '#shared/domain/items/product-class.ts'
import { isLimitedByClass, judgeAct } from '#shared/domain/people/judge-act.ts'
import type { Grant, Right } from '#shared/domain/people/rights.ts'
import { pack } from '#test/support/domain/damage-situations.ts'

const aRight = fc.constantFrom<Right>('sample', 'decommission', 'approveDestruction')
const aReason = fc.constantFrom('Damaged', 'Expired', 'Recalled')
const aClass = fc.constantFrom(...productClasses)
const aGrant: fc.Arbitrary<Grant> = fc.record({
  right: aRight,
  reasons: fc.oneof(fc.constant('any' as const), fc.uniqueArray(aReason)),
  productClasses: fc.oneof(fc.constant('any' as const), fc.uniqueArray(aClass)),
})
const someGoods = fc
  .array(fc.option(aClass))
  .map((classes) => classes.map((productClass, index) => ({ productClass, item: pack(`S${index}`) })))
const situation = fc.record({ grants: fc.array(aGrant), right: aRight, reason: aReason, goods: someGoods })

test('an act is allowed exactly where one right has its reason and each of its classes', () => {
  fc.assert(
    fc.property(situation, ({ grants, right, reason, goods }) => {
      const allows = (grant: Grant) =>
        grant.right === right &&
        [...(grant.reasons === 'any' ? [reason] : grant.reasons)].includes(reason) &&
        (grant.productClasses === 'any' ||
          (goods.every(({ productClass }) => productClasses.some((one) => one === productClass)) &&
            productClasses.every(
              (one) => grant.productClasses.includes(one) || goods.every(({ productClass }) => productClass !== one),
            )))
      expect(judgeAct({ role: 'supervisor', grants }, right, { reason, goods }).ok).toBe(grants.some(allows))
    }),
  )
})

test('less goods are never refused where more were allowed, and whoever is not limited needs none to be looked up', () => {
  fc.assert(
    fc.property(situation, fc.nat(), ({ grants, right, reason, goods }, cut) => {
      const person = { role: 'supervisor', grants } as const
      const whole = judgeAct(person, right, { reason, goods })
      const part = judgeAct(person, right, { reason, goods: goods.slice(0, cut % (goods.length + 1)) })
      expect(!whole.ok || part.ok).toBe(true)
      const others = grants.filter((grant) => grant.reasons === 'any')
      const unlimited = { role: 'supervisor', grants: others } as const
      const without = judgeAct(unlimited, right, { reason })
      const withGoods = judgeAct(unlimited, right, { reason, goods })
      expect(isLimitedByClass(unlimited, right) || without.ok === withGoods.ok).toBe(true)
    }),
  )
})
