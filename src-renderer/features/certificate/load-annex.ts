import type { CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'

/** The serials of each line of a certificate, by the number of the line. */
export type Annex = readonly (readonly string[])[]

/** Fetches every serial of a certificate, page by page. */
export async function loadAnnex(client: StationClient, order: DestructionOrderId): Promise<Result<Annex, Refusal>> {
  const lines: string[][] = []
  for (let from: number | null = 0; from !== null;) {
    const page: Result<CallOutput<'certificate.annex'>, Refusal> = await client.call('certificate.annex', {
      order,
      from,
    })
    if (!page.ok) return page
    for (const { line, name } of page.value.serials) (lines[line] ??= []).push(name)
    from = page.value.next
  }
  return ok(lines)
}
