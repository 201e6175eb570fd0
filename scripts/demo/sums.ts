import type { Fact } from '#shared/domain/ledger/fact.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { HeldEvent } from '#scripts/drive/network-side.ts'

/** What became of the scans, from the ledger's side and from the network's. */
export type Sums = {
  readonly scanned: number
  readonly recorded: number
  readonly repeated: number
  readonly refused: number
  /** Recorded items that the network holds in its events. */
  readonly accepted: number
  readonly lost: number
  /** How often the network holds an item more than once. */
  readonly doubled: number
}

/** Adds up what the ledger holds of the scans and what the network holds of the damaged items; others told it more. */
export function addUp(scanned: number, facts: readonly Fact[], events: readonly HeldEvent[]): Sums {
  const recorded = facts.flatMap(({ body }) => (body.kind === 'job.item-recorded' ? [itemLink(body.item)] : []))
  const held = events.flatMap(({ bizStep, epcList }) => (bizStep === 'inspecting' ? (epcList ?? []) : []))
  const distinct = new Set(held)
  const accepted = recorded.filter((item) => distinct.has(item)).length
  return {
    scanned,
    recorded: recorded.length,
    repeated: facts.filter(({ kind }) => kind === 'job.scan-repeated').length,
    refused: facts.filter(({ kind }) => kind === 'job.scan-refused').length,
    accepted,
    lost: recorded.length - accepted,
    doubled: held.length - distinct.size,
  }
}
