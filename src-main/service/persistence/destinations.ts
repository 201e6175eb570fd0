import type { KnownDestinations } from '#shared/domain/shipments/destination.ts'
import type { ShipmentName } from '#shared/domain/shipments/shipment.ts'
import type { Database } from './database/connection.ts'

/** What people have said of whom shipments come to that name no place, read from the projection. */
export type Destinations = { known(shipment: ShipmentName, siteGln: string): KnownDestinations }

type Row = { readonly comes_here: 0 | 1 }

/** Prepares the questions about destinations on this database. */
export function openDestinations(database: Database): Destinations {
  const party = database.prepare<[string], Row>('select comes_here from inbound_destination where party = ?')
  const shipment = database.prepare<[string, string], Row>(
    'select comes_here from inbound_destination where party is null and number = ? and from_gln = ?',
  )
  return {
    known: ({ number, fromGln }, siteGln) => ({
      siteGln,
      partyComesHere: (gln) => said(party.get(gln)),
      shipmentComesHere: said(shipment.get(number, fromGln)),
    }),
  }
}

function said(row: Row | undefined): boolean | null {
  return row === undefined ? null : row.comes_here === 1
}
