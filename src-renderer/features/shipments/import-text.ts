import { longestDocumentPart, mostImportParts } from '#shared/contract/views/shipment-views.ts'
import type { ImportOutcome } from '#shared/contract/views/shipment-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'

/** The largest file in bytes: in UTF-8 no text has more UTF-16 units than bytes. */
export const longestFile = longestDocumentPart * mostImportParts

/** Hands a text to the station in parts that fit the line. The station takes all of it or nothing. */
export async function importText(
  client: StationClient,
  name: string,
  text: string,
): Promise<Result<NonNullable<ImportOutcome['outcome']>, Refusal>> {
  const parts = Math.max(1, Math.ceil(text.length / longestDocumentPart))
  for (let part = 0; part < parts; part += 1) {
    const from = part * longestDocumentPart
    const answer = await client.call('shipments.import', {
      name: name.slice(0, 256),
      part,
      parts,
      text: text.slice(from, from + longestDocumentPart),
    })
    if (!answer.ok) return answer
    if (answer.value.outcome !== null) return ok(answer.value.outcome)
  }
  return err(refuse('IMPORT_OUT_OF_STEP', {}))
}
