import { z } from 'zod'
import { contentsFindings } from '../../domain/damage/findings.ts'
import { actKinds } from '../../domain/corrections/act-kind.ts'
import { correctionWays } from '../../domain/corrections/facts.ts'
import { longestRemark } from '../../domain/corrections/reasons.ts'
import { untoldReasons } from '../../domain/messaging/untold-reason.ts'
import { damageReasons } from '../../domain/damage/reasons.ts'
import { orderStandings } from '../../domain/destruction/life.ts'
import { destructionReasons, removalReasons } from '../../domain/destruction/reasons.ts'
import { holdKinds } from '../../domain/items/hold-kind.ts'
import { availabilities, packagingLevels } from '../../domain/items/item.ts'
import { decommissionReasons } from '../../domain/decommissioning/reasons.ts'
import { holdReasons } from '../../domain/holds/reasons.ts'
import { discrepancyKinds } from '../../domain/receiving/discrepancy.ts'
import { waysScanned } from '../../domain/receiving/facts.ts'
import { longestSampleDescription, sampleReasons } from '../../domain/sampling/reasons.ts'
import { returnOutcomes } from '../../domain/returns/facts.ts'
import { printFailures, reprintReasons } from '../../domain/labels/facts.ts'
import { shipmentKinds, shipmentStates } from '../../domain/shipments/shipment.ts'
import {
  batchId,
  destructionOrderId,
  factId,
  instant,
  itemId,
  jobId,
  longText,
  shipmentId,
  shortText,
} from '../identifiers.ts'
import { correctedView, correctionReason } from './correction-views.ts'
import { attachedFile } from '../calls/file-calls.ts'
import { mostPhotos } from '../../domain/photos/photo.ts'
import { refusalSchema } from '../refusals.ts'
import { scanBehindView } from './scan-behind-view.ts'
import { itemView } from './item-views.ts'
import { jobPurpose } from './job-views.ts'
import { messageExchange, messageView } from './message-views.ts'
import { recordedNote } from './scan-views.ts'
import { deedKinds } from '../../epcis/station-deed.ts'

/** How much the station knows of an item: what it is, or only that somebody scanned it, or not even that. */
export const standing = z.enum(['known', 'mentioned', 'never'])
export type Standing = z.infer<typeof standing>

/** The most that one search shows of each kind; whoever looks for more says more. */
export const mostMatches = 50

/** What a search found. */
export const lookUpMatches = z.object({
  items: z.array(z.object({ item: itemView, standing })).max(mostMatches),
  products: z.array(z.object({ gtin: shortText, name: shortText, level: z.enum(packagingLevels) })).max(mostMatches),
  /** Lots of that name, each with the product that it is of. */
  lots: z.array(z.object({ gtin: shortText, product: shortText.nullable(), lot: shortText })).max(mostMatches),
  shipments: z
    .array(
      z.object({
        id: shipmentId,
        number: shortText,
        kind: z.enum(shipmentKinds),
        fromGln: shortText.nullable(),
        state: z.enum(shipmentStates),
        items: z.number().int(),
      }),
    )
    .max(mostMatches),
  /** There is more of something than is shown. */
  tooMany: z.boolean(),
})
export type LookUpMatches = z.infer<typeof lookUpMatches>

/** One item: what it is, where it stands and where it is. */
export const lookedUpItem = z.object({
  item: itemView,
  standing,
  /** Null for an item that is not known. */
  state: z
    .object({
      level: z.enum(packagingLevels),
      lifecycle: z.enum(['commissioned', 'decommissioned', 'destroyed']),
      availability: z.enum(availabilities),
      holds: z.array(z.object({ kind: z.enum(holdKinds), since: instant })).max(holdKinds.length),
      sampled: z.enum(sampleReasons).nullable(),
      /** Kinds of hold on what is inside it. */
      heldInside: z.array(z.enum(holdKinds)).max(holdKinds.length),
      lastEventAt: instant,
    })
    .nullable(),
  /** From the innermost to the outermost. */
  containers: z.array(itemView).max(64),
  /** How many items are directly in it. */
  contents: z.number().int(),
  /** The shipments that it was announced in, the latest first. */
  shipments: z
    .array(
      z.object({
        id: shipmentId,
        number: shortText,
        state: z.enum(shipmentStates),
        fromGln: shortText.nullable(),
        toGln: shortText,
        shippedAt: instant.nullable(),
      }),
    )
    .max(10),
  /** The damaged container of which was said that its contents are to be inspected, if it waits for that. */
  inspection: z.object({ container: itemView, since: instant, reason: z.enum(damageReasons) }).nullable(),
  /** The open job that works on it. */
  /** The destruction order that keeps it, or will once it is asked for; where the item is on its list, around it or in it. */
  destruction: z
    .object({
      order: destructionOrderId,
      number: shortText,
      standing: z.enum(orderStandings),
      where: z.enum(['itself', 'around', 'inside']),
    })
    .nullable(),
  claimedBy: z.object({ job: jobId, purpose: jobPurpose }).nullable(),
})
export type LookedUpItem = z.infer<typeof lookedUpItem>

