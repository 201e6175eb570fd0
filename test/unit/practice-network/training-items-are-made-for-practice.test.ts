import { describe, expect, test } from 'vitest'
import { endsInCheckDigit } from '#shared/gs1/check-digit.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import { looksLikeALostSeparator } from '#shared/domain/scans/lost-separator.ts'
import { roles } from '#shared/domain/people/role.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { badgeCode, badgeIn } from '#shared/scan/badge-code.ts'
import { trainingItems, trainingProducts, trainingSite } from '#training/training-items.ts'
import { trainingPeople } from '#training/training-people.ts'

const noon = Date.parse('2026-11-22T12:00:00.000Z') as Instant
const items = trainingItems(noon)
const levelOf = new Map(trainingProducts.map(({ gtin, level }) => [gtin, level]))

describe('training items', () => {
  test('are the same for the same instant', () => {
    expect(trainingItems(noon)).toEqual(items)
  })

  test('have a name of their own each, in its one spelling', () => {
    expect(items.every(({ id }) => parseItemId(id).ok)).toBe(true)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  test('are 612 units in nothing, a few cases and pallets, and one pallet of three cases of ten', () => {
    const count = (level: string) => items.filter(({ gtin }) => levelOf.get(gtin) === level).length
    expect([count('EA'), count('CA'), count('PL')]).toEqual([642, 9, 3])
  })

  test('are announced after the container that they are in, and the loose units come first', () => {
    const told = new Set<string>()
    for (const { id, parent } of items) {
      expect(parent === null || told.has(parent)).toBe(true)
      told.add(id)
    }
    expect(items.slice(0, 612).every(({ gtin, parent }) => levelOf.get(gtin) === 'EA' && parent === null)).toBe(true)
    const inside = (container: string) => items.filter(({ parent }) => parent === container)
    const [pallet] = items.filter(({ id, gtin }) => levelOf.get(gtin) === 'PL' && inside(id).length > 0)
    expect(inside(pallet?.id ?? '').map(({ id }) => inside(id).length)).toEqual([10, 10, 10])
  })

  test('belong to a product, whose GTIN is that of the item where the item has one', () => {
    for (const { id, gtin } of items) {
      const identity = parseItemId(id)
      if (identity.ok && identity.value.kind === 'sgtin') expect(identity.value.gtin).toBe(gtin)
      expect(levelOf.has(gtin)).toBe(true)
    }
  })

  test('were commissioned before the instant and have not expired', () => {
    for (const { expiry, commissionedAt } of items) {
      expect(commissionedAt).toBeLessThan(noon)
      expect(Date.parse(expiry ?? '')).toBeGreaterThan(noon)
    }
  })

  test('have serials that tempt software to change them', () => {
    const serials: readonly string[] = items.flatMap(({ id }) => {
      const identity = parseItemId(id)
      return identity.ok && identity.value.kind === 'sgtin' ? [identity.value.serial] : []
    })
    for (const character of ['/', '%', '&', '+', '"', '<'])
      expect(serials.some((serial) => serial.includes(character))).toBe(true)
    expect(serials).toEqual(expect.arrayContaining(['mixedCase', 'MIXEDCASE', '42', '000000000042']))
    expect(Math.max(...serials.map((serial) => serial.length))).toBe(20)
  })

  test('none looks like a scan with a lost separator', () => {
    for (const { id, gtin } of items) {
      const identity = parseItemId(id)
      const serial = identity.ok && identity.value.kind === 'sgtin' ? identity.value.serial : null
      expect(looksLikeALostSeparator({ id, gtin, serial, lot: null, expiry: null })).toBe(false)
    }
  })
})

describe('the training site', () => {
  test('has a GLN with a right check digit, which is no product’s number', () => {
    expect(endsInCheckDigit(trainingSite.gln)).toBe(true)
    expect(trainingProducts.some(({ gtin }) => gtin.endsWith(trainingSite.gln))).toBe(false)
  })

  test('has one person of each role, each with a PIN of their own', () => {
    expect(new Set(trainingPeople.map(({ role }) => role))).toEqual(new Set(roles))
    expect(new Set(trainingPeople.map(({ pin }) => pin)).size).toBe(trainingPeople.length)
    for (const { badge } of trainingPeople) expect(badgeIn(badgeCode(badge))).toEqual({ kind: 'badge', secret: badge })
    expect(new Set(trainingPeople.map(({ badge }) => badge)).size).toBe(trainingPeople.length)
  })
})
