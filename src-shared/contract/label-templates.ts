import { z } from 'zod'
import data from '../../resources/labels/templates.json' with { type: 'json' }
import type { Label } from '../domain/labels/label.ts'
import { flawsOf } from '../domain/labels/template-flaws.ts'
import { labelLines, placesOfScans } from '../domain/labels/templates.ts'
import type { LabelTemplate } from '../domain/labels/templates.ts'

const millimetres = z.number().nonnegative().max(300)
const place = { x: millimetres, y: millimetres }
const words = z
  .object({
    kind: z.literal('words'),
    says: z.enum(labelLines),
    ...place,
    size: millimetres.min(1.5),
    width: millimetres.positive(),
    lines: z.number().int().min(1).max(9),
  })
  .strict()
const linear = z
  .object({ kind: z.literal('linear'), ...place, module: millimetres.positive(), height: millimetres })
  .strict()
const matrix = z.object({ kind: z.literal('matrix'), ...place, module: millimetres.positive() }).strict()

/** How a label looks, as `resources/labels/templates.json` has it: one that the standard does not allow is none. */
export const labelTemplate: z.ZodType<LabelTemplate> = z
  .object({
    name: z.string().regex(/^[a-z0-9-]{1,40}$/),
    forKind: z.enum(['sscc', 'sgtin']),
    scannedIn: z.enum(placesOfScans),
    width: millimetres.positive(),
    height: millimetres.positive(),
    parts: z.array(z.discriminatedUnion('kind', [words, linear, matrix])).max(20),
  })
  .strict()
  .superRefine((template, context) => {
    for (const flaw of flawsOf(template)) context.addIssue({ code: 'custom', message: `${template.name}: ${flaw}` })
  })

/** All looks of labels, in the order in which they are offered. The data is part of the app: a bad look is a bug. */
export const labelTemplates: readonly LabelTemplate[] = z.array(labelTemplate).min(1).parse(data)

/** The looks for one kind of label. */
export function templatesFor(kind: Label['kind']): readonly LabelTemplate[] {
  return labelTemplates.filter(({ forKind }) => forKind === kind)
}

/** The look of this name; the first of its kind where the data has it no more. */
export function templateNamed(kind: Label['kind'], name: string): LabelTemplate {
  const found = templatesFor(kind).find((template) => template.name === name) ?? templatesFor(kind)[0]
  if (found === undefined) throw new Error(`no look for a label of kind ${kind}`)
  return found
}
