import { useEffect, useState } from 'react'
import type { CallOutput } from '#shared/contract/calls.ts'
import type { FactView, LedgerExportReceipt, LedgerFilterView } from '#shared/contract/views/audit-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'
import { useStation } from '../../state/station-context.tsx'

/** What is printed of the ledger: the newest facts that fit; the files have all of them. */
export type LedgerPrint = { readonly at: number; readonly facts: readonly FactView[]; readonly cutOff: boolean }

/** How far an export is. Its files are written first; while `print` stands on the page, it is printed. */
export type LedgerExportProgress = {
  readonly busy: boolean
  readonly receipt: LedgerExportReceipt | null
  readonly print: LedgerPrint | null
  readonly printed: boolean
  readonly refusal: Refusal | null
}

const nothingYet: LedgerExportProgress = { busy: false, receipt: null, print: null, printed: false, refusal: null }
/** Some sixty sheets. Who needs more reads the files. */
const mostPrinted = 500
const factsAtOnce = 50

/** Exports what fits a filter: the files by the service, then the page by the shell, once its QR code is drawn. */
export function useLedgerExport(filter: LedgerFilterView): {
  readonly progress: LedgerExportProgress
  readonly start: () => Promise<void>
  readonly drawn: () => void
} {
  const { client, connection } = useStation()
  const [progress, setProgress] = useState(nothingYet)
  const [isDrawn, setDrawn] = useState(false)
  const { receipt, print } = progress

  const start = async () => {
    if (progress.busy) return
    setDrawn(false)
    setProgress({ ...nothingYet, busy: true })
    const exported = await client.call('ledger.export', { filter })
    if (!exported.ok) return setProgress({ ...nothingYet, refusal: exported.error })
    const loaded = await loadPrint(client, filter)
    setProgress({
      ...nothingYet,
      busy: loaded.ok,
      receipt: exported.value,
      print: loaded.ok ? loaded.value : null,
      refusal: loaded.ok ? null : loaded.error,
    })
  }

  useEffect(() => {
    if (print === null || receipt === null || !isDrawn) return
    const finish = (refusal: Refusal | null) =>
      setProgress({ ...nothingYet, receipt, printed: refusal === null, refusal })
    const printPage = async () => {
      const outcome = await connection.printToPdf(receipt.printAs)
      if (!outcome.ok) return finish(refuse('NOT_PRINTED', { reason: outcome.said }))
      const facts = print.facts.length
      const recorded = await client.call('ledger.printed', { filter, facts, file: receipt.printAs })
      finish(recorded.ok ? null : recorded.error)
    }
    void printPage()
  }, [print, receipt, isDrawn, filter, client, connection])

  return { progress, start, drawn: () => setDrawn(true) }
}

async function loadPrint(client: StationClient, filter: LedgerFilterView): Promise<Result<LedgerPrint, Refusal>> {
  const at = Date.now()
  const facts: FactView[] = []
  let below: number | null = null
  do {
    const page: Result<CallOutput<'ledger.page'>, Refusal> = await client.call('ledger.page', {
      filter,
      below,
      limit: factsAtOnce,
    })
    if (!page.ok) return page
    facts.push(...page.value.facts)
    below = page.value.next
  } while (below !== null && facts.length < mostPrinted)
  return ok({ at, facts, cutOff: below !== null })
}
