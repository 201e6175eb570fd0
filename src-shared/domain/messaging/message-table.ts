import { sources } from './sources.ts'
import type { NetworkMessage } from './network-message.ts'
import type { BusinessType, NetworkRole } from './site-in-network.ts'

/** Which way a message goes, seen from the site. */
export type Direction = 'send' | 'receive'

/** What happens, here or at the partner, that a message tells of. */
export const triggers = [
  'numbersCommissioned',
  'packed',
  'unpacked',
  'goodsReceived',
  'goodsShipped',
  'statusChanged',
  'sampleTaken',
  'numbersDecommissioned',
  'goodsDestroyed',
  'batchEnded',
  'productReleased',
  'countryCleared',
  'messageProcessed',
  'recordedWrongly',
] as const
export type Trigger = (typeof triggers)[number]

/**
 * What a row rests on. `sourced`: the source says so. `inferred`: the source speaks of it without saying who sends it to
 * whom, and we conclude; `why` says from what. `ours`: no page of the network speaks of it at all.
 */
export type Basis =
  | { readonly kind: 'sourced'; readonly source: string }
  | { readonly kind: 'inferred'; readonly source: string; readonly why: string }
  | { readonly kind: 'ours'; readonly source: string; readonly why: string }

/** One message that a kind of site exchanges. `must`: without it what it tells of is not complete for the network. */
export type MessageRow = {
  readonly businessType: BusinessType
  readonly role: NetworkRole
  readonly message: NetworkMessage
  readonly direction: Direction
  readonly need: 'must' | 'may'
  readonly trigger: Trigger
  readonly basis: Basis
}

type Who = readonly (readonly [BusinessType, NetworkRole])[]

const sourced = (source: string): Basis => ({ kind: 'sourced', source })
const inferred = (source: string, why: string): Basis => ({ kind: 'inferred', source, why })

const makerOwners: Who = [
  ['manufacturer', 'owner'],
  ['contractManufacturer', 'owner'],
]
const maker: Who = [
  ['manufacturer', 'owner'],
  ['manufacturer', 'partner'],
]
const contractor: Who = [
  ['contractManufacturer', 'owner'],
  ['contractManufacturer', 'partner'],
]
const wholesaler: Who = [
  ['wholesaler', 'owner'],
  ['wholesaler', 'partner'],
]
const providerOwner: Who = [['logisticsProvider', 'owner']]
const providerPartner: Who = [['logisticsProvider', 'partner']]
const manufacturerOwner: Who = [['manufacturer', 'owner']]
const contractorPartner: Who = [['contractManufacturer', 'partner']]
const owners: Who = [...makerOwners, ...providerOwner, ['wholesaler', 'owner']]
const everyone: Who = [...maker, ...contractor, ...providerOwner, ...providerPartner, ...wholesaler]

const bothWays = 'the guide is for companies that act for each other; its page for this role could not be read'
const servesWholesalers = 'the application serves wholesalers too; no page of theirs was found'
const namesLost = 'the page gives the acts, and the names of the messages are missing there'
const inReceipt = 'a receipt may carry aggregations; which other message a partner would use is not said'
const ownWarehouse = 'the message is the one between an owner’s warehouse system and its own application'

/**
 * Which messages a site exchanges: business type x role x message x direction, what triggers each, and what each row rests
 * on. What is not here is not exchanged. Taking out has no message of a trade partner of its own (TraceLink has it as part
 * of Aggregation Update, or of what ends the items), so partners have no row for it.
 */
