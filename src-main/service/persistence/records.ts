import type { Ids } from '../ids.ts'
import { openAnswerProfiles } from './answer-profiles.ts'
import type { AnswerProfiles } from './answer-profiles.ts'
import { openActs } from './acts.ts'
import type { Acts } from './acts.ts'
import { allProjections } from './projections/all-projections.ts'
import { openAuditing } from './auditing.ts'
import type { Auditing } from './auditing.ts'
import type { Database } from './database/connection.ts'
import { openBatchEvents } from './batch-events.ts'
import type { BatchEvents } from './batch-events.ts'
import { openBatchClosings } from './batch-closings.ts'
import type { BatchClosings } from './batch-closings.ts'
import { openBatches } from './batches.ts'
import type { Batches } from './batches.ts'
import { openDamagedStock } from './damaged-stock.ts'
import type { DamagedStock } from './damaged-stock.ts'
import { openDecommissions } from './decommissions.ts'
import type { Decommissions } from './decommissions.ts'
import { openDestructionConfirming } from './destruction-confirming.ts'
import type { DestructionConfirming } from './destruction-confirming.ts'
import { openDestroyedGoods } from './items/destroyed-goods.ts'
import type { DestroyedGoods } from './items/destroyed-goods.ts'
import { openDestructionLists } from './destruction-lists.ts'
import type { DestructionLists } from './destruction-lists.ts'
import { openDestructionOrders } from './destruction-orders.ts'
import type { DestructionOrders } from './destruction-orders.ts'
import { openDamageJobs } from './damage-jobs.ts'
import type { DamageJobs } from './damage-jobs.ts'
import { openFailedSignings } from './failed-signings.ts'
import type { FailedSignings } from './failed-signings.ts'
import { openForeignEvents } from './foreign-events.ts'
import type { ForeignEvents } from './foreign-events.ts'
import { openGoodsClasses } from './items/goods-classes.ts'
import type { GoodsClasses } from './items/goods-classes.ts'
import { openGoods } from './items/goods.ts'
import type { Goods } from './items/goods.ts'
import { openDestinations } from './destinations.ts'
import type { Destinations } from './destinations.ts'
import { openDiscrepancies } from './discrepancies.ts'
import type { Discrepancies } from './discrepancies.ts'
import { openHandOvers } from './hand-overs.ts'
import type { HandOvers } from './hand-overs.ts'
import { openHeldItems } from './items/held-items.ts'
import type { HeldItems } from './items/held-items.ts'
import { openInbound } from './inbound.ts'
import type { Inbound } from './inbound.ts'
import { openInboundSearch } from './inbound-search.ts'
import type { InboundSearch } from './inbound-search.ts'
import { openInspections } from './inspections.ts'
import type { Inspections } from './inspections.ts'
import { openItemHistory } from './items/item-history.ts'
import type { ItemHistory } from './items/item-history.ts'
import { openItemPlace } from './items/item-place.ts'
import type { ItemPlace } from './items/item-place.ts'
import { openItemSearch } from './items/item-search.ts'
import type { ItemSearch } from './items/item-search.ts'
import { openItems } from './items/items.ts'
import type { Items } from './items/items.ts'
import { openJobs } from './jobs.ts'
import type { Jobs } from './jobs.ts'
import { openScannerProfiles } from './scanner-profiles.ts'
import type { ScannerProfiles } from './scanner-profiles.ts'
import { openLabels } from './labels.ts'
import type { Labels } from './labels.ts'
import { openLedger } from './ledger/ledger.ts'
import type { Ledger } from './ledger/ledger.ts'
import { openLedgerSearch } from './ledger/ledger-search.ts'
import type { LedgerSearch } from './ledger/ledger-search.ts'
import { openMessaging } from './messaging.ts'
import type { Messaging } from './messaging.ts'
import { openOpenings } from './database/openings.ts'
import type { Openings } from './database/openings.ts'
import { openOutboxCorrections } from './outbox/corrections.ts'
import { openOutboxEndpoints } from './outbox/endpoints.ts'
import type { OutboxEndpoints } from './outbox/endpoints.ts'
import { openOutboxOfBatch } from './outbox/of-batch.ts'
import type { OutboxOfBatch } from './outbox/of-batch.ts'
import { openOutboxExports } from './outbox/exports.ts'
import type { OutboxExports } from './outbox/exports.ts'
import { openOutboxProgress } from './outbox/progress.ts'
import type { OutboxProgress } from './outbox/progress.ts'
import type { OutboxCorrections } from './outbox/corrections.ts'
import { openPackings } from './packings.ts'
import type { Packings } from './packings.ts'
import { openPeople } from './people.ts'
import type { People } from './people.ts'
import { openPeopleCarrying } from './people-carrying.ts'
import type { PeopleCarrying } from './people-carrying.ts'
import { openPhotos } from './photos.ts'
import type { Photos } from './photos.ts'
import { projector } from './projections/projections.ts'
import type { Projector } from './projections/projections.ts'
import { openRecalls } from './recalls.ts'
import type { Recalls } from './recalls.ts'
import { openReceivedBatches } from './received-batches.ts'
import type { ReceivedBatches } from './received-batches.ts'
import { openReceipts } from './receipts.ts'
import type { Receipts } from './receipts.ts'
import { openReports } from './reports.ts'
import type { Reports } from './reports.ts'
import { openRecordKeeping } from './record-keeping.ts'
import type { RecordKeepingReader } from './record-keeping.ts'
import { openReturns } from './returns.ts'
import type { Returns } from './returns.ts'
import { openSetAside } from './set-aside.ts'
import type { SetAside } from './set-aside.ts'
import { openMeteredLines } from './metered-lines.ts'
import type { MeteredLines } from './metered-lines.ts'
import { openNetworkAccess } from './network-access.ts'
import type { NetworkAccessRecord } from './network-access.ts'
import { openNetworkAddress } from './network-address.ts'
import type { NetworkAddress } from './network-address.ts'
import { openSendingPauses } from './sending-pauses.ts'
import type { SendingPauses } from './sending-pauses.ts'
import { openShipmentSearch } from './shipment-search.ts'
import type { ShipmentSearch } from './shipment-search.ts'
import { openShipments } from './shipments.ts'
import type { Shipments } from './shipments.ts'
import { openSite } from './site.ts'
import type { SiteSetUp } from './site.ts'
import { openStationKeys } from './station-keys.ts'
import type { StationKeys } from './station-keys.ts'

