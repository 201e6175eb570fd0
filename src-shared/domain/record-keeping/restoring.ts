import type { Brand } from '../../kernel/brand.ts'
import type { Instant } from '../../kernel/time.ts'
import type { FactHash } from '../ledger/fact-hash.ts'
import type { PersonId } from '../people/person.ts'

/** A UUIDv7. */
export type RestoreOrderId = Brand<string, 'RestoreOrderId'>

/** What a person asked for before the station stopped to restore a backup: all that the new epoch will say of it. */
export type RestoreOrder = {
  readonly id: RestoreOrderId
  /** The name of the backup's file. */
  readonly backup: string
  readonly reason: string
  readonly askedBy: PersonId
  /** The restored database may not know the person. */
  readonly printedName: string
  readonly askedAt: Instant
}

/** The end of a chain that a backup took the place of. */
export type ReplacedEnd = { readonly epoch: number; readonly sequence: number; readonly hash: FactHash }
