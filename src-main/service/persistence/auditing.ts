import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { CheckOccasion, CheckOutcome, CheckpointOccasion } from '#shared/domain/ledger/facts.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A checkpoint that the chain keeps. */
export type KeptCheckpoint = {
  readonly line: string
  readonly occasion: CheckpointOccasion
  readonly signedAt: Instant
  /** The fact that it names. */
  readonly ofSequence: number
}

/** What one check of the chain found. */
export type ChainCheck = {
  readonly at: Instant
  readonly occasion: CheckOccasion
  readonly person: PersonId | null
  readonly outcome: CheckOutcome
}

/** What the station's chain says of its own state. */
export type Auditing = {
  /** The newest first. */
  checkpoints(limit: number): readonly KeptCheckpoint[]
  newestCheckpoint(occasion: CheckpointOccasion): KeptCheckpoint | null
  /** The first one signed behind the end of an order's goods: against it nobody can cut that end off. */
  checkpointOfDestruction(order: DestructionOrderId): KeptCheckpoint | null
  /** The newest first. */
  checks(limit: number): readonly ChainCheck[]
}

type CheckRow = Omit<ChainCheck, 'outcome'> & { readonly outcome: string }

/** Prepares the questions about checkpoints and checks on this database. */
export function openAuditing(database: Database): Auditing {
  const columns = 'line, occasion, signed_at as signedAt, of_sequence as ofSequence'
  const checkpoints = database.prepare<[number], KeptCheckpoint>(
    `select ${columns} from checkpoint order by sequence desc limit ?`,
  )
  const newest = database.prepare<[string], KeptCheckpoint>(
    `select ${columns} from checkpoint where occasion = ? order by sequence desc limit 1`,
  )
  const ofDestruction = database.prepare<[string], KeptCheckpoint>(`
    select ${columns} from checkpoint where of_sequence >= (
      select ended.sequence from destruction_fact as ended
        join fact on fact.station = 1 and fact.sequence = ended.sequence and fact.kind = 'destruction.executed'
      where ended.destruction_order = ?)
    order by of_sequence limit 1`)
  const checks = database.prepare<[number], CheckRow>(
    'select at, occasion, person, outcome from chain_check order by sequence desc limit ?',
  )
  return {
    checkpoints: (limit) => checkpoints.all(limit),
    newestCheckpoint: (occasion) => newest.get(occasion) ?? null,
    checkpointOfDestruction: (order) => ofDestruction.get(order) ?? null,
    checks: (limit) =>
      checks.all(limit).map(({ outcome, ...check }) => ({ ...check, outcome: JSON.parse(outcome) as CheckOutcome })),
  }
}
