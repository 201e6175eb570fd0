import { z } from 'zod'
import { screenCodes } from '../scan/command-code.ts'
import { unpackingModes } from '../domain/unpacking/mode.ts'
import { fileCommands } from './calls/file-calls.ts'
import { damageCommands } from './calls/damage-calls.ts'
import { decommissioningCommands } from './calls/decommissioning-calls.ts'
import { holdsCommands } from './calls/holds-calls.ts'
import { factId, itemId, jobId, longText, messageId, shortText, shipmentId } from './identifiers.ts'
import { certificateCommands } from './views/certificate-views.ts'
import { instructionCommands } from './calls/instruction-calls.ts'
import { destructionCommands } from './calls/destruction-calls.ts'
import { correctionCommands } from './calls/correction-calls.ts'
import { auditCommands } from './calls/audit-calls.ts'
import { batchCommands } from './calls/batch-calls.ts'
import { receivedBatchCommands } from './calls/received-batch-calls.ts'
import { handOverCommands } from './calls/hand-over-calls.ts'
import { batchClosingCommands } from './calls/batch-closing-calls.ts'
import { backupCommands } from './calls/backup-calls.ts'
import { recordKeepingCommands } from './calls/record-keeping-calls.ts'
import { exportReceipt, printedFile } from './views/look-up-views.ts'
import { markets } from '../domain/markets/market.ts'
import { importOutcome, importPart } from './views/shipment-views.ts'
import { mixingPolicies } from '../domain/packing/mixing.ts'
import { labelCommands } from './calls/label-calls.ts'
import { failedSigningsCommands } from './calls/failed-signings-calls.ts'
import { photoCommands } from './calls/photo-calls.ts'
import { peopleCommands } from './calls/people-calls.ts'
import { messagingCommands } from './calls/messaging-calls.ts'
import { peopleCarryingCommands } from './calls/people-carrying-calls.ts'
import { packingChoice, packingReceipt } from './views/packing-views.ts'
import { recallCommands } from './calls/recall-calls.ts'
import { reportCommands } from './calls/report-calls.ts'
import { receivingCommands } from './calls/receiving-calls.ts'
import { samplingCommands } from './calls/sampling-calls.ts'
import { setUpCommands } from './calls/set-up-calls.ts'
import { unpackingReceipt } from './views/unpacking-views.ts'
import { networkAccessCommands } from './calls/network-access-calls.ts'
import { unsentCommands } from './calls/unsent-calls.ts'
import { answerProfileCommands } from './calls/answer-profile-calls.ts'
import { scannerCommands } from './calls/scanner-calls.ts'
import { diagnosticsCommands } from './scanner-monitor.ts'
import { scanAnswer } from './views/scan-views.ts'
import { scannerSettings } from './views/scanner-views.ts'

function command<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output }
}

const nothing = z.object({}).strict()
const done = z.object({}).strict()

/**
 * Everything a person can ask of the station. The service's router, the renderer's typed client and the
 * contract tests derive from this map; a command that is not here does not exist.
 */
export const commands = {
  ...auditCommands,
  ...fileCommands,
  ...backupCommands,
  ...peopleCommands,
  ...peopleCarryingCommands,
  ...failedSigningsCommands,
  ...recordKeepingCommands,
  ...setUpCommands,

  ...damageCommands,
  ...photoCommands,

  'unpacking.start': command(z.object({ mode: z.enum(unpackingModes) }).strict(), z.object({ job: jobId })),
  'unpacking.finish': command(z.object({ job: jobId }).strict(), unpackingReceipt),

  /** A new container gets its SSCC here. */
  'packing.start': command(packingChoice, z.object({ job: jobId })),
  'packing.finish': command(z.object({ job: jobId }).strict(), packingReceipt),

  ...labelCommands,
  ...receivingCommands,
  ...samplingCommands,
  ...reportCommands,

  ...destructionCommands,
  ...certificateCommands,
  ...instructionCommands,

  ...decommissioningCommands,
  ...holdsCommands,
  ...recallCommands,
  ...batchCommands,
  ...receivedBatchCommands,
  ...handOverCommands,
  ...batchClosingCommands,

  'job.takeInHand': command(z.object({ job: jobId }).strict(), done),
  'job.putDown': command(z.object({ job: jobId }).strict(), done),
  'job.answerStops': command(z.object({ job: jobId }).strict(), z.object({ answered: z.number().int() })),
  'job.takeBackLast': command(z.object({ job: jobId }).strict(), z.object({ item: itemId })),
  'job.abandon': command(z.object({ job: jobId }).strict(), done),

  /** A scan typed by hand, in the human-readable bracket form or as on the label; answered like any other. */
  'scan.enter': command(z.object({ text: z.string().min(1).max(4096) }).strict(), scanAnswer),

  /** The screen codes that the page shows from now on. Said again for each question, also where the codes are the same. */
  'scan.showCodes': command(z.object({ codes: z.array(z.enum(screenCodes)).max(screenCodes.length) }).strict(), done),

  ...scannerCommands,
  ...answerProfileCommands,
  ...diagnosticsCommands,
  /** Sets a scanner on a port up: a further one, or in place of the one of the name `replaces`. */
  'scanner.setUp': command(
    z.object({ settings: scannerSettings.strict(), replaces: scannerSettings.shape.name.nullable() }).strict(),
    done,
  ),
  'scanner.forget': command(z.object({ name: scannerSettings.shape.name }).strict(), done),
  'site.setUnknownItems': command(z.object({ unknownItems: z.enum(['refuse', 'record']) }).strict(), done),

  'site.setMixing': command(z.object({ mixing: z.enum(mixingPolicies) }).strict(), done),

  'site.setMarket': command(z.object({ market: z.enum(markets) }).strict(), done),

  /** Writes everything about an item into the folder of exports. */
  'lookup.export': command(z.object({ item: itemId }).strict(), exportReceipt),
  /** Says that the page about an item was printed into this file of the folder of exports, so that it is on record too. */
  'lookup.printed': command(z.object({ item: itemId, file: printedFile }).strict(), done),

  /** A file of announced shipments, in parts; nothing of it is taken before the last one is there. */
  'shipments.import': command(importPart, importOutcome),
  /** Somebody dealt with what was set aside; it leaves the list, not the record. */
  'setAside.settle': command(z.object({ setAside: factId }).strict(), done),
  /** Whether a shipment that names no place comes to this site; everything addressed to the same party follows. */
  'inbound.sayDestination': command(
    z.object({ number: shortText, fromGln: shortText, comesHere: z.boolean() }).strict(),
    z.object({ announced: z.array(shipmentId).max(200) }),
  ),

  ...correctionCommands,
  ...messagingCommands,
  ...unsentCommands,

  'network.tryNow': command(nothing, done),
  'message.sendAgain': command(z.object({ message: messageId }).strict(), done),
  /** A message that waits for a person is not sent; what it held back goes on. */
  'message.setAside': command(z.object({ message: messageId, reason: longText }).strict(), done),
  /** Nothing goes to the network until it is resumed. */
  ...networkAccessCommands,
  /** Whether the line to the network is paid by what goes over it. */
  'network.setMetered': command(z.object({ isMetered: z.boolean() }).strict(), done),
  'network.setAddress': command(z.object({ address: longText.nullable() }).strict(), done),
  'network.pause': command(z.object({ reason: longText }).strict(), done),
  'network.resume': command(nothing, done),
  /** The training site's practice network, switched off and on to see what offline is like. */
  'practiceNetwork.switch': command(z.object({ on: z.boolean() }).strict(), done),
} as const

export type CommandName = keyof typeof commands
