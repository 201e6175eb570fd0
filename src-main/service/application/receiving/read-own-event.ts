import { declarationTimeOf } from '#shared/epcis/error-declaration.ts'
import { isSameEvent } from '#shared/epcis/same-event.ts'
import type { Doubt } from '#shared/domain/shipments/doubt.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { foreignEventAsItCame } from './hear-other-stations.ts'
import type { ForeignEvent } from './hear-other-stations.ts'
import type { RecordDesk } from '../record-desk.ts'

/**
 * Reads what the network shows under the id of an event of ours. Null where it is what we said. A declaration that it is
 * wrong and that we did not make is a doubt. Any other content under our id is kept as it came: what the
 * network holds of ours is judged where it is asked for (docs/network.md), not by what it shows unasked.
 */
export function readOwnEvent(desk: RecordDesk, value: unknown, event: string): Result<ForeignEvent | null, Doubt> {
  if (!isEvent(value)) return ok(null)
  const told = desk.foreignEvents.ownBodies(event)
  const declaredAt = declarationTimeOf(value)
  if (declaredAt !== null) {
    const isOurs = told.some((ours) => declarationTimeOf(ours) === declaredAt)
    return isOurs ? ok(null) : { ok: false, error: { code: 'OWN_EVENT_DECLARED_WRONG', about: event } }
  }
  return ok(told.some((ours) => isSameEvent(ours, value)) ? null : foreignEventAsItCame(desk, value, event))
}

type EventBody = { readonly [member: string]: Json | undefined }

/** What comes out of JSON.parse is Json; that it is an object is all there is left to check. */
function isEvent(value: unknown): value is EventBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
