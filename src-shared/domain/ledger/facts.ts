import type { ChainBreak } from './chain-break.ts'
import type { FactHash } from './fact-hash.ts'
import type { StationKeyFact } from './station-key.ts'

export const checkpointOccasions = ['daily', 'export', 'asked', 'destruction'] as const
/** Why a checkpoint was signed: once a day, with an export, with the end of a destruction, or because somebody wanted to take one away. */
export type CheckpointOccasion = (typeof checkpointOccasions)[number]

export const checkOccasions = ['daily', 'asked'] as const
/** Why the chain was checked: once a day, or because somebody asked for it. */
export type CheckOccasion = (typeof checkOccasions)[number]

/** What reading the whole chain found: so many facts up to one with this hash, or its first break. */
export type CheckOutcome =
  | { readonly kind: 'whole'; readonly facts: number; readonly hash: FactHash }
  | { readonly kind: 'broken'; readonly broken: ChainBreak }

/** What the ledger keeps of itself: its keys, its checkpoints, and what checking it found. */
export type LedgerFact =
  | StationKeyFact
  | {
      readonly kind: 'checkpoint.signed'
      /** The whole line, as it is printed; it names the fact directly before this one. */
      readonly line: string
      readonly occasion: CheckpointOccasion
    }
  | { readonly kind: 'ledger.checked'; readonly occasion: CheckOccasion; readonly outcome: CheckOutcome }
