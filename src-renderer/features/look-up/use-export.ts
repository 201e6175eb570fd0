import { useEffect, useState } from 'react'
import type { ExportReceipt } from '#shared/contract/views/look-up-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStation } from '../../state/station-context.tsx'
import { loadReport } from './load-report.ts'
import type { Report } from './load-report.ts'

/** How far an export is. Its files are written first; while `report` stands on the page, it is printed. */
export type ExportProgress = {
  readonly busy: boolean
  readonly receipt: ExportReceipt | null
  readonly report: Report | null
  /** Whether the printed file is there and on record too. */
  readonly printed: boolean
  readonly refusal: Refusal | null
}

const nothingYet: ExportProgress = { busy: false, receipt: null, report: null, printed: false, refusal: null }

/** Exports everything about an item: the files by the service, then the page itself by the shell. */
export function useExport(item: ItemId): { readonly progress: ExportProgress; readonly start: () => Promise<void> } {
  const { client, connection } = useStation()
  const [progress, setProgress] = useState(nothingYet)
  const { receipt, report } = progress

  const start = async () => {
    if (progress.busy) return
    setProgress({ ...nothingYet, busy: true })
    const exported = await client.call('lookup.export', { item })
    if (!exported.ok) return setProgress({ ...nothingYet, refusal: exported.error })
    const loaded = await loadReport(client, item)
    setProgress({
      ...nothingYet,
      busy: loaded.ok,
      receipt: exported.value,
      report: loaded.ok ? loaded.value : null,
      refusal: loaded.ok ? null : loaded.error,
    })
  }

  // The report has to stand on the page before the page is printed.
  useEffect(() => {
    if (report === null || receipt === null) return
    const finish = (refusal: Refusal | null) =>
      setProgress({ ...nothingYet, receipt, printed: refusal === null, refusal })
    const print = async () => {
      const outcome = await connection.printToPdf(receipt.printAs)
      if (!outcome.ok) return finish(refuse('NOT_PRINTED', { reason: outcome.said }))
      const recorded = await client.call('lookup.printed', { item, file: receipt.printAs })
      finish(recorded.ok ? null : recorded.error)
    }
    void print()
  }, [report, receipt, item, client, connection])

  return { progress, start }
}