export const messageTable: readonly MessageRow[] = [
  ...rows('commission', 'send', 'numbersCommissioned', [
    [makerOwners, 'may', sourced(sources.esmOfMakers)],
    [contractorPartner, 'must', sourced(sources.endOfBatch)],
    [[...providerOwner, ['wholesaler', 'owner']], 'may', inferred(sources.aggregateUpdate, ownWarehouse)],
    [[...providerPartner, ['wholesaler', 'partner']], 'may', inferred(sources.receiptEvent, inReceipt)],
  ]),
  ...rows('aggregation', 'send', 'packed', [
    [makerOwners, 'may', sourced(sources.esmOfMakers)],
    [contractorPartner, 'may', sourced(sources.endOfBatch)],
    [[...providerOwner, ['wholesaler', 'owner']], 'may', inferred(sources.aggregationUpdate, ownWarehouse)],
    [[...providerPartner, ['wholesaler', 'partner']], 'may', inferred(sources.receiptEvent, inReceipt)],
  ]),
  ...rows('disaggregation', 'send', 'unpacked', [
    [
      makerOwners,
      'may',
      inferred(sources.esmDisaggregate, 'the message is described, not which of the owners sends it'),
    ],
    [[...providerOwner, ['wholesaler', 'owner']], 'may', inferred(sources.aggregationUpdate, ownWarehouse)],
  ]),
  ...rows('receipt', 'send', 'goodsReceived', [
    [manufacturerOwner, 'may', sourced(sources.integrationOfManufacturers)],
    [
      providerOwner,
      'must',
      inferred(sources.exchangeOfProviders, 'asked for by the manufacturer; that it goes from here to there is ours'),
    ],
    [providerPartner, 'may', inferred(sources.receiptEvent, bothWays)],
    [wholesaler, 'may', inferred(sources.faq, servesWholesalers)],
  ]),
  ...rows('receipt', 'receive', 'goodsReceived', [
    [manufacturerOwner, 'may', inferred(sources.exchangeOfProviders, 'the other end of the provider’s confirmation')],
  ]),
  ...rows('shipment', 'send', 'goodsShipped', [
    [providerOwner, 'must', sourced(sources.exchangeOfProviders)],
    [manufacturerOwner, 'may', sourced(sources.integrationOfManufacturers)],
    [wholesaler, 'may', inferred(sources.faq, servesWholesalers)],
  ]),
  ...rows('shipment', 'receive', 'goodsShipped', [
    [manufacturerOwner, 'may', inferred(sources.exchangeOfProviders, 'the other end of the provider’s shipment')],
    [[...providerOwner, ...providerPartner], 'may', inferred(sources.exchangeOverview, bothWays)],
    [wholesaler, 'may', inferred(sources.faq, servesWholesalers)],
    [contractor, 'may', inferred(sources.exchangeOverview, bothWays)],
  ]),
  ...rows('status', 'send', 'statusChanged', [
    [providerPartner, 'may', sourced(sources.esmOfProviders)],
    [makerOwners, 'may', inferred(sources.updateStatus, 'the message is described, not which of the owners sends it')],
  ]),
  ...rows('status', 'receive', 'statusChanged', [
    [manufacturerOwner, 'may', inferred(sources.esmOfProviders, 'the owner’s end of what its partner sends')],
  ]),
  ...rows('sample', 'send', 'sampleTaken', [
    [providerPartner, 'may', sourced(sources.esmOfProviders)],
    [manufacturerOwner, 'may', inferred(sources.exchangeOfManufacturers, namesLost)],
  ]),
  ...rows('sample', 'receive', 'sampleTaken', [[manufacturerOwner, 'may', sourced(sources.esmOfProviders)]]),
  ...rows('decommission', 'send', 'numbersDecommissioned', [
    [makerOwners, 'may', sourced(sources.esmOfMakers)],
    [contractorPartner, 'may', sourced(sources.endOfBatch)],
    [providerOwner, 'must', inferred(sources.exchangeOfProviders, namesLost)],
    [providerPartner, 'may', inferred(sources.exchangeOverview, bothWays)],
    [wholesaler, 'may', inferred(sources.faq, servesWholesalers)],
  ]),
  ...rows('decommission', 'receive', 'numbersDecommissioned', [
    [manufacturerOwner, 'may', inferred(sources.exchangeOfManufacturers, namesLost)],
  ]),
  ...rows('destroy', 'send', 'goodsDestroyed', [
    [makerOwners, 'may', sourced(sources.esmOfMakers)],
    [contractorPartner, 'may', sourced(sources.endOfBatch)],
    [providerOwner, 'must', inferred(sources.exchangeOfProviders, namesLost)],
    [providerPartner, 'may', inferred(sources.exchangeOverview, bothWays)],
    [wholesaler, 'may', inferred(sources.faq, servesWholesalers)],
  ]),
  ...rows('destroy', 'receive', 'goodsDestroyed', [
    [manufacturerOwner, 'may', inferred(sources.exchangeOfManufacturers, namesLost)],
  ]),
  ...rows('endOfBatch', 'send', 'batchEnded', [[contractor, 'must', sourced(sources.endOfBatch)]]),
  ...rows('endOfBatch', 'receive', 'batchEnded', [[maker, 'must', sourced(sources.endOfBatch)]]),
  ...rows('productRelease', 'send', 'productReleased', [[contractor, 'may', sourced(sources.productRelease)]]),
  ...rows('productRelease', 'receive', 'productReleased', [[maker, 'may', sourced(sources.productRelease)]]),
  ...rows('countryClearance', 'send', 'countryCleared', [[providerPartner, 'may', sourced(sources.esmOfProviders)]]),
  ...rows('processingResponse', 'receive', 'messageProcessed', [[owners, 'may', sourced(sources.processingResponse)]]),
  ...rows('correction', 'send', 'recordedWrongly', [
    [
      everyone,
      'may',
      {
        kind: 'ours',
        source: sources.errorDeclaration,
        why: 'EPCIS declares an event wrong whatever it is about; no page of the network speaks of it',
      },
    ],
  ]),
]

function rows(
  message: NetworkMessage,
  direction: Direction,
  trigger: Trigger,
  exchanged: readonly (readonly [Who, MessageRow['need'], Basis])[],
): readonly MessageRow[] {
  return exchanged.flatMap(([who, need, basis]) =>
    who.map(([businessType, role]) => ({ businessType, role, message, direction, need, trigger, basis })),
  )
}
