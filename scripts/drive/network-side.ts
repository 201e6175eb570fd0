import { isFirstEvent } from '#training/training-shipment-events.ts'

/** An event as the network gives it back, as far as anybody looks at it here. */
export type HeldEvent = {
  readonly eventID: string
  readonly action: string
  readonly disposition?: string
  readonly bizStep: string
  /** What an ObjectEvent is about. */
  readonly epcList?: readonly string[]
  /** The container of an AggregationEvent, and what went in or came out. */
  readonly parentID?: string
  readonly childEPCs?: readonly string[]
  /** The papers behind it. */
  readonly bizTransactionList?: readonly { readonly type?: string; readonly bizTransaction: string }[]
  readonly 'tallyman:damageReason'?: string
  readonly 'tallyman:sampleReason'?: string
  readonly 'tallyman:decommissionReason'?: string
  /** Says that the event of this id was wrong. */
  readonly errorDeclaration?: {
    readonly declarationTime: string
    readonly reason: string
    readonly correctiveEventIDs?: readonly string[]
  }
}

/** One page of the answer to an events query, as the network wrote it. */
export type EventsPage = {
  readonly epcisBody: { readonly queryResults: { readonly resultsBody: { readonly eventList: readonly HeldEvent[] } } }
}

/** Everything that a network holds, page by page, with the ids in the form in which they were sent. */
export async function pagesHeldBy(url: string): Promise<readonly EventsPage[]> {
  const pages: EventsPage[] = []
  let next: string | null = `${url}/events?perPage=100`
  while (next !== null) {
    const reply: Response = await fetch(next, { headers: { 'GS1-EPC-Format': 'Never_Translates' } })
    if (!reply.ok) throw new Error(`the network answered ${reply.status}: ${await reply.text()}`)
    pages.push((await reply.json()) as EventsPage)
    next = nextPage(reply.headers.get('Link'), url)
  }
  return pages
}

/** What stations sent, in the network's order; what the practice network held before anybody sent anything is left out. */
export function eventsOf(pages: readonly EventsPage[]): readonly HeldEvent[] {
  return pages
    .flatMap((page) => page.epcisBody.queryResults.resultsBody.eventList)
    .filter(({ eventID }) => !isFirstEvent(eventID))
}

/** Every event that a network holds from stations. */
export async function eventsHeldBy(url: string): Promise<readonly HeldEvent[]> {
  return eventsOf(await pagesHeldBy(url))
}

/** The events that count: what was declared wrong does not, and neither does the declaration. */
export function standing(events: readonly HeldEvent[]): readonly HeldEvent[] {
  const wrong = new Set(events.flatMap((event) => (event.errorDeclaration === undefined ? [] : [event.eventID])))
  return events.filter(({ eventID }) => !wrong.has(eventID))
}

function nextPage(link: string | null, base: string): string | null {
  const target = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1]
  return target === undefined ? null : new URL(target, base).href
}
