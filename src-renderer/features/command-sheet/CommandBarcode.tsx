import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'
import { commandWords } from '../../texts/word-texts.ts'
import { penFor } from '../../ui/symbol-pen.ts'
import type { SymbolPath } from '../../ui/symbol-pen.ts'

/** Modules of white around a code: the standard asks for one, a screen in the sun for more. */
const quiet = 3
const unitsOfMatrix = 4

type CommandBarcodeProps = {
  readonly command: CommandCode
  /** The code stands on the page. */
  readonly onDrawn?: () => void
}

/** The barcode of a command as a Data Matrix: what reads the packs reads it too. Black on white in every look of the screen. */
export function CommandBarcode({ command, onDrawn }: CommandBarcodeProps) {
  const { i18n } = useLingui()
  const [symbol, setSymbol] = useState<SymbolPath | null>(null)
  useEffect(() => {
    let shown = true
    const draw = async () => {
      const { datamatrix } = await import('bwip-js/generic')
      const drawn = datamatrix({ bcid: 'datamatrix', text: commandBarcodes[command] }, penFor(unitsOfMatrix))
      if (shown) setSymbol(drawn)
    }
    void draw()
    return () => {
      shown = false
    }
  }, [command])
  useEffect(() => {
    if (symbol !== null) onDrawn?.()
  }, [symbol, onDrawn])
  const width = (symbol?.width ?? 22) + 2 * quiet
  const height = (symbol?.height ?? 22) + 2 * quiet
  return (
    <svg
      className="command-barcode"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={i18n._(commandWords[command])}
      data-command={command}
      data-drawn={symbol !== null}
    >
      <rect width={width} height={height} className="sheet-ground" />
      {symbol !== null && (
        <path className="sheet-symbol" d={symbol.path} fillRule="evenodd" transform={`translate(${quiet} ${quiet})`} />
      )}
    </svg>
  )
}
