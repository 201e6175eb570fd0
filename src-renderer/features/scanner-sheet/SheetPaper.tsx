import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useRef } from 'react'
import { sheetSteps } from '#shared/scan/keyboard/sheet.ts'
import { sheetStepTexts } from '../../texts/scanner-sheet-texts.ts'
import { SheetCode } from './SheetCode.tsx'
import '../look-up/item-report.css'

/** The sheet as it goes on paper: never seen on the screen, the only thing that a printer sees. */
export function SheetPaper({ onDrawn }: { readonly onDrawn: () => void }) {
  const { i18n } = useLingui()
  const drawn = useRef(0)
  const oneMore = useCallback(() => {
    drawn.current += 1
    if (drawn.current === sheetSteps.length) onDrawn()
  }, [onDrawn])
  return (
    <article className="report sheet-paper" aria-hidden="true">
      <h1>
        <Trans comment="Title of the printed sheet">Tallyman: sets a scanner up</Trans>
      </h1>
      <p>
        <Trans comment="On the printed sheet; the names are those of screens and buttons">
          Open Scanner and station, then Set up by the sheet. Scan the codes from 1 to 4; cover the others with a hand.
        </Trans>
      </p>
      <div className="sheet-codes">
        {sheetSteps.map((step, index) => (
          <section className="sheet-cell" key={step}>
            <h2>
              {index + 1} {i18n._(sheetStepTexts[step])}
            </h2>
            <SheetCode step={step} onDrawn={oneMore} />
          </section>
        ))}
      </div>
    </article>
  )
}
