import { z } from 'zod'

const event = z.object({
  eventID: z.string(),
  epcList: z.array(z.string()),
  /** The event as first made that it is a piece of. */
  'tallyman:pieceOf': z.string().optional(),
  errorDeclaration: z.object({ declarationTime: z.string() }).optional(),
})

const answer = z.object({
  epcisBody: z.object({
    queryResults: z.object({
      resultsBody: z.object({ eventList: z.array(event) }),
    }),
  }),
})

/** An event as the network gives it back, as far as these tests look at it. */
export type HeldEvent = z.infer<typeof event>

/** Every event that a network holds, in the order in which it took them, read page by page. */
export async function eventsHeld(url: string): Promise<readonly HeldEvent[]> {
  const events: HeldEvent[] = []
  let next: string | undefined = `${url}/events?perPage=1000&orderBy=recordTime&orderDirection=ASC`
  while (next !== undefined) {
    const reply: Response = await fetch(next, { headers: { 'GS1-EPC-Format': 'Never_Translates' } })
    events.push(...answer.parse(await reply.json()).epcisBody.queryResults.resultsBody.eventList)
    next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1]
  }
  return events
}
