import { parseLot } from '../gs1/lot.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { parseIsoDate } from '../kernel/time.ts'
import type { EventDoubt } from './inbound-event.ts'

const dateForm = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/

/**
 * Lot and expiry in the master data of a commissioning event (CBV 2.0 section 9.2: lotNumber, itemExpirationDate), under
 * whatever prefix; null where they are not told. What is told must be a lot of a label and a date of the calendar.
 */
export function readMasterData(
  ilmd: Readonly<Record<string, unknown>>,
): Result<{ readonly lot: string | null; readonly expiry: string | null }, EventDoubt> {
  let lot: string | null = null
  let expiry: string | null = null
  for (const [member, value] of Object.entries(ilmd)) {
    const name = member.slice(Math.max(member.lastIndexOf(':'), member.lastIndexOf('/'), member.lastIndexOf('#')) + 1)
    if (name === 'lotNumber') {
      if (typeof value !== 'string' || parseLot(value) === null) return err({ code: 'EVENT_UNREADABLE', about: member })
      lot = value
    }
    if (name === 'itemExpirationDate') {
      const date = typeof value === 'string' ? isoDate(value) : null
      if (date === null) return err({ code: 'EVENT_UNREADABLE', about: member })
      expiry = date
    }
  }
  return ok({ lot, expiry })
}

function isoDate(text: string): string | null {
  const [, date] = dateForm.exec(text) ?? []
  return date === undefined ? null : parseIsoDate(date)
}
