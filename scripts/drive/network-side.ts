/** An event as the practice network gives it back, as far as tests look at it. */
export type HeldEvent = { readonly eventID: string; readonly epcList: readonly string[] }

type QueryReply = {
  readonly epcisBody: { readonly queryResults: { readonly resultsBody: { readonly eventList: readonly HeldEvent[] } } }
}

/** Every event that a network holds, read page by page, with the ids in the form in which they were sent. */
export async function eventsHeldBy(url: string): Promise<readonly HeldEvent[]> {
  const events: HeldEvent[] = []
  let next: string | null = `${url}/events?perPage=100`
  while (next !== null) {
    const reply: Response = await fetch(next, { headers: { 'GS1-EPC-Format': 'Never_Translates' } })
    if (!reply.ok) throw new Error(`the network answered ${reply.status}: ${await reply.text()}`)
    const document = (await reply.json()) as QueryReply
    events.push(...document.epcisBody.queryResults.resultsBody.eventList)
    next = nextPage(reply.headers.get('Link'), url)
  }
  return events
}

function nextPage(link: string | null, base: string): string | null {
  const target = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1]
  return target === undefined ? null : new URL(target, base).href
}
