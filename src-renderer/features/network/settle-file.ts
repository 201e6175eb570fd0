import { longestDocumentPart } from '#shared/contract/views/shipment-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SettledOutcome } from '#shared/contract/calls/unsent-calls.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'

/** What a person says of an upload: why it was by hand, and what the other side's receipt says. */
export type SaidOfUpload = { readonly reason: string; readonly receipt: string }

/** Hands a file that was uploaded to the station in parts that fit the line. The station settles all that it holds, or nothing. */
export async function settleFile(
  client: StationClient,
  file: { readonly name: string; readonly text: string },
  said: SaidOfUpload,
): Promise<Result<NonNullable<SettledOutcome['outcome']>, Refusal>> {
  const parts = Math.max(1, Math.ceil(file.text.length / longestDocumentPart))
  for (let part = 0; part < parts; part += 1) {
    const from = part * longestDocumentPart
    const text = file.text.slice(from, from + longestDocumentPart)
    const answer = await client.call('unsent.settle', { ...said, name: file.name.slice(0, 256), part, parts, text })
    if (!answer.ok) return answer
    if (answer.value.outcome !== null) return ok(answer.value.outcome)
  }
  return err(refuse('IMPORT_OUT_OF_STEP', {}))
}
