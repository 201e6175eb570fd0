import type {
  FactPlaceView,
  HistoryEntryView,
  ItemMessageView,
  LookedUpItem,
} from '#shared/contract/views/look-up-views.ts'
import type { CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'

/** What is printed of an item. */
export type Report = {
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number
  readonly found: LookedUpItem
  /** Newest first. */
  readonly entries: readonly HistoryEntryView[]
  readonly messages: readonly ItemMessageView[]
  /** More facts or messages are on record than are printed; the files have all of them. */
  readonly cutOff: boolean
}

const factsAtOnce = 100
/** Some forty sheets. Who needs more reads the files. */
const mostFacts = 500

/** Asks the station for all that is printed of an item. */
export async function loadReport(client: StationClient, item: ItemId): Promise<Result<Report, Refusal>> {
  const at = Date.now()
  const found = await client.call('lookup.item', { item })
  if (!found.ok) return found
  const told = await client.call('lookup.messages', { item })
  if (!told.ok) return told
  const entries: HistoryEntryView[] = []
  let before: FactPlaceView | null = null
  do {
    const page: Result<CallOutput<'lookup.history'>, Refusal> = await client.call('lookup.history', {
      item,
      before,
      limit: factsAtOnce,
    })
    if (!page.ok) return page
    entries.push(...page.value.entries)
    before = page.value.next
  } while (before !== null && entries.length < mostFacts)
  const cutOff = before !== null || told.value.tooMany
  return ok({ at, found: found.value, entries, messages: told.value.messages, cutOff })
}
