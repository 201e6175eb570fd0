import type { Json } from '../kernel/canonical-json.ts'
import type { Instant } from '../kernel/time.ts'
import type { EpcisEvent, ErrorDeclaration } from './event.ts'

/** The same event, declared wrong: the same id and members, in the same order, with the declaration at the end. */
export function declaredWrong(event: EpcisEvent, declaration: ErrorDeclaration): EpcisEvent {
  return { ...event, errorDeclaration: declaration }
}

/** When an event, ours or another's, was declared wrong; null for an ordinary one. A time that cannot be read is no time of ours. */
export function declarationTimeOf(event: { readonly [member: string]: Json | undefined }): Instant | null {
  const declaration = event['errorDeclaration']
  if (declaration === undefined || declaration === null) return null
  const time = typeof declaration === 'object' && 'declarationTime' in declaration ? declaration.declarationTime : null
  return Date.parse(typeof time === 'string' ? time : '') as Instant
}
