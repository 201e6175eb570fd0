import type { messagingCommands, messagingQueries } from '#shared/contract/messaging-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SiteInNetwork } from '#shared/domain/messaging/site-in-network.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { record } from './record.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from './workplace.ts'

type MessagingCall = keyof typeof messagingCommands | keyof typeof messagingQueries
type Done = Result<Record<string, never>, Refusal>

/** Every call about the messages of the site and what answers it. */
export function messagingHandlers(workplace: Workplace): Pick<Handlers, MessagingCall> {
  return {
    'messaging.setRole': (input) => setRole(workplace, input),
    'messaging.ofJob': ({ job }) => ok({ untold: workplace.messaging.untoldOfJob(job) }),
  }
}

/** Says what the site is to the network. Messages that are in the outbox already go on as they were made. */
export function setRole(workplace: Workplace, to: SiteInNetwork): Done {
  const kept = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'setUpMessages')
    if (!person.ok) return person
    const from = workplace.messaging.rules().site
    if (canonicalJson(from) !== canonicalJson(to))
      record(workplace, [{ body: { kind: 'network-role.set-up', from, to }, person: person.value.id, scan: null }])
    return ok({})
  })
  workplace.statusChanged()
  return kept
}
