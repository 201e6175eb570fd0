import { z } from 'zod'
import { attachmentsRefusals } from './refusals/attachments.ts'
import { batchesRefusals } from './refusals/batches.ts'
import { correctionsRefusals } from './refusals/corrections.ts'
import { damageRefusals } from './refusals/damage.ts'
import { decommissioningRefusals } from './refusals/decommissioning.ts'
import { destructionRefusals } from './refusals/destruction.ts'
import { exportsRefusals } from './refusals/exports.ts'
import { handOverRefusals } from './refusals/hand-over.ts'
import { holdsRefusals } from './refusals/holds.ts'
import { itemsRefusals } from './refusals/items.ts'
import { jobsRefusals } from './refusals/jobs.ts'
import { labelsRefusals } from './refusals/labels.ts'
import { messagingRefusals } from './refusals/messaging.ts'
import { networkRefusals } from './refusals/network.ts'
import { packingRefusals } from './refusals/packing.ts'
import { peopleRefusals } from './refusals/people.ts'
import { photosRefusals } from './refusals/photos.ts'
import { recallsRefusals } from './refusals/recalls.ts'
import { receivingRefusals } from './refusals/receiving.ts'
import { recordKeepingRefusals } from './refusals/record-keeping.ts'
import { reportsRefusals } from './refusals/reports.ts'
import { samplingRefusals } from './refusals/sampling.ts'
import { scannersRefusals } from './refusals/scanners.ts'
import { scansRefusals } from './refusals/scans.ts'
import { shipmentsRefusals } from './refusals/shipments.ts'
import { signaturesRefusals } from './refusals/signatures.ts'
import { siteRefusals } from './refusals/site.ts'
import { stationRefusals } from './refusals/station.ts'
import { unpackingRefusals } from './refusals/unpacking.ts'

/**
 * The closed list of everything that can be refused, with the details its sentence needs and what to do next.
 * The sentences are the renderer's, in its catalogs; a code without one does not compile there.
 * Codes in capitals without separators are the network's own (TraceLink SOM error codes).
 * Each area of the floor has a file of its own in refusals/; a code belongs to one area.
 */
export const refusals = {
  ...scansRefusals,
  ...itemsRefusals,
  ...jobsRefusals,
  ...unpackingRefusals,
  ...packingRefusals,
  ...damageRefusals,
  ...samplingRefusals,
  ...decommissioningRefusals,
  ...recallsRefusals,
  ...receivingRefusals,
  ...shipmentsRefusals,
  ...holdsRefusals,
  ...destructionRefusals,
  ...correctionsRefusals,
  ...reportsRefusals,
  ...photosRefusals,
  ...attachmentsRefusals,
  ...labelsRefusals,
  ...scannersRefusals,
  ...exportsRefusals,
  ...peopleRefusals,
  ...signaturesRefusals,
  ...siteRefusals,
  ...messagingRefusals,
  ...networkRefusals,
  ...recordKeepingRefusals,
  ...batchesRefusals,
  ...handOverRefusals,
  ...stationRefusals,
} as const

export type RefusalCode = keyof typeof refusals

/** What a refusal of this code carries. */
export type RefusalDetails<Code extends RefusalCode> = z.infer<(typeof refusals)[Code]['details']>

/** A refusal as it crosses between processes: the code, and what its sentence needs. */
export type Refusal = {
  [Code in RefusalCode]: { readonly code: Code; readonly details: RefusalDetails<Code> }
}[RefusalCode]

const [firstCode, ...otherCodes] = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]

/** Checks a refusal that came over the wire: a known code with the details that belong to it. */
export const refusalSchema: z.ZodType<Refusal> = z
  .object({ code: z.enum([firstCode, ...otherCodes]), details: z.unknown() })
  .transform((candidate, context): Refusal => {
    const details = refusals[candidate.code].details.safeParse(candidate.details)
    if (details.success) return { code: candidate.code, details: details.data } as Refusal
    context.addIssue({ code: 'custom', message: `details do not fit ${candidate.code}` })
    return z.NEVER
  })

/** Makes a refusal with the details that its code demands. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  details: RefusalDetails<Code>,
): Extract<Refusal, { code: Code }> {
  return { code, details } as Extract<Refusal, { code: Code }>
}
