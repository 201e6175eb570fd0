import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { NetworkFact } from '#shared/domain/network/facts.ts'
import { plainAccess } from '#shared/domain/network/network-access.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { readAddress } from './read-address.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/**
 * Enters the address of the network that a real site sends to and asks, or takes it away with null; holds from this moment on.
 * A training site has its practice network and takes no other.
 */
export function setNetworkAddress(workplace: Workplace, { address }: { readonly address: string | null }): Done {
  const read = address === null ? ok(null) : readAddress(address)
  if (!read.ok) return read
  const done = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'setUpMessages')
    if (!person.ok) return person
    const site = workplace.site.site()
    if (site === null) throw new Error('somebody signed in at a station that is not set up')
    if (site.mode === 'training') return err(refuse('NOT_IN_TRAINING', {}))
    const from = workplace.networkAddress.current()
    const to = read.value
    // What is so already needs no fact.
    if (from !== to) {
      const bodies = [{ kind: 'network.address-set-up', from, to } as const, ...sameSignIn(workplace, from, to)]
      record(
        workplace,
        bodies.map((body) => ({ body, person: person.value.id, scan: null })),
      )
    }
    return ok({})
  })
  if (done.ok) {
    workplace.wakeSending()
    workplace.wakePulling()
    workplace.statusChanged()
  }
  return done
}

/**
 * A network that moved is signed in at as before, as long as nobody said otherwise for its new address. The secret was entered for
 * the address before and never goes to another: it is asked for again.
 */
function sameSignIn(
  { networkAccess }: Workplace,
  before: string | null,
  address: string | null,
): readonly NetworkFact[] {
  if (before === null || address === null || networkAccess.isKnown(address) || !networkAccess.isKnown(before)) return []
  return [
    {
      kind: 'network.access-set-up',
      address,
      from: plainAccess,
      to: networkAccess.at(before),
      secretIsNew: false,
    },
  ]
}
