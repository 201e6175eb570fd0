import { z } from 'zod'
import { screenCodes } from '../scan/command-code.ts'
import { unpackingModes } from '../domain/unpacking/mode.ts'
import { fileCommands } from './file-calls.ts'
import { damageCommands } from './damage-calls.ts'
import { decommissioningCommands } from './decommissioning-calls.ts'
import { holdsCommands } from './holds-calls.ts'
import { factId, itemId, jobId, longText, messageId, shortText, shipmentId } from './identifiers.ts'
import { certificateCommands } from './certificate-views.ts'
import { instructionCommands } from './instruction-calls.ts'
import { destructionCommands } from './destruction-calls.ts'
import { correctionCommands } from './correction-calls.ts'
import { auditCommands } from './audit-calls.ts'
import { batchCommands } from './batch-calls.ts'
import { receivedBatchCommands } from './received-batch-calls.ts'
import { handOverCommands } from './hand-over-calls.ts'
import { batchClosingCommands } from './batch-closing-calls.ts'
import { backupCommands } from './backup-calls.ts'
import { recordKeepingCommands } from './record-keeping-calls.ts'
import { exportReceipt, printedFile } from './look-up-views.ts'
import { markets } from '../domain/markets/market.ts'
import { importOutcome, importPart } from './shipment-views.ts'
import { mixingPolicies } from '../domain/packing/mixing.ts'
import { labelCommands } from './label-calls.ts'
import { failedSigningsCommands } from './failed-signings-calls.ts'
import { photoCommands } from './photo-calls.ts'
import { peopleCommands } from './people-calls.ts'
import { messagingCommands } from './messaging-calls.ts'
import { peopleCarryingCommands } from './people-carrying-calls.ts'
import { packingChoice, packingReceipt } from './packing-views.ts'
import { recallCommands } from './recall-calls.ts'
import { reportCommands } from './report-calls.ts'
import { receivingCommands } from './receiving-calls.ts'
import { samplingCommands } from './sampling-calls.ts'
import { setUpCommands } from './set-up-calls.ts'
import { unpackingReceipt } from './unpacking-views.ts'
import { networkAccessCommands } from './network-access-calls.ts'
import { unsentCommands } from './unsent-calls.ts'
import { answerProfileCommands } from './answer-profile-calls.ts'
import { scannerCommands } from './scanner-calls.ts'
import { diagnosticsCommands } from './scanner-monitor.ts'
import { scanAnswer, scannerSettings } from './views.ts'

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
