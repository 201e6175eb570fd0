import { useCallback, useRef, useState } from 'react'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'

/** How far the print of the sheet is. */
export type SheetPrint = {
  /** The file that is being written; the sheet stands on the page meanwhile. */
  readonly writing: string | null
  readonly done: string | null
  readonly refusal: Refusal | null
}

const nothingYet: SheetPrint = { writing: null, done: null, refusal: null }

/** Prints a sheet of codes into a file of the folder of exports. It holds nothing of the site, so that no fact goes with it. */
export function useSheetPrint(name: 'scanner-sheet' | 'command-sheet'): {
  readonly print: SheetPrint
  readonly begin: () => void
  readonly onDrawn: () => void
} {
  const { connection } = useStation()
  const [print, setPrint] = useState(nothingYet)
  const atPrinter = useRef<string | null>(null)
  const begin = () => {
    if (print.writing !== null) return
    setPrint({ ...nothingYet, writing: `${name}-${new Date().toISOString().replace(/[^0-9TZ]/g, '')}.pdf` })
  }
  const { writing } = print
  const onDrawn = useCallback(() => {
    if (writing === null || atPrinter.current === writing) return
    atPrinter.current = writing
    const toFile = async () => {
      const outcome = await connection.printToPdf(writing)
      setPrint(
        outcome.ok
          ? { ...nothingYet, done: writing }
          : { ...nothingYet, refusal: refuse('SHEET_NOT_PRINTED', { reason: outcome.said }) },
      )
    }
    void toFile()
  }, [writing, connection])
  return { print, begin, onDrawn }
}