/** One direct child of a container, with how many items are directly in it. */
export const childView = z.object({ item: itemView, contents: z.number().int() })
export type ChildView = z.infer<typeof childView>

const announced = {
  parent: itemId.nullable(),
  lot: shortText.nullable(),
  expiry: shortText.nullable(),
  items: z.number().int(),
}
const ofJob = { job: jobId }
const ofOrder = { order: destructionOrderId, number: shortText }
const act = { job: jobId, eventTime: instant, items: z.number().int() }

/** The photos of the act that show the item. */
const photos = z.array(attachedFile).max(mostPhotos)

const heldAlike = { ...act, photos, job: jobId.nullable(), reason: z.enum(holdReasons), note: longText.nullable() }

/** What one fact says about one item; the kinds are those of the ledger. */
export const saidOfItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('items.announced'), ...announced }),
  z.object({
    kind: z.literal('shipment.announced'),
    ...announced,
    number: shortText,
    shipmentKind: z.enum(shipmentKinds),
    fromGln: shortText,
  }),
  z.object({
    kind: z.literal('other-station.acted'),
    did: z.enum(deedKinds),
    eventTime: instant,
    as: z.enum(['item', 'container']),
    container: itemId.nullable(),
    items: z.number().int(),
  }),
  z.object({
    kind: z.literal('job.item-recorded'),
    ...ofJob,
    known: z.boolean(),
    lot: shortText.nullable(),
    expiry: shortText.nullable(),
    notes: z.array(recordedNote).max(8),
  }),
  z.object({ kind: z.literal('job.scan-repeated'), ...ofJob }),
  z.object({ kind: z.literal('job.scan-echoed'), ...ofJob, echoes: z.number().int() }),
  z.object({
    kind: z.literal('label.printed'),
    way: z.enum(['printer', 'pdf', 'system']),
    reason: z.enum(reprintReasons).nullable(),
  }),
  z.object({ kind: z.literal('label.print-failed'), because: z.enum(printFailures) }),
  z.object({ kind: z.literal('label.verified'), job: jobId.nullable() }),
  z.object({ kind: z.literal('job.scan-refused'), ...ofJob, refusal: refusalSchema }),
  z.object({ kind: z.literal('job.item-taken-back'), ...ofJob }),
  z.object({ kind: z.literal('damage.finished'), ...act, photos, reason: z.enum(damageReasons) }),
  z.object({
    kind: z.literal('sampling.finished'),
    ...act,
    reason: z.enum(sampleReasons),
    description: z.string().max(longestSampleDescription).nullable(),
  }),
  z.object({ kind: z.literal('damage.contents-said'), ...ofJob, contents: z.enum(contentsFindings) }),
  z.object({
    kind: z.literal('damage.containers-found'),
    ...act,
    photos,
    reason: z.enum(damageReasons),
    contents: z.enum(contentsFindings),
    as: z.enum(['content', 'container']),
    container: itemId,
  }),
  z.object({ kind: z.literal('contents.taken-out'), ...act, as: z.enum(['content', 'container']), container: itemId }),
  z.object({
    kind: z.literal('contents.packed'),
    ...act,
    as: z.enum(['content', 'container', 'formerContainer']),
    container: itemId,
  }),
  z.object({
    kind: z.literal('receiving.item-scanned'),
    ...ofJob,
    how: z.enum(waysScanned),
    known: z.boolean(),
    lot: shortText.nullable(),
    expiry: shortText.nullable(),
    notes: z.array(recordedNote).max(8),
    discrepancy: z.enum(discrepancyKinds).nullable(),
  }),
  z.object({ kind: z.literal('receiving.container-opened'), ...ofJob }),
  z.object({ kind: z.literal('receiving.discrepancy-reported'), ...ofJob, discrepancy: z.enum(discrepancyKinds) }),
  z.object({
    kind: z.literal('receiving.completed'),
    ...act,
    number: shortText,
    announced: z.boolean(),
    as: z.enum(['received', 'short', 'held']),
    because: z.enum(discrepancyKinds).nullable(),
  }),
  z.object({ kind: z.literal('destruction.items-listed'), ...ofOrder, items: z.number().int() }),
  z.object({
    kind: z.literal('destruction.items-removed'),
    ...ofOrder,
    because: z.enum(removalReasons),
    items: z.number().int(),
  }),
  z.object({ kind: z.literal('destruction.container-opened'), order: destructionOrderId, ...ofJob }),
  z.object({
    kind: z.literal('destruction.executed'),
    ...ofOrder,
    reason: z.enum(destructionReasons),
    eventTime: instant,
    as: z.enum(['destroyed', 'takenOut', 'opened']),
    container: itemId.nullable(),
    items: z.number().int(),
  }),
  z.object({
    kind: z.literal('decommissioning.finished'),
    ...act,
    reason: z.enum(decommissionReasons),
    as: z.enum(['ended', 'takenOut', 'opened']),
    container: itemId.nullable(),
  }),
  z.object({
    kind: z.literal('batch.commissioned'),
    batch: batchId,
    level: z.enum(packagingLevels),
    lot: shortText,
    expiry: shortText,
    items: z.number().int(),
  }),
  z.object({
    kind: z.literal('batch.ends-loaded'),
    batch: batchId,
    did: z.enum(['decommissioned', 'destroyed']),
    eventTime: instant,
  }),
  z.object({
    kind: z.literal('batch.aggregated'),
    batch: batchId,
    eventTime: instant,
    as: z.enum(['content', 'container']),
    container: itemId,
    items: z.number().int(),
  }),
  z.object({ kind: z.literal('holds.put'), ...heldAlike, hold: z.enum(holdKinds) }),
  z.object({
    kind: z.literal('holds.lifted'),
    ...heldAlike,
    hold: z.enum(holdKinds),
    signedBy: shortText.nullable(),
  }),
  z.object({
    kind: z.literal('holds.moved'),
    ...heldAlike,
    from: z.enum(holdKinds),
    to: z.enum(holdKinds),
    signedBy: shortText.nullable(),
  }),
  z.object({
    kind: z.literal('returns.verified'),
    outcome: z.enum(returnOutcomes),
    eventTime: instant,
    items: z.number().int(),
  }),
  z.object({
    kind: z.literal('correction.recorded'),
    way: z.enum(correctionWays),
    reason: correctionReason,
    remark: z.string().max(longestRemark).nullable(),
    what: z.enum(actKinds),
    items: z.number().int(),
  }),
  z.object({
    kind: z.literal('item.exported'),
    files: z.array(z.object({ name: shortText, sha256: shortText })).max(8),
  }),
])
export type SaidOfItemView = z.infer<typeof saidOfItem>

