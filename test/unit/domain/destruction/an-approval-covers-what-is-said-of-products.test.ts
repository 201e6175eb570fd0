import { expect, test } from 'vitest'
import { orderData as orderDataSchema } from '#shared/contract/views/destruction-views.ts'
import { shownToSign } from '#shared/domain/destruction/content.ts'
import { unknownParticulars } from '#shared/domain/destruction/product-particulars.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { listOf, orderData } from '#test/support/destruction/orders.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'

const particulars = [{ ...unknownParticulars('09521234567899'), strength: '500 mg' }]
const signed = (differing: Parameters<typeof orderData>[0]) => {
  const content = {
    number: 'D-1',
    site: '9521234900017' as SiteGln,
    data: orderData(differing),
    list: listOf('ABC').summary,
  }
  return canonicalJson(shownToSign(content, { kind: 'approval' }))
}

test('what is said of a product is part of what is signed; an order of which nothing is said is what it was before, to the byte', () => {
  expect(signed({ particulars })).toContain('"strength":"500 mg"')
  expect(signed({ particulars })).not.toBe(
    signed({ particulars: [{ ...unknownParticulars('09521234567899'), strength: '250 mg' }] }),
  )
  expect(signed({})).not.toContain('particulars')
  expect(canonicalJson(orderDataSchema.parse(orderData()))).toBe(canonicalJson(orderData()))
})

test('a product is said once, and empty words are none', () => {
  expect(orderDataSchema.safeParse(orderData({ particulars })).success).toBe(true)
  expect(orderDataSchema.safeParse(orderData({ particulars: [...particulars, ...particulars] })).success).toBe(false)
  const blank = [{ ...unknownParticulars('09521234567899'), form: ' ' }]
  expect(orderDataSchema.safeParse(orderData({ particulars: blank })).success).toBe(false)
})