/** The station's ledger with the projections that follow from it, and the questions that can be asked of them. */
export type Records = {
  readonly database: Database
  readonly ledger: Ledger
  readonly projector: Projector
  readonly stationKeys: StationKeys
  readonly auditing: Auditing
  readonly ledgerSearch: LedgerSearch
  readonly recordKeeping: RecordKeepingReader
  readonly people: People
  readonly peopleCarrying: PeopleCarrying
  readonly failedSignings: FailedSignings
  readonly site: SiteSetUp
  readonly messaging: Messaging
  readonly items: Items
  readonly itemSearch: ItemSearch
  readonly itemPlace: ItemPlace
  readonly itemHistory: ItemHistory
  readonly shipmentSearch: ShipmentSearch
  readonly shipments: Shipments
  readonly inbound: Inbound
  readonly inboundSearch: InboundSearch
  readonly destinations: Destinations
  readonly foreignEvents: ForeignEvents
  readonly setAside: SetAside
  readonly jobs: Jobs
  readonly damageJobs: DamageJobs
  readonly photos: Photos
  readonly goods: Goods
  readonly goodsClasses: GoodsClasses
  readonly inspections: Inspections
  readonly openings: Openings
  readonly decommissions: Decommissions
  readonly heldItems: HeldItems
  readonly recalls: Recalls
  readonly batchClosings: BatchClosings
  readonly batches: Batches
  readonly batchEvents: BatchEvents
  readonly receivedBatches: ReceivedBatches
  readonly handOvers: HandOvers
  readonly packings: Packings
  readonly labels: Labels
  readonly scannerProfiles: ScannerProfiles
  readonly answerProfiles: AnswerProfiles
  readonly receipts: Receipts
  readonly discrepancies: Discrepancies
  readonly returns: Returns
  readonly destructionOrders: DestructionOrders
  readonly destroyedGoods: DestroyedGoods
  readonly destructionLists: DestructionLists
  readonly reports: Reports
  readonly destructionConfirming: DestructionConfirming
  readonly damagedStock: DamagedStock
  readonly acts: Acts
  readonly outboxCorrections: OutboxCorrections
  readonly outboxProgress: OutboxProgress
  readonly outboxEndpoints: OutboxEndpoints
  readonly outboxExports: OutboxExports
  readonly outboxOfBatch: OutboxOfBatch
  readonly networkAddress: NetworkAddress
  readonly networkAccess: NetworkAccessRecord
  readonly meteredLines: MeteredLines
  readonly sendingPauses: SendingPauses
}

