import { z } from 'zod'
import { networkAccessQueries } from './calls/network-access-calls.ts'
import { answerProfileQueries } from './calls/answer-profile-calls.ts'
import { scannerQueries } from './calls/scanner-calls.ts'
import { scannerMonitorQueries } from './scanner-monitor.ts'
import { failedSigningsQueries } from './calls/failed-signings-calls.ts'
import { fileQueries } from './calls/file-calls.ts'
import { goodsQueries } from './calls/goods-calls.ts'
import { damageQueries } from './calls/damage-calls.ts'
import { certificateQueries } from './views/certificate-views.ts'
import { destructionQueries } from './calls/destruction-calls.ts'
import { decommissioningQueries } from './calls/decommissioning-calls.ts'
import { holdsQueries } from './calls/holds-calls.ts'
import { factId, itemId, jobId, longText, messageId, shipmentId } from './identifiers.ts'
import { unsentQueries } from './calls/unsent-calls.ts'
import { messagingQueries } from './calls/messaging-calls.ts'
import { correctionQueries } from './calls/correction-calls.ts'
import { auditQueries } from './calls/audit-calls.ts'
import { batchQueries } from './calls/batch-calls.ts'
import { receivedBatchQueries } from './calls/received-batch-calls.ts'
import { handOverQueries } from './calls/hand-over-calls.ts'
import { batchClosingQueries } from './calls/batch-closing-calls.ts'
import { backupQueries } from './calls/backup-calls.ts'
import { recordKeepingQueries } from './calls/record-keeping-calls.ts'
import { childView, factPlace, historyEntry, itemMessage, lookedUpItem, lookUpMatches } from './views/look-up-views.ts'
import { attentionEntry } from './views/attention-views.ts'
import { jobView, openJobView } from './views/job-views.ts'
import { messageDetail, messageState, messageView } from './views/message-views.ts'
import { networkView, stationStatus } from './views/station-views.ts'
import { portView } from './views/scanner-views.ts'
import { labelQueries } from './calls/label-calls.ts'
import { cameInPage, keptEvent } from './views/inbound-views.ts'
import { longestDocumentPart, setAsideView, sha256, shipmentList, shipmentView } from './views/shipment-views.ts'
import { messageStates } from '../sync/message-progress.ts'
import { photoQueries } from './calls/photo-calls.ts'
import { peopleQueries } from './calls/people-calls.ts'
import { peopleCarryingQueries } from './calls/people-carrying-calls.ts'
import { packingPreview } from './views/packing-views.ts'
import { recallQueries } from './calls/recall-calls.ts'
import { reportQueries } from './calls/report-calls.ts'
import { receivingQueries } from './calls/receiving-calls.ts'
import { setUpQueries } from './calls/set-up-calls.ts'
import { openingsPreview } from './views/unpacking-views.ts'

function query<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output }
}

const nothing = z.object({}).strict()

/** Everything a screen can ask. Lists come in pages: what crosses is cloned, and its cost grows with its rows. */
export const queries = {
  ...auditQueries,
  ...fileQueries,
  ...backupQueries,
  ...recordKeepingQueries,
  ...setUpQueries,
  'station.status': query(nothing, stationStatus),
  ...peopleQueries,
  ...peopleCarryingQueries,
  ...failedSigningsQueries,
  'home.openJobs': query(nothing, z.object({ jobs: z.array(openJobView).max(200) })),
  'job.view': query(z.object({ job: jobId }).strict(), jobView),
  ...photoQueries,
  ...damageQueries,
  /** What finishing the job takes out of containers, and what stays in them; a damage job takes its packed items out too. */
  'unpacking.preview': query(z.object({ job: jobId }).strict(), openingsPreview),
  'packing.preview': query(z.object({ job: jobId }).strict(), packingPreview),
  ...labelQueries,
  ...receivingQueries,
  ...decommissioningQueries,
  ...holdsQueries,
  ...recallQueries,
  ...batchQueries,
  ...receivedBatchQueries,
  ...handOverQueries,
  ...batchClosingQueries,
  ...reportQueries,
  ...destructionQueries,
  ...certificateQueries,
  ...networkAccessQueries,
  'network.status': query(nothing, networkView),
  'outbox.counts': query(nothing, z.object({ byState: z.record(messageState, z.number().int()) })),
  'outbox.messages': query(
    z
      .object({
        states: z.array(messageState).max(messageStates.length),
        before: messageId.nullable(),
        limit: z.number().int().min(1).max(200),
      })
      .strict(),
    z.object({ messages: z.array(messageView).max(200), next: messageId.nullable() }),
  ),
  ...unsentQueries,
  'outbox.message': query(z.object({ message: messageId }).strict(), messageDetail),
  'attention.list': query(nothing, z.object({ entries: z.array(attentionEntry).max(500) })),
  /** What was scanned or typed: a code in any form, a serial number or how one begins, an SSCC, lot, GTIN, product or shipment. */
  'lookup.find': query(z.object({ text: longText }).strict(), lookUpMatches),
  ...goodsQueries,
  'lookup.item': query(z.object({ item: itemId }).strict(), lookedUpItem),
  'lookup.contents': query(
    z.object({ item: itemId, after: itemId.nullable(), limit: z.number().int().min(1).max(500) }).strict(),
    z.object({ children: z.array(childView).max(500), next: itemId.nullable() }),
  ),
  'lookup.history': query(
    z.object({ item: itemId, before: factPlace.nullable(), limit: z.number().int().min(1).max(100) }).strict(),
    z.object({ entries: z.array(historyEntry).max(100), next: factPlace.nullable() }),
  ),
  'lookup.messages': query(
    z.object({ item: itemId }).strict(),
    z.object({ messages: z.array(itemMessage).max(20), tooMany: z.boolean() }),
  ),
  'shipments.list': query(
    z.object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(200) }).strict(),
    shipmentList,
  ),
  'shipments.view': query(z.object({ shipment: shipmentId }).strict(), shipmentView),
  'setAside.view': query(z.object({ setAside: factId }).strict(), setAsideView),
  /** A document as it came, in parts; counted in characters. */
  'inbound.document': query(
    z.object({ document: sha256, from: z.number().int().min(0) }).strict(),
    z.object({ text: z.string().max(2 * longestDocumentPart), length: z.number().int() }),
  ),
  /** What came in and is not for this site, or not followed here. */
  'inbound.cameIn': query(
    z.object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(200) }).strict(),
    cameInPage,
  ),
  'inbound.event': query(z.object({ event: longText }).strict(), keptEvent),
  ...correctionQueries,
  ...scannerQueries,
  ...answerProfileQueries,
  ...scannerMonitorQueries,
  ...messagingQueries,
  'scanner.ports': query(nothing, z.object({ ports: z.array(portView).max(100) })),
} as const

export type QueryName = keyof typeof queries
