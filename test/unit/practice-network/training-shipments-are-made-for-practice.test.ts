import { describe, expect, test } from 'vitest'
import { endsInCheckDigit } from '#shared/gs1/check-digit.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { trainingItems } from '#training/training-items.ts'
import { trainingParties } from '#training/training-parties.ts'
import { isFirstEvent, trainingShipmentEvents } from '#training/training-shipment-events.ts'
import { trainingShipments, withContents } from '#training/training-shipments.ts'

const noon = Date.parse('2026-11-22T12:00:00.000Z') as Instant
const items = trainingShipments.flatMap(({ loads, extra, unknown }) => [
  ...loads.flatMap(withContents),
  ...extra,
  ...unknown,
])

describe('training shipments', () => {
  test('are five: clean, short, over, a return and a transfer', () => {
    expect(trainingShipments.map(({ kind }) => kind)).toEqual([
      'purchase',
      'purchase',
      'purchase',
      'return',
      'transfer',
    ])
    const [clean, short, over] = trainingShipments
    expect([clean?.loads.length, clean?.missing.length, clean?.extra.length, clean?.unknown.length]).toEqual([
      4, 0, 0, 0,
    ])
    expect([short?.missing.length, over?.extra.length, over?.unknown.length]).toEqual([11, 1, 1])
  })

  test('name each item once, and none that the site knows already', () => {
    expect(items.every((id) => parseItemId(id).ok)).toBe(true)
    expect(new Set(items).size).toBe(items.length)
    const known = new Set(trainingItems(noon).map(({ id }) => id))
    expect(items.filter((id) => known.has(id))).toEqual([])
  })

  test('come from parties that cannot exist', () => {
    for (const { gln } of Object.values(trainingParties)) {
      expect(gln).toMatch(/^952\d{10}$/)
      expect(endsInCheckDigit(gln)).toBe(true)
    }
  })

  test('are told in events that are the same for the same instant, before it, each under an id of its own', () => {
    const events = trainingShipmentEvents(noon)
    expect(trainingShipmentEvents(noon)).toEqual(events)
    const ids = events.map(({ eventID }) => textOf(eventID))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(isFirstEvent)).toBe(true)
    for (const { eventTime } of events) expect(Date.parse(textOf(eventTime))).toBeLessThan(noon)
  })

  test('leave out what nobody was told of, and tell of the extra pack without announcing it', () => {
    const text = JSON.stringify(trainingShipmentEvents(noon))
    const over = trainingShipments[2]
    expect(over?.unknown.some((id) => text.includes(id))).toBe(false)
    expect(text.split(over?.extra[0] ?? 'nothing')).toHaveLength(2)
  })
})

function textOf(member: unknown): string {
  if (typeof member !== 'string') throw new Error(`not a text: ${JSON.stringify(member)}`)
  return member
}
