import { fitWords } from './fit-words.ts'
import type { Label } from './label.ts'
import type { LabelLine, LabelTemplate, LinearPart, MatrixPart, ScannedIn, WordsPart } from './templates.ts'

/** Modules of the GS1-128 of an SSCC: start, FNC1, ten pairs, check sign and stop. */
const ssccModules = 156

/** Modules of the largest GS1 DataMatrix that GTIN, expiry, lot and serial can need. */
const matrixModules = 36

/**
 * Widths of a module and heights of bars, in millimetres (GS1 General Specifications, section 5.12.3): bars by table 5,
 * logistic units; a matrix in distribution by table 8, medicines that are scanned there too, and no larger than table 2,
 * any trade item there, allows; in a retail pharmacy by table 10, in healthcare otherwise by table 6.
 */
const bars = { least: 0.495, most: 0.94, height: 31.75 } as const
const matrix = {
  distribution: { least: 0.75, most: 1.5 },
  pharmacy: { least: 0.396, most: 0.99 },
  healthcare: { least: 0.254, most: 0.99 },
} as const satisfies Record<ScannedIn, { readonly least: number; readonly most: number }>

/** In modules beside bars on both sides (section 5.4.4), and around a matrix (section 5.6.3). */
const quietZone = { linear: 10, matrix: 1 } as const

/** A line that says what a barcode holds is hard to read where its letters are narrower than this. */
const leastNarrowed = 0.65

/** A printer of 300 dpi has 11.8 dots in a millimetre where 12 are counted: all on its labels is larger by so much. */
const growth = 12 / (300 / 25.4)

const widest = (identifier: string) => identifier + 'W'.repeat(20)

/** The widest that each line about the barcode can have to say; a name has no longest. */
const longest = {
  sscc: { humanReadable: `(00)${'0'.repeat(18)}`, serial: '0'.repeat(18), title: 'SSCC' },
  sgtin: { serial: widest('(21)'), lot: widest('(10)'), expiry: '(17)000000', gtin: `(01)${'0'.repeat(14)}` },
} as const satisfies Record<Label['kind'], Partial<Record<LabelLine, string>>>

/** The human-readable lines that each kind of label must have. */
const needed = {
  sscc: ['humanReadable'],
  sgtin: ['gtin', 'expiry', 'lot', 'serial'],
} as const satisfies Record<Label['kind'], readonly LabelLine[]>

/** Why a label of this look is not conformant or cannot be read; empty for one that may be printed. */
export function flawsOf(template: LabelTemplate): readonly string[] {
  const { parts, forKind } = template
  const symbols = parts.filter((part) => part.kind !== 'words')
  const words = parts.filter((part) => part.kind === 'words')
  const [symbol] = symbols
  if (symbol === undefined || symbols.length > 1) return ['a label has one barcode']
  const flaws: string[] = []
  if ((symbol.kind === 'linear') !== (forKind === 'sscc')) flaws.push('the barcode is not that of its kind')
  flaws.push(...(symbol.kind === 'linear' ? flawsOfBars(symbol) : flawsOfMatrix(symbol, template)))
  const zone = zoneOf(symbol)
  if (!isInside(zone, template)) flaws.push('the barcode or its quiet zone leaves the label')
  words.forEach((part, index) => {
    const box = boxOf(part)
    if (!isInside(box, template)) flaws.push(`${part.says} leaves the label`)
    // Whatever the letters of a printer are like: nothing that runs on to the right meets the barcode.
    if (overlap({ ...box, right: template.width }, zone)) flaws.push(`${part.says} can run into the barcode`)
    const other = words.slice(index + 1).find((candidate) => overlap(box, boxOf(candidate)))
    if (other !== undefined) flaws.push(`${part.says} and ${other.says} lie on each other`)
    if (!holdsItsLongest(part, forKind)) flaws.push(`${part.says} can be wider than its line`)
  })
  for (const line of needed[forKind])
    if (!words.some(({ says }) => says === line)) flaws.push(`the human-readable ${line} is missing`)
  return flaws
}

function flawsOfBars({ module, height }: LinearPart): readonly string[] {
  return [
    ...(module < bars.least ? ['bars are too narrow'] : []),
    ...(onCoarsest(module) > bars.most ? ['bars are too wide'] : []),
    ...(height < bars.height ? ['bars are too low'] : []),
  ]
}

function flawsOfMatrix({ module }: MatrixPart, { scannedIn }: LabelTemplate): readonly string[] {
  const { least, most } = matrix[scannedIn]
  if (module < least) return ['modules are too small']
  return onCoarsest(module) > most ? ['modules are too large'] : []
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A module as wide as the coarsest printer makes it: 203 dpi, rounded up to a whole dot. */
function onCoarsest(module: number): number {
  return Math.ceil(module * 8 - 1e-9) / 8
}

function zoneOf(part: LinearPart | MatrixPart): Box {
  const module = onCoarsest(part.module)
  const quiet = quietZone[part.kind] * module
  if (part.kind === 'linear') {
    const right = part.x + ssccModules * module + quiet
    return { left: part.x - quiet, right, top: part.y, bottom: part.y + part.height }
  }
  const side = matrixModules * module + quiet
  return { left: part.x - quiet, top: part.y - quiet, right: part.x + side, bottom: part.y + side }
}

function boxOf({ x, y, size, width, lines }: WordsPart): Box {
  return { left: x, top: y, right: x + width, bottom: y + size * lines }
}

function isInside({ left, top, right, bottom }: Box, { width, height }: LabelTemplate): boolean {
  return left >= 0 && top >= 0 && right * growth <= width && bottom * growth <= height
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** What says what a barcode holds stands in one line that can be read. */
function holdsItsLongest(part: WordsPart, forKind: Label['kind']): boolean {
  const byLine: Partial<Record<LabelLine, string>> = longest[forKind]
  const words = byLine[part.says]
  return words === undefined || (part.lines === 1 && fitWords(words, part).narrowed >= leastNarrowed)
}
