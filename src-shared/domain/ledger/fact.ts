import type { Instant } from '../../kernel/time.ts'
import type { PersonId } from '../people/person.ts'
import type { FactHash } from './fact-hash.ts'
import type { FactId } from './fact-id.ts'
import type { StationId } from './station-id.ts'
import type { TallymanFact, TallymanFactKind } from '../facts.ts'

/** What a scanner or a person gave, byte for byte, before anybody understood it. */
export type ScanEvidence = {
  /** The scanner's name in the station's set-up, or `typed` for what a person entered. */
  readonly scanner: string
  /** The bytes without the end mark of the framing, as lower-case hexadecimal digits. */
  readonly bytes: string
  /** When the last byte came. */
  readonly at: Instant
  /**
   * The text with its separators, where the scanner had lost them and exactly one reading fitted what was expected. Absent
   * where the bytes say by themselves what they are.
   */
  readonly readAs?: string
}

/** What a service wants kept: the body, who did it, and the scan behind it. The ledger adds the rest. */
export type FactDraft = {
  readonly body: TallymanFact
  /** Null for what the station does by itself. */
  readonly person: PersonId | null
  readonly scan: ScanEvidence | null
}

/** A clock that went back, or ahead by more than it should since the fact before, is flagged and never corrected. */
export type ClockFlag = 'wentBack' | 'jumpedAhead'

/**
 * One link of a station's chain. Keyed by station and sequence, so that the chains of other stations fit beside ours;
 * a database restored from a backup goes on in a new epoch, so that no number names two facts.
 */
export type Fact = {
  readonly station: StationId
  readonly epoch: number
  /** 1, 2, 3, ... without a gap. */
  readonly sequence: number
  readonly id: FactId
  readonly kind: TallymanFactKind
  readonly at: Instant
  readonly offsetMinutes: number
  readonly clockFlag: ClockFlag | null
  readonly person: PersonId | null
  /** The GLN of the site at that moment; null before the site was set up. */
  readonly siteGln: string | null
  readonly scan: ScanEvidence | null
  readonly body: TallymanFact
  readonly previousHash: FactHash
  readonly hash: FactHash
}
