import type { EndpointId } from '#shared/domain/network/message.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { InboundDesk } from '#service/application/inbound-desk.ts'
import type { EpcisQueryClient, QueryPage } from './epcis-query-client.ts'

/** How one round of asking ended. `trouble` is for a person; `later` passes by itself, and may come with a wish to wait. */
export type RoundEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly wait: number | null }
  | { readonly kind: 'trouble'; readonly said: string }

/** What a round works with. */
export type Round = {
  readonly client: EpcisQueryClient
  readonly endpoint: EndpointId
  readonly desk: InboundDesk
  readonly cursor: () => Instant | null
}

const eventsOnAPage = 50
const mostPages = 10_000
/** What was recorded in the second before the cursor is asked for again: a repository may show it only after what came later. */
const overlap = 1_000

/**
 * Reads everything that is new, page by page, and puts the shipments together at the end, when all that was recorded is there.
 * What was read before a failure is kept and put together too.
 */
export async function pullRound(round: Round): Promise<RoundEnd> {
  const end = await readPages(round)
  await round.desk.putTogether(null)
  return end
}

async function readPages({ client, endpoint, desk, cursor }: Round): Promise<RoundEnd> {
  let perPage = eventsOnAPage
  let passFrom = cursor()
  let url: URL | null = firstPage()
  const asked = new Set<string>()
  while (url !== null) {
    if (asked.size === mostPages)
      return { kind: 'trouble', said: `the network's answer has more than ${mostPages} pages` }
    if (asked.has(url.href)) return { kind: 'trouble', said: `the network's pages lead back to ${url.href}` }
    asked.add(url.href)
    const page = await client.page(url)
    if (!page.ok && page.error.oversized === true && perPage > 1) {
      perPage = Math.max(1, Math.floor(perPage / 4))
      url = firstPage()
      continue
    }
    if (!page.ok) {
      return page.error.oversized === true ? { kind: 'trouble', said: page.error.said } : { kind: 'later', wait: null }
    }
    if (forgottenPage.has(page.value.status) && cursor() !== passFrom) {
      url = goOn()
      continue
    }
    const refused = refusalIn(page.value)
    if (refused !== null) return refused
    const taken = await desk.take({ text: page.value.text, source: { kind: 'network', endpoint }, person: null })
    if (!taken.ok) return { kind: 'trouble', said: `the network's answer is no EPCIS 2.0 document (${taken.error})` }
    if (page.value.next === 'elsewhere')
      return { kind: 'trouble', said: `the network's next page is at another address` }
    url = page.value.next ?? goOn()
  }
  return { kind: 'done' }

  function firstPage(): URL {
    return client.firstPage(passFrom === null ? null : (Math.max(0, passFrom - overlap) as Instant), perPage)
  }

  /**
   * Asks again from what was read last, until nothing newer comes: a server may give fewer events than there are and not say
   * so, forget its pages, or take events in meanwhile. Null where the last question brought nothing newer.
   */
  function goOn(): URL | null {
    const reached = cursor()
    if (reached === passFrom) return null
    passFrom = reached
    return client.firstPage(reached, perPage)
  }
}

/** How a server says that it does not know a page any more (EPCIS 2.0 names no status for it). */
const forgottenPage: ReadonlySet<number> = new Set([400, 404, 410])

function refusalIn({ status, said, retryAfter }: QueryPage): RoundEnd | null {
  if (status === 200) return null
  if (status === 429 || status >= 500) return { kind: 'later', wait: retryAfter }
  return { kind: 'trouble', said }
}
