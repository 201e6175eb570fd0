import { useCallback, useRef, useState } from 'react'
import type { LabelAsPage } from '#shared/contract/views/label-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ReprintReason } from '#shared/domain/labels/facts.ts'
import { templateNamed } from '#shared/contract/label-templates.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { useStation } from '../../state/station-context.tsx'

/** A label went to the label printer, to one of the system's, or into this file of the folder of exports. */
export type LabelWent =
  | { readonly to: 'printer' }
  | { readonly to: 'system' }
  | { readonly to: 'pdf'; readonly file: string }

/** How far the print of a label is. */
export type LabelPrint = {
  readonly busy: boolean
  /** Stands on the page while it is printed. */
  readonly paper: LabelAsPage | null
  /** Where it went; null until it went. */
  readonly done: LabelWent | null
  readonly refusal: Refusal | null
}

type PageWay = 'pdf' | 'system'

const nothingYet: LabelPrint = { busy: false, paper: null, done: null, refusal: null }

/** Prints the label of an item: on the printer, or as a page of its own. */
export function useLabelPrint(item: ItemId): {
  readonly print: LabelPrint
  readonly onPrinter: (reason: ReprintReason | null) => Promise<void>
  readonly asPage: (reason: ReprintReason | null, to: PageWay) => Promise<void>
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
    setPrint(printed.ok ? { ...nothingYet, done: { to: 'printer' } } : { ...nothingYet, refusal: printed.error })
  }

  const asPage = async (reason: ReprintReason | null, to: PageWay) => {
    if (print.busy) return
    setPrint({ ...nothingYet, busy: true })
    const asked = await client.call('labels.printAsPage', { item, reason, to })
    setPrint(asked.ok ? { ...nothingYet, busy: true, paper: asked.value } : { ...nothingYet, refusal: asked.error })
  }

  const { paper } = print
  const onDrawn = useCallback(() => {
    if (paper === null || atPrinter.current === paper) return
    atPrinter.current = paper
    const notPrinted = async (because: 'broken' | 'cancelled', refusal: Refusal | null) => {
      await client.call('labels.pageNotPrinted', { printed: paper.printed, item, because })
      setPrint({ ...nothingYet, refusal })
    }
    const toFile = async (file: string) => {
      const outcome = await connection.printToPdf(file)
      if (outcome.ok) return setPrint({ ...nothingYet, done: { to: 'pdf', file } })
      return notPrinted('broken', refuse('LABEL_NOT_PRINTED', { reason: outcome.said }))
    }
    const toPaper = async () => {
      const outcome = await connection.printOnPaper(templateNamed(paper.label.kind, paper.template))
      switch (outcome.kind) {
        case 'printed':
          return setPrint({ ...nothingYet, done: { to: 'system' } })
        case 'cancelled':
          return notPrinted('cancelled', null)
        case 'failed':
          return notPrinted('broken', refuse('LABEL_NOT_PRINTED', { reason: outcome.said }))
        default:
          return unreachable(outcome)
      }
    }
    void (paper.file === null ? toPaper() : toFile(paper.file))
  }, [paper, item, client, connection])

  return { print, onPrinter, asPage, onDrawn }
}
