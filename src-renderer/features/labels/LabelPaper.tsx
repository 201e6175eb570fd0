import type { LabelOnPaper } from '#shared/contract/views/label-views.ts'
import { templateNamed } from '#shared/contract/label-templates.ts'
import { usePageRule } from '../../ui/use-page-rule.ts'
import { LabelDrawing } from './LabelDrawing.tsx'
import '../look-up/item-report.css'

type LabelPaperProps = LabelOnPaper & { readonly onDrawn: () => void }

/** A label as it goes on paper: never seen on the screen, the only thing that a printer sees, on a sheet of its size. */
export function LabelPaper({ label, template, onDrawn }: LabelPaperProps) {
  const { width, height } = templateNamed(label.kind, template)
  usePageRule(`size: ${width}mm ${height}mm; margin: 0;`)
  return (
    <article className="report" aria-hidden="true">
      <LabelDrawing label={label} template={template} onDrawn={onDrawn} />
    </article>
  )
}
