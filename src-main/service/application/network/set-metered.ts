import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { endpointOf } from '#shared/domain/network/endpoint.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** A person says whether the line to the network is paid by what goes over it; holds from this moment on. */
export function setMetered(workplace: Workplace, { isMetered }: { readonly isMetered: boolean }): Done {
  const done = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const site = workplace.site.site()
    if (site === null) throw new Error('somebody signed in at a station that is not set up')
    const endpoint = endpointOf(site)
    // What is so already needs no fact.
    if (workplace.meteredLines.has(endpoint) !== isMetered)
      record(workplace, [
        { body: { kind: 'sending.line-set-up', endpoint, isMetered }, person: person.value.id, scan: null },
      ])
    return ok({})
  })
  if (done.ok) {
    workplace.wakeSending()
    workplace.statusChanged()
  }
  return done
}
