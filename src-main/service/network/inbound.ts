import type { EndpointId } from '#shared/domain/network/message.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import { backOff } from '#shared/sync/back-off.ts'
import type { Pace } from '#shared/sync/back-off.ts'
import { betweenPulls } from '#shared/sync/metered-line.ts'
import type { InboundDesk } from '#service/application/receiving/inbound-desk.ts'
import type { Log } from '#service/log.ts'
import type { Inbound } from '#service/persistence/inbound.ts'
import { openEpcisQueryClient } from './epcis-query-client.ts'
import { openHttpExchange, openRoad, sameEverywhere } from './http-exchange.ts'
import type { HttpExchanges, Patience } from './http-exchange.ts'
import { pullRound } from './pull-round.ts'
import type { RoundEnd } from './pull-round.ts'
import { wakeUpCall } from './wake-up-call.ts'

/** How often what is new is asked for, in milliseconds. */
export type PullingPatience = Patience & {
  /** Between two rounds that both worked. */
  readonly every: number
  readonly tries: Pace
  readonly longestSleep: number
}

/** Pages are read one after the other. */
export const connectionsOfPulling = 1

export const usualPullingPatience: PullingPatience = {
  connect: 10_000,
  reply: 60_000,
  every: 30_000,
  tries: { first: 2_000, longest: 60_000 },
  longestSleep: 30_000,
}

/** What pulling works with. */
export type PullingOptions = {
  readonly endpoint: { readonly id: EndpointId; readonly url: () => string | null }
  readonly desk: InboundDesk
  readonly inbound: Pick<Inbound, 'cursor'>
  readonly clock: () => ClockReading
  /** Chance, 0 up to but not including 1. */
  readonly random: () => number
  readonly log: Pick<Log, 'bug'>
  readonly onChange: () => void
  readonly patience?: PullingPatience
  /** Whether the line is paid by what goes over it; asked after every round, and never where absent. */
  readonly isMetered?: () => boolean
  /** What carries requests; real HTTP as nobody in particular where absent. */
  readonly http?: HttpExchanges
}

/** How far the endpoint was read. */
export type PullingStatus = {
  readonly pulledAt: Instant | null
  /** What keeps it from being read that a person has to look at; null where nothing does, or only the line is down. */
  readonly trouble: { readonly said: string; readonly since: Instant } | null
}

/** What others announce, fetched from one endpoint. */
export type Pulling = {
  /** Says that the endpoint may be reachable, or has another address. Cheap; safe to call anywhere. */
  wake(): void
  status(): PullingStatus
  /** Breaks off what is under way. Resolves when nothing uses the database any more. */
  stop(): Promise<void>
}

/**
 * Asks an endpoint again and again for what was recorded since. How far it was read stands in the database, kept with what was
 * read, so it goes on after any stop; what is read twice is told apart by its id.
 */
export function startPulling(options: PullingOptions): Pulling {
  const {
    endpoint,
    desk,
    inbound,
    random,
    log,
    onChange,
    patience = usualPullingPatience,
    isMetered = () => false,
  } = options
  const now = () => options.clock().at
  const http = options.http ?? sameEverywhere(openHttpExchange(patience, connectionsOfPulling, openRoad))
  const alarm = wakeUpCall(() => work(), now, patience.longestSleep)
  const every = () => (isMetered() ? Math.max(patience.every, betweenPulls) : patience.every)
  let status: PullingStatus = { pulledAt: null, trouble: null }
  let nextAt = now()
  let triesInVain = 0
  let address: string | null = null
  let round: Promise<void> | null = null
  let stopped = false

  function work(): void {
    const url = endpoint.url()
    if (url !== address) nextAt = now()
    address = url
    if (stopped || round !== null || url === null) return
    // A round planned further ahead than any wait was planned by a clock that has gone back since.
    if (nextAt > now() && nextAt <= now() + Math.max(every(), patience.tries.longest)) return alarm.at(nextAt)
    round = run(url).finally(() => {
      round = null
      if (!stopped) alarm.at(nextAt)
    })
  }

  async function run(url: string): Promise<void> {
    const client = openEpcisQueryClient(url, http.at(url), now)
    try {
      const end: RoundEnd =
        client === null
          ? { kind: 'trouble', said: `the network has no address that can be asked: ${url}` }
          : await pullRound({
              client,
              endpoint: endpoint.id,
              desk,
              cursor: () => inbound.cursor(endpoint.id),
              sinceLastRound: sinceLastRound(),
            })
      if (!stopped) finish(end)
    } catch (failure) {
      if (stopped) return
      log.bug(failure, 'pulling')
      finish({ kind: 'trouble', said: 'The station could not write down what came.' })
    }
  }

  /** Null before the first round, and where our clock went back since the last. */
  function sinceLastRound(): number | null {
    const { pulledAt } = status
    return pulledAt === null || pulledAt > now() ? null : now() - pulledAt
  }

  function finish(end: RoundEnd): void {
    triesInVain = end.kind === 'done' ? 0 : triesInVain + 1
    const wait = end.kind === 'done' ? every() : backOff(patience.tries, triesInVain, random())
    nextAt = (now() + Math.max(wait, end.kind === 'later' ? (end.wait ?? 0) : 0)) as Instant
    const since = status.trouble?.since ?? now()
    const trouble = end.kind === 'trouble' ? { said: end.said, since } : end.kind === 'done' ? null : status.trouble
    const changed = status.trouble?.said !== trouble?.said
    status = { pulledAt: end.kind === 'done' ? now() : status.pulledAt, trouble }
    if (changed) onChange()
  }

  alarm.soon()
  return {
    wake: () => {
      nextAt = now()
      alarm.soon()
    },
    status: () => status,
    stop: async () => {
      stopped = true
      alarm.stop()
      await http.close()
      await round
      await desk.stop()
    },
  }
}
