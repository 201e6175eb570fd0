import type { FactHash } from './fact-hash.ts'
import type { ChainBreak } from './chain-break.ts'
import type { StationKeyFact } from './station-key.ts'

export const checkpointOccasions = ['daily', 'export', 'asked'] as const
/** Why a checkpoint was signed: once a day, with an export, or because somebody wanted to take one away. */
export type CheckpointOccasion = (typeof checkpointOccasions)[number]

/** What the ledger keeps of itself: its keys, its checkpoints, and what checking it found. */
export type LedgerFact =
  | StationKeyFact
  | {
      readonly kind: 'checkpoint.signed'
      /** The whole line, as it is printed; it names the fact directly before this one. */
      readonly line: string
      readonly occasion: CheckpointOccasion
    }
  | {
      readonly kind: 'ledger.checked'
      readonly occasion: 'daily' | 'asked'
      /** The facts that were read, from the first one on; for a chain that is broken, those before the break. */
      readonly facts: number
      /** The hash of the last of them. */
      readonly hash: FactHash
      /** The first thing that is wrong; null for a whole chain. */
      readonly broken: ChainBreak | null
    }
