import type { Element } from '#shared/gs1/elements.ts'
import { sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import type { SheetStep } from '#shared/scan/keyboard/sheet.ts'
import { gs1Text, penFor } from '../../ui/symbol-pen.ts'
import type { SymbolPath } from '../../ui/symbol-pen.ts'

/** What stands in the codes that are read as elements; a separator follows where the standard asks for one. */
const elements: Readonly<Record<'separators' | 'test', readonly Element[]>> = {
  separators: [
    ['91', 'TALLYMAN'],
    ['92', 'SHEET-3'],
    ['93', 'END'],
  ],
  test: [
    ['01', '09521234543213'],
    ['21', 'aB-7/x_Z'],
    ['17', '271231'],
    ['10', 'L"4+2'],
    ['99', 'END'],
  ],
}

const unitsOfMatrix = 4

/** Draws a code of the sheet as a Data Matrix: what reads the packs reads it too. */
export async function sheetSymbol(step: SheetStep): Promise<SymbolPath> {
  const { datamatrix, gs1datamatrix } = await import('bwip-js/generic')
  const pen = penFor(unitsOfMatrix)
  if (step === 'letters' || step === 'signs') return datamatrix({ bcid: 'datamatrix', text: sheetTexts[step] }, pen)
  return gs1datamatrix({ bcid: 'gs1datamatrix', text: gs1Text(elements[step]), parse: true }, pen)
}
