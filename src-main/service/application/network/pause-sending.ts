import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { NetworkFact } from '#shared/domain/network/facts.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { endpointOf } from '#shared/domain/network/endpoint.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** A person lets nothing go to the network until somebody resumes it, and says why. What is under way is still heard. */
export function pauseSending(workplace: Workplace, { reason }: { readonly reason: string }): Done {
  return change(workplace, (isPaused, endpoint) =>
    isPaused ? null : { kind: 'sending.paused', endpoint, reason: reason.trim() },
  )
}

/** Messages go again. */
export function resumeSending(workplace: Workplace): Done {
  return change(workplace, (isPaused, endpoint) => (isPaused ? { kind: 'sending.resumed', endpoint } : null))
}

/** What is so already needs no fact. */
function change(workplace: Workplace, factOf: (isPaused: boolean, endpoint: EndpointId) => NetworkFact | null): Done {
  const done = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const site = workplace.site.site()
    if (site === null) throw new Error('somebody signed in at a station that is not set up')
    const endpoint = endpointOf(site)
    const body = factOf(workplace.sendingPauses.of(endpoint) !== null, endpoint)
    if (body?.kind === 'sending.paused' && body.reason === '') return err(refuse('SENDING_REASON_MISSING', {}))
    if (body !== null) record(workplace, [{ body, person: person.value.id, scan: null }])
    return ok({})
  })
  if (done.ok) {
    workplace.wakeSending()
    workplace.statusChanged()
  }
  return done
}
