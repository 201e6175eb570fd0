import { addressOf } from '#shared/domain/network/endpoint.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { smallerLimits } from '#shared/sync/capture-limits.ts'
import type { HttpExchanges } from './http-exchange.ts'
import { startSending } from './sending.ts'
import type { Sending, SendingOptions, SendingStatus } from './sending.ts'

/** What sending to every endpoint works with. */
export type SendingEverywhereOptions = Omit<SendingOptions, 'endpoint' | 'http' | 'onHeard'> & {
  /** The site's own endpoint, and its address; null while it has none. */
  readonly own: SendingOptions['endpoint']
  /** The endpoints besides it that messages go to now, or that have one in hand. Asked again at every wake-up. */
  readonly besides: () => readonly EndpointId[]
  /** Clients for one endpoint; real HTTP as nobody in particular where absent. */
  readonly openHttp?: () => HttpExchanges
}

/** Where sending to an endpoint besides the site's own stands. */
export type StatusBesides = SendingStatus & { readonly address: string }

/** The outbox on its way to every endpoint. `status` is that of the site's own. */
export type SendingEverywhere = Sending & {
  /** In the order of their addresses. */
  besides(): readonly StatusBesides[]
}

/**
 * Sends to each endpoint by itself: each has its own link, its own limits and its own pace, so that one which is down stops only
 * the messages that go there, and what follows them on the same items. Whatever is heard of one endpoint may let messages
 * go to another. An endpoint that no message goes to any more, and that has none in hand, is left in peace.
 */
export function startSendingEverywhere(options: SendingEverywhereOptions): SendingEverywhere {
  const { own, besides, openHttp, ...others } = options
  const atWork = new Map<EndpointId, Sending>()
  const leaving = new Set<Promise<void>>()
  let isStopped = false

  function start(endpoint: SendingOptions['endpoint']): Sending {
    const http = openHttp === undefined ? {} : { http: openHttp() }
    return startSending({ ...others, ...http, endpoint, onHeard: () => heardOf(endpoint.id) })
  }

  const home = start(own)
  const all = () => [home, ...atWork.values()]

  function heardOf(endpoint: EndpointId): void {
    if (atWork.size === 0) return
    // Not in the midst of the turn of the one that heard.
    queueMicrotask(() => {
      goWhereMessagesGo()
      if (endpoint !== own.id) home.wake()
      for (const [id, sending] of atWork) if (id !== endpoint) sending.wake()
    })
  }

  function goWhereMessagesGo(): void {
    if (isStopped) return
    const wanted = new Set(besides())
    for (const [id, sending] of atWork) {
      if (wanted.has(id)) continue
      atWork.delete(id)
      const left = sending.stop().finally(() => leaving.delete(left))
      leaving.add(left)
    }
    for (const id of wanted) {
      const address = addressOf(id)
      if (address !== null && !atWork.has(id)) atWork.set(id, start({ id, url: () => address }))
    }
  }

  goWhereMessagesGo()
  return {
    wake: () => {
      goWhereMessagesGo()
      for (const sending of all()) sending.wake()
    },
    tryNow: () => {
      goWhereMessagesGo()
      for (const sending of all()) sending.tryNow()
    },
    sendAgain: (message) => {
      const outcome = home.sendAgain(message)
      for (const sending of atWork.values()) sending.wake()
      return outcome
    },
    status: home.status,
    besides: () =>
      [...atWork]
        .map(([id, sending]) => ({ address: id, ...sending.status() }))
        .sort((one, other) => (one.address < other.address ? -1 : 1)),
    filling: () => {
      const known = all().map((sending) => sending.filling())
      const limits = known.flatMap((one) => one.limits ?? [])
      return {
        limits: limits.length === 0 ? null : limits.reduce(smallerLimits),
        followers: known.some(({ followers }) => followers === 'apart') ? 'apart' : 'together',
      }
    },
    stop: async () => {
      isStopped = true
      await Promise.all([...all().map((sending) => sending.stop()), ...leaving])
    },
  }
}
