import { useEffect } from 'react'
import type { LabelOnPaper } from '#shared/contract/label-views.ts'
import { labelTemplates } from '#shared/domain/labels/templates.ts'
import { LabelDrawing } from './LabelDrawing.tsx'
import '../look-up/item-report.css'

type LabelPaperProps = LabelOnPaper & { readonly onDrawn: () => void }

/** A label as it goes on paper: never seen on the screen, the only thing that a printer sees, on a sheet of its size. */
export function LabelPaper({ label, template, onDrawn }: LabelPaperProps) {
  const { width, height } = labelTemplates[template]
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [width, height])
  return (
    <article className="report" aria-hidden="true">
      <LabelDrawing label={label} template={template} onDrawn={onDrawn} />
    </article>
  )
}
