import { createHash } from 'node:crypto'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { EventBody } from './event-record.ts'

/** A digest of what an event says. The record time and an error declaration are no part of it (EPCIS 2.0, section 7.4.1.2). */
export function contentDigest(event: EventBody): string {
  return digest({ ...event, recordTime: undefined, errorDeclaration: undefined })
}

/** A digest of an error declaration. */
export function declarationDigest(declaration: Json): string {
  return digest(declaration)
}

function digest(value: Json): string {
  return createHash('sha256').update(ordered(value)).digest('base64')
}

/** JSON with the members of every object in order. Unlike the ledger's canonical form it takes partners' decimals. */
function ordered(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(ordered).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${JSON.stringify(key)}:${ordered(member)}`]
    })
  return `{${members.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
