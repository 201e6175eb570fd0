import type { LabelOnPaper } from '#shared/contract/views/label-views.ts'
import { gs1Text, penFor } from '../../ui/symbol-pen.ts'
import type { SymbolPath } from '../../ui/symbol-pen.ts'

type Label = LabelOnPaper['label']

/** bwip-js draws with so many units to a module where no scale is asked for: GS1-128, and matrices. */
const unitsOf = { sscc: 2, sgtin: 4 } as const

/** Draws the barcode of a label. The library is fetched when the first label is shown: no other screen waits for it. */
export async function symbolPath({ kind, elements }: Label): Promise<SymbolPath> {
  const { gs1_128: linear, gs1datamatrix: matrix } = await import('bwip-js/generic')
  const options = { bcid: kind === 'sscc' ? 'gs1-128' : 'gs1datamatrix', text: gs1Text(elements), parse: true }
  const pen = penFor(unitsOf[kind])
  return kind === 'sscc' ? linear(options, pen) : matrix(options, pen)
}
