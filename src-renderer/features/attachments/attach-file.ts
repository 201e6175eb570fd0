import { bytesOfPart, mostParts } from '#shared/contract/calls/file-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'

/** The largest file that can be attached, in bytes. */
export const largestFile = bytesOfPart * mostParts

/** Hands a file to the station in parts that fit the line. The station keeps all of it or nothing. */
export async function attachFile(
  client: StationClient,
  name: string,
  bytes: Uint8Array,
): Promise<Result<AttachedFile, Refusal>> {
  const parts = Math.max(1, Math.ceil(bytes.length / bytesOfPart))
  for (let part = 0; part < parts; part += 1) {
    const base64 = base64Of(bytes.subarray(part * bytesOfPart, (part + 1) * bytesOfPart))
    const answer = await client.call('files.attach', { name: name.slice(-256), part, parts, base64 })
    if (!answer.ok) return answer
    if (answer.value.file !== null) return ok(answer.value.file)
  }
  return err(refuse('IMPORT_OUT_OF_STEP', {}))
}

/** So many bytes at once become arguments of one call: more would be too many. */
const bytesAtOnce = 8192

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += bytesAtOnce)
    text += String.fromCharCode(...bytes.subarray(from, from + bytesAtOnce))
  return btoa(text)
}