/** Prepares the records of an open database. */
export function openRecords(database: Database, ids: Ids): Records {
  return {
    database,
    ledger: openLedger(database, ids),
    projector: projector(database, allProjections),
    stationKeys: openStationKeys(database),
    auditing: openAuditing(database),
    ledgerSearch: openLedgerSearch(database),
    recordKeeping: openRecordKeeping(database),
    people: openPeople(database),
    peopleCarrying: openPeopleCarrying(database),
    failedSignings: openFailedSignings(database),
    site: openSite(database),
    messaging: openMessaging(database),
    items: openItems(database),
    itemSearch: openItemSearch(database),
    itemPlace: openItemPlace(database),
    itemHistory: openItemHistory(database),
    shipmentSearch: openShipmentSearch(database),
    shipments: openShipments(database),
    inbound: openInbound(database),
    inboundSearch: openInboundSearch(database),
    destinations: openDestinations(database),
    foreignEvents: openForeignEvents(database),
    setAside: openSetAside(database),
    jobs: openJobs(database),
    damageJobs: openDamageJobs(database),
    photos: openPhotos(database),
    goods: openGoods(database),
    goodsClasses: openGoodsClasses(database),
    inspections: openInspections(database),
    openings: openOpenings(database),
    decommissions: openDecommissions(database),
    heldItems: openHeldItems(database),
    recalls: openRecalls(database),
    batchClosings: openBatchClosings(database),
    batches: openBatches(database),
    batchEvents: openBatchEvents(database),
    receivedBatches: openReceivedBatches(database),
    handOvers: openHandOvers(database),
    packings: openPackings(database),
    labels: openLabels(database),
    scannerProfiles: openScannerProfiles(database),
    answerProfiles: openAnswerProfiles(database),
    receipts: openReceipts(database),
    discrepancies: openDiscrepancies(database),
    returns: openReturns(database),
    destructionOrders: openDestructionOrders(database),
    destroyedGoods: openDestroyedGoods(database),
    destructionLists: openDestructionLists(database),
    reports: openReports(database),
    destructionConfirming: openDestructionConfirming(database),
    damagedStock: openDamagedStock(database),
    acts: openActs(database),
    outboxCorrections: openOutboxCorrections(database),
    outboxProgress: openOutboxProgress(database),
    outboxEndpoints: openOutboxEndpoints(database),
    outboxExports: openOutboxExports(database),
    outboxOfBatch: openOutboxOfBatch(database),
    networkAddress: openNetworkAddress(database),
    networkAccess: openNetworkAccess(database),
    meteredLines: openMeteredLines(database),
    sendingPauses: openSendingPauses(database),
  }
}
