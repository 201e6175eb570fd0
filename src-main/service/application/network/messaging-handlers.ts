import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { messagingCommands, messagingQueries } from '#shared/contract/calls/messaging-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { exampleEvent } from '#shared/domain/messaging/example-event.ts'
import type { MessagingFact } from '#shared/domain/messaging/facts.ts'
import { asSetUp, settingsOf } from '#shared/domain/messaging/message-settings.ts'
import { hasEndpoint } from '#shared/domain/messaging/network-message.ts'
import type { NetworkMessage } from '#shared/domain/messaging/network-message.ts'
import type { SiteInNetwork } from '#shared/domain/messaging/site-in-network.ts'
import { addressOf, endpointOfMessage } from '#shared/domain/network/endpoint.ts'
import { captureDocument } from '#shared/epcis/document.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import type { HttpExchanges } from '#service/network/http-exchange.ts'
import { tryOutEndpoint } from '#service/network/try-out.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { exportSetUp, importSetUp, readSetUp } from '../site/carry-set-up.ts'
import { readAddress } from './read-address.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type MessagingCall = keyof typeof messagingCommands | keyof typeof messagingQueries

/** The messages of the site, and where its own endpoint is at this moment; null while it has none. */
export type MessagingDesk = {
  readonly workplace: Workplace
  readonly endpoint: () => string | null
  /** A client for one test exchange, which signs in as the station does. */
  readonly openHttp: () => HttpExchanges
  readonly dataDirectory: string
}

/** Every call about the messages of the site and what answers it. */
export function messagingHandlers(desk: MessagingDesk): Pick<Handlers, MessagingCall> {
  const { workplace, endpoint } = desk
  return {
    'messaging.setRole': (input) => setRole(workplace, input),
    'messaging.setUpMessage': (input) => setUpMessage(workplace, input),
    'messaging.tryOut': (input) => tryOut(desk, input),
    'messaging.exportSetUp': () => exportSetUp(workplace, desk.dataDirectory),
    'messaging.readSetUp': (input) => readSetUp(workplace, input),
    'messaging.importSetUp': (input) => importSetUp(workplace, input),
    'messaging.settings': () => ok(settingsView(workplace, endpoint())),
    'messaging.ofJob': ({ job }) => ok({ untold: workplace.messaging.untoldOfJob(job) }),
  }
}

/** Says what the site is to the network. Messages that are in the outbox already go on as they were made. */
export function setRole(workplace: Workplace, to: SiteInNetwork): Done {
  return change(workplace, () => {
    const from = workplace.messaging.rules().site
    return canonicalJson(from) === canonicalJson(to) ? null : { kind: 'network-role.set-up', from, to }
  })
}

/** Says how a message is sent. Messages that are in the outbox already go on as they were made. */
export function setUpMessage(workplace: Workplace, { message, settings }: CallInput<'messaging.setUpMessage'>): Done {
  const endpoint = readEndpoint(workplace, message, settings.endpoint)
  if (!endpoint.ok) return endpoint
  const to = { ...settings, endpoint: endpoint.value }
  const done = change(workplace, () => {
    const from = settingsOf(workplace.messaging.settings(), message)
    return canonicalJson(from) === canonicalJson(to) ? null : { kind: 'network-message.set-up', message, from, to }
  })
  if (done.ok) workplace.wakeSending()
  return done
}

/** The endpoint of a message as it is kept. A training site has its practice network and sends nothing anywhere else. */
function readEndpoint(
  { site }: Workplace,
  message: NetworkMessage,
  entered: string | null,
): Result<string | null, Refusal> {
  if (entered === null || !hasEndpoint(message)) return ok(null)
  if (site.site()?.mode !== 'production') return err(refuse('NOT_IN_TRAINING', {}))
  return readAddress(entered)
}

/**
 * Tries a message out with the endpoint that it goes to. A training site sends an example event to its practice network; a real endpoint is
 * only asked what it takes, because what is captured there stays. That it was tried is a fact.
 */
async function tryOut(
  { workplace, endpoint, openHttp }: MessagingDesk,
  { message }: { readonly message: NetworkMessage },
): Promise<Result<CallOutput<'messaging.tryOut'>, Refusal>> {
  const person = signedIn(workplace, 'setUpMessages')
  if (!person.ok) return person
  const site = workplace.site.site()
  if (site === null) throw new Error('somebody signed in at a station that is not set up')
  const settings = settingsOf(workplace.messaging.settings(), message)
  const base = addressOf(endpointOfMessage(site, settings)) ?? endpoint()
  if (base === null) return err(refuse('NO_ENDPOINT', {}))
  const exchanges = await tryOutEndpoint(openHttp(), base, exampleDocument(workplace, message))
  const status = exchanges.at(-1)?.status ?? null
  immediately(workplace.database, () =>
    record(workplace, [
      {
        body: { kind: 'network-message.tried-out', message, outcome: { answered: status !== null, status } },
        person: person.value.id,
        scan: null,
      },
    ]),
  )
  return ok({ exchanges })
}

function exampleDocument(workplace: Workplace, message: NetworkMessage): string | null {
  const site = workplace.site.site()
  if (site?.mode !== 'training') return null
  const clock = workplace.readClock()
  const event = exampleEvent(message, { gln: site.gln, clock, newId: workplace.ids.newId })
  if (event === null) return null
  const { station, epoch } = workplace.ledger
  const shaped = asSetUp(event, settingsOf(workplace.messaging.settings(), message))
  return JSON.stringify(captureDocument([shaped], clock.at, { station, epoch }), null, 2)
}

function settingsView(workplace: Workplace, endpoint: string | null): CallOutput<'messaging.settings'> {
  return { settings: workplace.messaging.settings(), endpoint }
}

function change(workplace: Workplace, factOf: () => MessagingFact | null): Done {
  const kept = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'setUpMessages')
    if (!person.ok) return person
    const body = factOf()
    if (body !== null) record(workplace, [{ body, person: person.value.id, scan: null }])
    return ok({})
  })
  workplace.statusChanged()
  return kept
}
