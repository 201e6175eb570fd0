import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { sheetSteps } from '#shared/scan/keyboard/sheet.ts'
import type { SheetStep } from '#shared/scan/keyboard/sheet.ts'
import type { SymbolPath } from '../../ui/symbol-pen.ts'
import { sheetSymbol } from './sheet-symbol.ts'

/** Modules of white around a code: the standard asks for one, a screen in the sun for more. */
const quiet = 3

type SheetCodeProps = {
  readonly step: SheetStep
  /** The code stands on the page. */
  readonly onDrawn?: () => void
}

/** One code of the sheet, black on white whatever the colours of the screen are. */
export function SheetCode({ step, onDrawn }: SheetCodeProps) {
  const { t } = useLingui()
  const [drawn, setDrawn] = useState<{ readonly step: SheetStep; readonly symbol: SymbolPath } | null>(null)
  useEffect(() => {
    let shown = true
    const draw = async () => {
      const symbol = await sheetSymbol(step)
      if (shown) setDrawn({ step, symbol })
    }
    void draw()
    return () => {
      shown = false
    }
  }, [step])
  const symbol = drawn?.step === step ? drawn.symbol : null
  useEffect(() => {
    if (symbol !== null) onDrawn?.()
  }, [symbol, onDrawn])
  const width = (symbol?.width ?? 40) + 2 * quiet
  const height = (symbol?.height ?? 40) + 2 * quiet
  const number = sheetSteps.indexOf(step) + 1
  return (
    <svg
      className="sheet-code"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t({ message: `Code ${number} of the sheet`, comment: 'For screen readers: a barcode to scan' })}
      data-drawn={symbol !== null}
    >
      <rect width={width} height={height} className="sheet-ground" />
      {symbol !== null && (
        <path className="sheet-symbol" d={symbol.path} fillRule="evenodd" transform={`translate(${quiet} ${quiet})`} />
      )}
    </svg>
  )
}
