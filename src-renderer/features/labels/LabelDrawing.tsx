import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { LabelOnPaper } from '#shared/contract/views/label-views.ts'
import { templateNamed } from '#shared/contract/label-templates.ts'
import { fitWords } from '#shared/domain/labels/fit-words.ts'
import { wordsOf } from '#shared/domain/labels/templates.ts'
import type { LabelPart } from '#shared/domain/labels/templates.ts'
import { symbolPath } from './symbol-path.ts'
import type { SymbolPath } from '../../ui/symbol-pen.ts'
import './labels.css'

type LabelDrawingProps = LabelOnPaper & {
  /** The barcode stands on the page. */
  readonly onDrawn?: () => void
}

/** A label in its own size: what a printer prints, drawn. */
export function LabelDrawing({ label, template, onDrawn }: LabelDrawingProps) {
  const { t } = useLingui()
  const [symbol, setSymbol] = useState<SymbolPath | null>(null)
  const key = JSON.stringify(label)
  useEffect(() => {
    let shown = true
    const draw = async () => {
      const drawn = await symbolPath(JSON.parse(key) as LabelOnPaper['label'])
      if (shown) setSymbol(drawn)
    }
    void draw()
    return () => {
      shown = false
    }
  }, [key])
  useEffect(() => {
    if (symbol !== null) onDrawn?.()
  }, [symbol, onDrawn])

  const { width, height, parts } = templateNamed(label.kind, template)
  const says = label.elements.map(([ai, value]) => `(${ai})${value}`).join('')
  return (
    <svg
      className="label-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={`${width}mm`}
      height={`${height}mm`}
      role="img"
      aria-label={t({ message: `Label with ${says}`, comment: 'For screen readers: what a label says' })}
      data-drawn={symbol !== null}
    >
      <rect width={width} height={height} className="label-ground" />
      {parts.map((part) => (
        <Part key={`${part.kind} ${part.x} ${part.y}`} part={part} label={label} symbol={symbol} />
      ))}
    </svg>
  )
}

type PartProps = {
  readonly part: LabelPart
  readonly label: LabelOnPaper['label']
  readonly symbol: SymbolPath | null
}

function Part({ part, label, symbol }: PartProps) {
  if (part.kind === 'words') {
    const words = wordsOf(label, part.says)
    if (words === null) return null
    const { lines, narrowed } = fitWords(words, part)
    return (
      <text
        className="label-words"
        fontSize={part.size}
        transform={`translate(${part.x} ${part.y}) scale(${narrowed} 1)`}
      >
        {lines.map((line, index) => (
          <tspan key={`${index} ${line}`} x={0} y={part.size * (index + 0.85)}>
            {line}
          </tspan>
        ))}
      </text>
    )
  }
  if (symbol === null) return null
  const stretched = part.kind === 'linear' ? part.height / symbol.height : part.module
  return (
    <path
      className="label-symbol"
      d={symbol.path}
      fillRule="evenodd"
      transform={`translate(${part.x} ${part.y}) scale(${part.module} ${stretched})`}
    />
  )
}