/** The place of a fact, and of the part of it that is about the item, in the station's ledger. */
export const factPlace = z.object({ sequence: z.number().int(), part: z.number().int() })
export type FactPlaceView = z.infer<typeof factPlace>

/** One fact about an item. */
export const historyEntry = factPlace.extend({
  fact: factId,
  at: instant,
  /** How far local time was east of UTC, in minutes. */
  offsetMinutes: z.number().int(),
  clockFlag: z.enum(['wentBack', 'jumpedAhead']).nullable(),
  person: shortText.nullable(),
  siteGln: shortText.nullable(),
  /** As scanned, control characters included. */
  scan: scanBehindView.nullable(),
  says: saidOfItem,
  /** Who undid or corrected it, where that was done: it no longer counts. */
  corrected: correctedView.nullable(),
  /** Whether it changed goods, so that it can be undone as long as nothing stands against it. */
  isAct: z.boolean(),
  /** Why the network hears nothing of it; null where it does, or there is nothing to tell. */
  untold: z.enum(untoldReasons).nullable(),
})
export type HistoryEntryView = z.infer<typeof historyEntry>

/** A message about an item, with the last words between the station and the network about it. */
export const itemMessage = messageView.extend({ exchanges: z.array(messageExchange).max(10) })
export type ItemMessageView = z.infer<typeof itemMessage>

/** The name of a printed export: a file of the folder of exports, and of no other. */
export const printedFile = z.string().regex(/^[A-Za-z0-9_-]{1,120}\.pdf$/)

/** Where an export lies. */
export const exportReceipt = z.object({
  folder: z.string().max(4096),
  /** What the page is to be called once it is printed. */
  printAs: printedFile,
  files: z.array(z.object({ name: shortText, sha256: shortText })).max(8),
  facts: z.number().int(),
  messages: z.number().int(),
  /** The signed checkpoint that the files carry, as one line. */
  checkpoint: z.string().max(512),
})
export type ExportReceipt = z.infer<typeof exportReceipt>
