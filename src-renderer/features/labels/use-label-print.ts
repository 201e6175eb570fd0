import { useCallback, useRef, useState } from 'react'
import type { LabelAsPage } from '#shared/contract/label-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ReprintReason } from '#shared/domain/labels/facts.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStation } from '../../state/station-context.tsx'

/** How far the print of a label is. */
export type LabelPrint = {
  readonly busy: boolean
  /** Stands on the page while it is printed. */
  readonly paper: LabelAsPage | null
  /** The printer has it, or this file of the folder of exports. */
  readonly done: { readonly file: string | null } | null
  readonly refusal: Refusal | null
}

const nothingYet: LabelPrint = { busy: false, paper: null, done: null, refusal: null }

/** Prints the label of an item: on the printer, or as a page of its own. */
export function useLabelPrint(item: ItemId): {
  readonly print: LabelPrint
  readonly onPrinter: (reason: ReprintReason | null) => Promise<void>
  readonly asPage: (reason: ReprintReason | null) => Promise<void>
  /** The label stands on the page, its barcode drawn. */
  readonly onDrawn: () => void
} {
  const { client, connection } = useStation()
  const [print, setPrint] = useState(nothingYet)
  // The label that went to be printed: a page that is drawn anew meanwhile is not printed again.
  const atPrinter = useRef<LabelAsPage | null>(null)

  const onPrinter = async (reason: ReprintReason | null) => {
    if (print.busy) return
    setPrint({ ...nothingYet, busy: true })
    const printed = await client.call('labels.print', { item, reason })
    setPrint(printed.ok ? { ...nothingYet, done: { file: null } } : { ...nothingYet, refusal: printed.error })
  }

  const asPage = async (reason: ReprintReason | null) => {
    if (print.busy) return
    setPrint({ ...nothingYet, busy: true })
    const asked = await client.call('labels.printAsPage', { item, reason })
    setPrint(asked.ok ? { ...nothingYet, busy: true, paper: asked.value } : { ...nothingYet, refusal: asked.error })
  }

  const { paper } = print
  const onDrawn = useCallback(() => {
    if (paper === null || atPrinter.current === paper) return
    atPrinter.current = paper
    const toFile = async () => {
      const outcome = await connection.printToPdf(paper.file)
      if (outcome.ok) return setPrint({ ...nothingYet, done: { file: paper.file } })
      await client.call('labels.pageNotPrinted', { printed: paper.printed, item })
      setPrint({ ...nothingYet, refusal: refuse('LABEL_NOT_PRINTED', { reason: outcome.said }) })
    }
    void toFile()
  }, [paper, item, client, connection])

  return { print, onPrinter, asPage, onDrawn }
}
