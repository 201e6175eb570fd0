import type { InboundSource } from '../shipments/facts.ts'
import type { StationDeed } from '../../epcis/station-deed.ts'

/** What the ledger keeps of what another station of this site did: what it told the network, and where we heard it. */
export type OtherStationFact = {
  readonly kind: 'other-station.acted'
  readonly source: InboundSource
  readonly deed: StationDeed
}
