import { expect, test } from 'vitest'
import type { CertificateNames } from '#shared/domain/destruction/certificate-record.ts'
import type { CertificateHash } from '#shared/domain/destruction/certificate-record.ts'
import { certificateCode, certificateOf, certificateText } from '#shared/domain/destruction/certificate.ts'
import type { DestroyedItem } from '#shared/domain/destruction/certificate.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { draft, olga, sam } from '#test/support/destruction/orders.ts'
import { now, pack } from '#test/support/domain/damage-situations.ts'

const names: CertificateNames = {
  station: '018f0000-0000-7000-8000-0000000000c1' as StationId,
  site: { name: 'Rhine Valley Logistics', gln: '9521234900017' as SiteGln },
  executors: [
    { person: sam, name: 'Sam' },
    { person: olga, name: 'Olga' },
  ],
  products: [{ gtin: '09521234567899', name: 'Amoxil 500 mg' }],
}

const item = (serial: string, lot: string): DestroyedItem => ({
  id: pack(serial),
  level: 'EA',
  gtin: '09521234567899',
  lot,
  expiry: '2027-12-31',
})
const goods = [item('C', 'B42'), item('A', 'B42'), item('B', 'B41')]

test('the annex lists every serial once, by product, lot and expiry, in an order of its own', () => {
  const { lines } = certificateOf(draft(), { eventTime: now }, goods, names)
  expect(lines).toEqual([
    { level: 'EA', gtin: '09521234567899', lot: 'B41', expiry: '2027-12-31', items: [pack('B')] },
    { level: 'EA', gtin: '09521234567899', lot: 'B42', expiry: '2027-12-31', items: [pack('A'), pack('C')] },
  ])
})

test('however the goods and names are read, the text is the same to the byte; one serial more, and it is another', () => {
  const text = certificateText(certificateOf(draft(), { eventTime: now }, goods, names))
  const turned = { ...names, executors: names.executors.toReversed() }
  expect(certificateText(certificateOf(draft(), { eventTime: now }, goods.toReversed(), turned))).toBe(text)
  const more = [...goods, item('D', 'B42')]
  expect(certificateText(certificateOf(draft(), { eventTime: now }, more, names))).not.toBe(text)
})

test('the position of who destroyed the goods is part of the certificate; one that was issued without it stays as it was', () => {
  const textWith = (executors: CertificateNames['executors']) =>
    certificateText(certificateOf(draft(), { eventTime: now }, goods, { ...names, executors }))
  expect(textWith([{ person: olga, name: 'Olga', role: 'operator' }])).toContain('"role":"operator"')
  const before = textWith([{ person: olga, name: 'Olga' }])
  expect(before).toContain('"executors":[{"name":"Olga","person":')
  expect(before).not.toContain('role')
})

test('the code of a certificate is one word, whatever the number of its order', () => {
  const hash = 'ab'.repeat(32) as CertificateHash
  expect(certificateCode('D 1:2', hash)).toBe(`tallyman-certificate:1:D%201%3A2:${hash}`)
})
