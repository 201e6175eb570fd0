import type { ExportedFile } from '../exports/facts.ts'
import type { StationId } from '../ledger/station-id.ts'
import type { StationPublicKey } from '../ledger/station-key.ts'
import type { Signature } from '../signatures/signature.ts'
import type { Instant } from '../../kernel/time.ts'
import type { CarryOutcome } from './carry.ts'
import type { PersonId } from './person.ts'

/** What became of one person in a file of another station, and whether their PIN or password came along. */
export type CarriedIn = { readonly person: PersonId; readonly outcome: CarryOutcome; readonly withSecret: boolean }

/** What the ledger keeps of people and rights that are carried from station to station. */
export type CarryingFact =
  | { readonly kind: 'people.exported'; readonly people: readonly PersonId[]; readonly file: ExportedFile }
  /** The facts about each person follow this one. The signature says that the words of the key were compared. */
  | {
      readonly kind: 'people.imported'
      readonly station: StationId
      readonly stationName: string
      readonly publicKey: StationPublicKey
      readonly exportedAt: Instant
      readonly exportedBy: string
      readonly file: ExportedFile
      readonly people: readonly CarriedIn[]
      readonly signature: Signature
    }
