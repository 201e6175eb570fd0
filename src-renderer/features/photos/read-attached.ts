import type { Refusal } from '#shared/contract/refusals.ts'
import type { FileHash } from '#shared/domain/attachments/attached-file.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'

/** Reads an attached file back, part by part. The station refuses one that is missing or is not what was attached. */
export async function readAttached(client: StationClient, file: FileHash): Promise<Result<Uint8Array, Refusal>> {
  const read: Uint8Array[] = []
  for (let part = 0, parts = 1; part < parts; part += 1) {
    const answer = await client.call('files.read', { file, part })
    if (!answer.ok) return answer
    parts = answer.value.parts
    read.push(Uint8Array.from(atob(answer.value.base64), (sign) => sign.charCodeAt(0)))
  }
  const whole = new Uint8Array(read.reduce((sum, bytes) => sum + bytes.length, 0))
  let at = 0
  for (const bytes of read) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return ok(whole)
}
