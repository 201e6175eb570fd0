import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import type { EndpointId, MessageId } from '#shared/domain/network/message.ts'
import type { Origin } from '#shared/epcis/document.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import { isDue } from '#shared/sync/back-off.ts'
import type { CaptureLimits } from '#shared/sync/capture-limits.ts'
import type { Followers } from '#shared/sync/fill-document.ts'
import { documentsAtOnce, isOpen, unknownLink } from '#shared/sync/link.ts'
import { afterBout, bout, meteredLineAt } from '#shared/sync/metered-line.ts'
import { isAheadOf } from '#shared/sync/other-clock.ts'
import type { Log } from '#service/log.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { openOutboxDispatch } from '#service/persistence/outbox/dispatch.ts'
import type { DocumentsWanted, Heard, OutgoingDocument } from '#service/persistence/outbox/dispatch.ts'
import { askForEvents } from './ask-for-events.ts'
import { carryDocument } from './carry-document.ts'
import { connectTo } from './connection.ts'
import type { Connection } from './connection.ts'
import type { Delivery } from './delivery.ts'
import { newestTimeIn } from './event-times.ts'
import { followJobs } from './follow-jobs.ts'
import { epcis20Rest } from './outbound-adapter.ts'
import type { OutboundAdapter } from './outbound-adapter.ts'
import { openHttpExchange, openRoad, sameEverywhere } from './http-exchange.ts'
import type { HttpExchanges } from './http-exchange.ts'
import { requestsUnderWay } from './under-way.ts'
import { connectionsFor, usualPatience } from './patience.ts'
import type { SendingPatience } from './patience.ts'
import { wakeUpCall } from './wake-up-call.ts'

/** What sending works with. */
export type SendingOptions = {
  /** What every document says of its sender. */
  readonly origin: Origin
  readonly database: Database
  /** The endpoint and its address; null while it has none, and then it counts as offline. Asked again at every wake-up. */
  readonly endpoint: { readonly id: EndpointId; readonly url: () => string | null }
  readonly clock: () => ClockReading
  /** Chance, 0 up to but not including 1. */
  readonly random: () => number
  readonly log: Pick<Log, 'info' | 'warn' | 'bug'>
  /** Called after every change of a message or of the link; often, and not in a transaction. */
  readonly onChange: () => void
  /** Called after something that was heard is written down: messages to other endpoints may have waited for it. */
  readonly onHeard?: () => void
  readonly patience?: SendingPatience
  /** Whether a person lets nothing go for now. Asked again at every wake-up; never where absent. */
  readonly isPaused?: () => boolean
  /** A line that is paid by what goes over it: whether it is one, and whether anything is not settled. Never where absent. */
  readonly metered?: { readonly isMetered: () => boolean; readonly isAnythingWaiting: () => boolean }
  /** What carries requests; real HTTP as nobody in particular where absent. */
  readonly http?: HttpExchanges
  /** How the endpoint is spoken to; EPCIS 2.0 over REST where none is named. */
  readonly adapter?: OutboundAdapter
}

/** Where sending stands, as screens show it. */
export type SendingStatus = Pick<
  NetworkView,
  'state' | 'trouble' | 'lastContactAt' | 'nextTryAt' | 'lastProblem' | 'clockAhead'
>

/** The outbox of one endpoint on its way to the network. */
export type Sending = {
  /** Says that there may be something to send. Cheap; safe to call anywhere. */
  wake(): void
  /** A person asks: whatever waits is tried at once, and a refused sign-in is tried again. */
  tryNow(): void
  /** A person sends one message again that waits or was refused. */
  sendAgain(message: MessageId): Result<Record<string, never>, Refusal>
  status(): SendingStatus
  /** How documents for this network are filled, as it said or showed last. */
  filling(): { readonly limits: CaptureLimits | null; readonly followers: Followers }
  /** Breaks off what is under way; it is asked for at the next start. Resolves when nothing uses the database any more. */
  stop(): Promise<void>
}

/** What is due while requests are under way is looked at again after so many milliseconds, if none of them ends before. */
const breather = 250

/**
 * Sends the messages of one endpoint: documents are filled and written down before their first byte leaves, their jobs
 * are followed to the end, and what may have arrived is asked for before it is sent again. Everything it decides by is in
 * the database, so it goes on after any stop. It sleeps with a wake-up set, never without one while anything waits.
 */
