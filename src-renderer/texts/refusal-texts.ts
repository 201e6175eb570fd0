import type { MessageDescriptor } from '@lingui/core'
import type { RefusalCode, RefusalDetails } from '#shared/contract/refusals.ts'
import { attachmentsRefusalTexts } from './refusals/attachments-refusal-texts.ts'
import { batchesRefusalTexts } from './refusals/batches-refusal-texts.ts'
import { correctionsRefusalTexts } from './refusals/corrections-refusal-texts.ts'
import { damageRefusalTexts } from './refusals/damage-refusal-texts.ts'
import { decommissioningRefusalTexts } from './refusals/decommissioning-refusal-texts.ts'
import { destructionRefusalTexts } from './refusals/destruction-refusal-texts.ts'
import { exportsRefusalTexts } from './refusals/exports-refusal-texts.ts'
import { handOverRefusalTexts } from './refusals/hand-over-refusal-texts.ts'
import { holdsRefusalTexts } from './refusals/holds-refusal-texts.ts'
import { itemsRefusalTexts } from './refusals/items-refusal-texts.ts'
import { jobsRefusalTexts } from './refusals/jobs-refusal-texts.ts'
import { labelsRefusalTexts } from './refusals/labels-refusal-texts.ts'
import { messagingRefusalTexts } from './refusals/messaging-refusal-texts.ts'
import { networkRefusalTexts } from './refusals/network-refusal-texts.ts'
import { packingRefusalTexts } from './refusals/packing-refusal-texts.ts'
import { peopleRefusalTexts } from './refusals/people-refusal-texts.ts'
import { photosRefusalTexts } from './refusals/photos-refusal-texts.ts'
import { recallsRefusalTexts } from './refusals/recalls-refusal-texts.ts'
import { receivingRefusalTexts } from './refusals/receiving-refusal-texts.ts'
import { recordKeepingRefusalTexts } from './refusals/record-keeping-refusal-texts.ts'
import { reportsRefusalTexts } from './refusals/reports-refusal-texts.ts'
import { samplingRefusalTexts } from './refusals/sampling-refusal-texts.ts'
import { scannersRefusalTexts } from './refusals/scanners-refusal-texts.ts'
import { scansRefusalTexts } from './refusals/scans-refusal-texts.ts'
import { shipmentsRefusalTexts } from './refusals/shipments-refusal-texts.ts'
import { signaturesRefusalTexts } from './refusals/signatures-refusal-texts.ts'
import { siteRefusalTexts } from './refusals/site-refusal-texts.ts'
import { stationRefusalTexts } from './refusals/station-refusal-texts.ts'
import { unpackingRefusalTexts } from './refusals/unpacking-refusal-texts.ts'
import type { RefusalTexts } from './refusals/texts-of.ts'

/**
 * What happened, in one sentence, for each refusal of the closed list, area by area. What to do stands in action-texts.ts.
 */
const texts: RefusalTexts<RefusalCode> = {
  ...scansRefusalTexts,
  ...itemsRefusalTexts,
  ...jobsRefusalTexts,
  ...unpackingRefusalTexts,
  ...packingRefusalTexts,
  ...damageRefusalTexts,
  ...samplingRefusalTexts,
  ...decommissioningRefusalTexts,
  ...recallsRefusalTexts,
  ...receivingRefusalTexts,
  ...shipmentsRefusalTexts,
  ...holdsRefusalTexts,
  ...destructionRefusalTexts,
  ...correctionsRefusalTexts,
  ...reportsRefusalTexts,
  ...photosRefusalTexts,
  ...attachmentsRefusalTexts,
  ...labelsRefusalTexts,
  ...scannersRefusalTexts,
  ...exportsRefusalTexts,
  ...peopleRefusalTexts,
  ...signaturesRefusalTexts,
  ...siteRefusalTexts,
  ...messagingRefusalTexts,
  ...networkRefusalTexts,
  ...recordKeepingRefusalTexts,
  ...batchesRefusalTexts,
  ...handOverRefusalTexts,
  ...stationRefusalTexts,
}

/** The sentence of a refusal, to be put into the person's language with `i18n._`. */
export function refusalText<Code extends RefusalCode>(refusal: {
  readonly code: Code
  readonly details: RefusalDetails<Code>
}): MessageDescriptor {
  return texts[refusal.code](refusal.details)
}
