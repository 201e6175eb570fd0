import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import type { CompanyPrefixes } from '#shared/gs1/company-prefixes.ts'
import { glnOfUrn, itemOfUrn } from '#shared/gs1/epc-urn.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import { percentEncoded } from '#shared/gs1/percent-encoding.ts'
import { urnOfItem, urnOfPlace } from '#shared/gs1/to-epc-urn.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'

const prefixes: CompanyPrefixes = { known: ['0614141', '061414112'], otherLength: 6 }
const onlySeven: CompanyPrefixes = { known: ['0614141'], otherLength: 6 }
const urnOf = (id: string, by: CompanyPrefixes) => urnOfItem(valueOf(parseItemId(id)), by)

test('the examples of the Tag Data Standard, sections 6.3.1 to 6.3.3', () => {
  expect(urnOf('01/80614141123458/21/6789', onlySeven)).toBe('urn:epc:id:sgtin:0614141.812345.6789')
  expect(urnOf('00/106141412345678908', onlySeven)).toBe('urn:epc:id:sscc:0614141.1234567890')
  expect(urnOfPlace('0614141123452', onlySeven)).toBe('urn:epc:id:sgln:0614141.12345.0')
})

test('the longest company prefix that fits counts, and any other has the length that was set', () => {
  expect(urnOf('01/80614141123458/21/6789', prefixes)).toBe('urn:epc:id:sgtin:061414112.8345.6789')
  expect(urnOf('01/09521234567899/21/A', prefixes)).toBe('urn:epc:id:sgtin:952123.0456789.A')
})

test('a serial is escaped where the standard asks for it and nowhere else', () => {
  expect(urnOf(`01/80614141123458/21/${percentEncoded("A/B%&'(1)")}`, onlySeven)).toBe(
    "urn:epc:id:sgtin:0614141.812345.A%2FB%25%26'(1)",
  )
})

test('whatever the length of the prefix, the URN names the same item and the same place', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
  const cset82 = fc.stringMatching(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/)
  fc.assert(
    fc.property(
      digits(13),
      digits(17),
      digits(12),
      cset82,
      fc.integer({ min: 6, max: 12 }),
      (gtin, sscc, gln, serial, length) => {
        const by = { known: [], otherLength: length }
        const pack = `01/${gtin}${gs1CheckDigit(gtin)}/21/${percentEncoded(serial)}`
        const pallet = `00/${sscc}${gs1CheckDigit(sscc)}`
        const place = `${gln}${gs1CheckDigit(gln)}`
        expect(itemOfUrn(urnOf(pack, by))).toBe(pack)
        expect(itemOfUrn(urnOf(pallet, by))).toBe(pallet)
        expect(glnOfUrn(urnOfPlace(place, by))).toBe(place)
      },
    ),
  )
})
