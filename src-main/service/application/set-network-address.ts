import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { judgeAddress } from '#shared/domain/network/network-address.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { partsOfAddress } from './parts-of-address.ts'
import { record } from './record.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from './workplace.ts'

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
    if (from !== to)
      record(workplace, [{ body: { kind: 'network.address-set-up', from, to }, person: person.value.id, scan: null }])
    return ok({})
  })
  if (done.ok) {
    workplace.wakeSending()
    workplace.wakePulling()
    workplace.statusChanged()
  }
  return done
}

/** As it is kept: in the form in which every program would write it, without a slash at its end. */
function readAddress(text: string): Result<string, Refusal> {
  const url = URL.parse(text.trim())
  const judged = judgeAddress(url === null ? null : partsOfAddress(url))
  if (!judged.ok || url === null)
    return err(refuse('NETWORK_ADDRESS_NOT_TAKEN', { flaw: judged.ok ? 'noAddress' : judged.error }))
  return ok(url.href.replace(/\/+$/, ''))
}
