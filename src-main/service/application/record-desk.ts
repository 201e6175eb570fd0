import type { ClockReading } from '#shared/kernel/time.ts'
import type { Ids } from '#service/ids.ts'
import type { Records } from '#service/persistence/records.ts'

/** The station's records with its clock and ids: all that writing a fact needs. */
export type RecordDesk = Records & { readonly ids: Ids; readonly readClock: () => ClockReading }