export function startSending(options: SendingOptions): Sending {
  const {
    database,
    endpoint,
    random,
    log,
    onChange,
    onHeard,
    patience = usualPatience,
    isPaused = () => false,
  } = options
  const { adapter = epcis20Rest } = options
  const now = () => options.clock().at
  const dispatch = openOutboxDispatch(database, adapter.format)
  const http = options.http ?? sameEverywhere(openHttpExchange(patience, connectionsFor(patience), openRoad))
  const jobs = followJobs(patience.jobs)
  const alarm = wakeUpCall(() => turn(work), now, patience.longestSleep)
  const underWay = requestsUnderWay(alarm.soon, (bug) => turn(() => recoverFrom(bug)))
  const bytesOfEnvelope = adapter.format.envelopeBytes(options.origin)
  const { metered } = options
  let connection: Connection | null = null
  let meteredLine = bout
  let addressed = false
  let restored = false
  let stopped = false

  /** Runs one step of the loop; a disk that fails or a bug stops neither the loop nor the station. */
  function turn(step: () => void): void {
    if (stopped) return
    try {
      step()
    } catch (failure) {
      recoverFrom(failure)
    }
    onChange()
  }

  /** What the failed step was about is left as it was written down last, and taken up again like after a start. */
  function recoverFrom(failure: unknown): void {
    log.bug(failure, 'sending')
    restored = false
    const said = 'The station could not write down what happened.'
    connection?.heard({
      kind: 'unserved',
      troubleKind: 'notWrittenDown',
      service: 'capture',
      at: now(),
      said,
      wait: null,
      jitter: random(),
    })
    alarm.at(connection?.link().closedUntil ?? ((now() + patience.link.longest) as Instant))
  }

  function writeDown(heard: readonly Heard[], wanted: DocumentsWanted | null): readonly OutgoingDocument[] {
    if (heard.length === 0 && wanted === null) return []
    const documents = dispatch.writeDown(heard, wanted, now())
    if (heard.length > 0) onHeard?.()
    return documents
  }

  /** After a start, and after a failed step once nothing is under way: messages marked as sending are unsure. */
  function restore(): void {
    dispatch.stationStarted(endpoint.id, now())
    jobs.forgetAll()
    for (const document of dispatch.accepted(endpoint.id)) jobs.follow(document, now())
    restored = true
  }

  /** The connection to the endpoint's present address; null while it has none. */
  function present(): Connection | null {
    const url = endpoint.url()
    if (url !== null && connection?.url !== url)
      connection = connectTo(url, http.at(url), patience.link, now, adapter.open)
    else if (url !== null && !addressed) connection?.heard({ kind: 'tryAnew' })
    addressed = url !== null
    return url === null ? null : connection
  }

  function work(): void {
    const here = present()
    const collectsUntil = collecting()
    if (here === null || isPaused() || collectsUntil !== null || !isReady(here)) {
      writeDown([...underWay.takeHeard(), ...jobs.unwritten()], null)
      if (!restored && underWay.isIdle()) restore()
      if (collectsUntil !== null) alarm.at(collectsUntil)
      else if (here !== null && !isPaused()) wakeForReadiness(here)
      return
    }
    const due = (at: Instant) => isDue(at, now(), patience.messages)
    const delivery: Delivery = {
      client: here.client,
      format: adapter.format,
      origin: options.origin,
      pace: patience.messages,
      now,
      random,
      linkHeard: here.heard,
      storedInPart: here.storedInPart,
      clockAhead: () => here.link().clockAhead,
    }
    dispatch.timeCame(endpoint.id, due, now())
    for (const document of writeDown(underWay.takeHeard(), documentsWanted(here))) {
      underWay.begin({ kind: 'document' }, () => send(here, delivery, document))
    }
    for (const job of jobs.due(now(), patience.looksAtOnce - underWay.looks)) {
      underWay.begin({ kind: 'look' }, () => jobs.look(delivery, job))
    }
    askQuestions(delivery, due)
    if (here.limitsAreOutOfDate(now(), patience.announcement)) discover(here)
    if (metered?.isMetered() === true && underWay.isIdle() && nextTryAt(here) === null) {
      meteredLine = afterBout(now())
      alarm.soon()
    } else sleep(here)
  }

  /** On a metered line, until when what comes is collected; null where things go now. */
  function collecting(): Instant | null {
    if (metered === undefined || !metered.isMetered()) meteredLine = bout
    else meteredLine = meteredLineAt(meteredLine, metered.isAnythingWaiting(), now())
    return meteredLine.kind === 'collecting' ? meteredLine.until : null
  }

  /** Whether messages may go over the link now: the outbox is as it should be, nothing asks to wait, and the limits are known. */
  function isReady(here: Connection): boolean {
    return restored && isOpen(here.link(), now(), patience.link) && here.limits() !== null && !isQuiet(here)
  }

  function wakeForReadiness(here: Connection): void {
    if (!isOpen(here.link(), now(), patience.link)) return sleep(here)
    if (!restored) return
    if (here.limits() === null || isQuiet(here)) discover(here)
    else alarm.soon()
  }

  function documentsWanted(here: Connection): DocumentsWanted | null {
    const limits = here.limits()
    const most = documentsAtOnce(here.link(), patience.documentsAtOnce) - underWay.documents
    if (limits === null || most <= 0) return null
    return { endpoint: endpoint.id, most, limits, envelopeBytes: bytesOfEnvelope, followers: here.followers() }
  }

  function askQuestions(delivery: Delivery, due: (at: Instant) => boolean): void {
    if (underWay.questions >= patience.questionsAtOnce) return
    for (const question of dispatch.questions(endpoint.id, due, patience.questionsAtOnce * 2)) {
      if (underWay.questions >= patience.questionsAtOnce) return
      if (underWay.isAskedFor(question.number)) continue
      underWay.begin({ kind: 'question', message: question.number }, () => askForEvents(delivery, question))
    }
  }

  async function send(here: Connection, delivery: Delivery, document: OutgoingDocument): Promise<Heard | null> {
    const { heard, captureUrl, tooLarge } = await carryDocument(delivery, document)
    if (tooLarge !== null) here.shrink(tooLarge.document, tooLarge.said)
    if (captureUrl === null) return heard
    const { number, messages, sentAt, attempts } = document
    const newest = newestTimeIn(document.bodies, adapter.format)
    const times = { newest, cameEarly: isAheadOf(newest, here.link().clockAhead, now()) }
    jobs.followAccepted({ number, messages, captureUrl, sentAt, attempts }, heard, times, now())
    return null
  }

  /** Nothing was heard of the network for a while: it is asked for its state, so that offline shows before work needs it. */
  function isQuiet(here: Connection): boolean {
    const { lastContactAt } = here.link()
    return lastContactAt === null || lastContactAt + patience.quiet <= now() || lastContactAt > now()
  }

  function discover(here: Connection): void {
    if (underWay.discoveries > 0) return
    underWay.begin({ kind: 'discovery' }, async () => {
      await here.discover(now, random)
      return null
    })
  }

  function sleep(here: Connection): void {
    const times = [nextTryAt(here), quietEndsAt(here)].filter((time) => time !== null)
    if (times.length === 0) return
    const first = times.reduce((earliest, time) => (time < earliest ? time : earliest))
    const isBegun = first <= now() && !underWay.isIdle()
    // What is due and under way, or waits for a free place, has the end of a request for a wake-up.
    alarm.at(isBegun ? ((now() + breather) as Instant) : first)
  }

  function quietEndsAt(here: Connection): Instant | null {
    const { state, lastContactAt } = here.link()
    // Nobody asks over a link that is closed: its opening is the wake-up.
    if (meteredLine.kind === 'collecting' || !isOpen(here.link(), now(), patience.link)) return null
    return state === 'online' && lastContactAt !== null ? ((lastContactAt + patience.quiet) as Instant) : null
  }

  function nextTryAt(here: Connection): Instant | null {
    const { state, closedUntil } = here.link()
    if (state === 'askForSignIn') return null
    if (meteredLine.kind === 'collecting') return metered?.isAnythingWaiting() === true ? meteredLine.until : null
    // A time that is over stays with the link until the network serves again; it plans nothing any more.
    if (closedUntil !== null && !isOpen(here.link(), now(), patience.link)) return closedUntil
    const times = [jobs.earliest(), dispatch.earliestTry(endpoint.id)].filter((time) => time !== null)
    return times.length === 0 ? null : times.reduce((first, time) => (time < first ? time : first))
  }

  alarm.soon()
  return {
    wake: alarm.soon,
    tryNow: () => {
      turn(() => {
        meteredLine = bout
        dispatch.tryAllNow(endpoint.id, now())
        jobs.hurry(now())
        present()?.heard({ kind: 'tryAnew' })
      })
      alarm.soon()
    },
    sendAgain: (message) => {
      const outcome = dispatch.sendAgain(message, now())
      if (outcome === null) return err(refuse('MESSAGE_NOT_FOUND', { message }))
      if (!outcome.moved) return err(refuse('MESSAGE_NOT_WAITING', { state: outcome.state }))
      onChange()
      alarm.soon()
      return ok({})
    },
    status: () => {
      const { state, lastContactAt, lastProblem, troubleKind: trouble, clockAhead } = connection?.link() ?? unknownLink
      const noAddress = 'The network has no address now.'
      const known = { lastContactAt, clockAhead }
      if (endpoint.url() === null)
        return { ...known, state: 'offline', trouble: null, nextTryAt: null, lastProblem: noAddress }
      if (isPaused()) return { ...known, state, trouble, nextTryAt: null, lastProblem }
      // What is under way is being tried now.
      const planned = connection === null ? null : nextTryAt(connection)
      return { ...known, state, trouble, nextTryAt: planned ?? (underWay.isIdle() ? null : now()), lastProblem }
    },
    filling: () => {
      const limits = connection?.lastLimits() ?? null
      // What nobody heard of may store documents in part.
      return { limits, followers: limits === null ? 'apart' : (connection?.followers() ?? 'apart') }
    },
    stop: async () => {
      stopped = true
      alarm.stop()
      await http.close()
      await underWay.ended()
      try {
        writeDown([...underWay.takeHeard(), ...jobs.unwritten()], null)
      } catch (failure) {
        log.bug(failure, 'sending')
      }
    },
  }
}
