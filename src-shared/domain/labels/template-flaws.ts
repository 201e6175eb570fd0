import { fitWords } from './fit-words.ts'
import type { Label } from './label.ts'
import type { LabelLine, LabelTemplate, LinearPart, MatrixPart, WordsPart } from './templates.ts'

/** Modules of the GS1-128 of an SSCC: start, FNC1, ten pairs, check sign and stop. */
const ssccModules = 156

/** Modules of the largest GS1 DataMatrix that GTIN, expiry, lot and serial can need. */
const matrixModules = 36

/**
 * Widths of a module and heights of bars, in millimetres, that the GS1 General Specifications ask for: section 5.12.3,
 * tables for logistic units and for trade items in general distribution (a matrix there 1.5 times as large as bars), and
 * for regulated healthcare alone.
 */
const least = { bars: 0.495, barHeight: 31.75, matrix: { distribution: 0.743, healthcare: 0.254 } } as const

/** In modules beside bars on both sides (section 5.4.4), and around a matrix (section 5.6.3). */
const quietZone = { linear: 10, matrix: 1 } as const

/** The longest value that each line about the barcode can have to say, identifiers and brackets counted; a name has no longest. */
const longest = {
  sscc: { humanReadable: 22, serial: 18, title: 4 },
  sgtin: { serial: 24, lot: 24, expiry: 10, gtin: 18 },
} as const satisfies Record<Label['kind'], Partial<Record<LabelLine, number>>>

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
    if (!holdsItsLongest(part, forKind)) flaws.push(`${part.says} can be longer than its lines`)
  })
  for (const line of needed[forKind])
    if (!words.some(({ says }) => says === line)) flaws.push(`the human-readable ${line} is missing`)
  return flaws
}

function flawsOfBars({ module, height }: LinearPart): readonly string[] {
  return [
    ...(module < least.bars ? ['bars are too narrow'] : []),
    ...(height < least.barHeight ? ['bars are too low'] : []),
  ]
}

function flawsOfMatrix({ module }: MatrixPart, { scannedIn }: LabelTemplate): readonly string[] {
  return module < least.matrix[scannedIn] ? ['modules are too small'] : []
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A module as wide as the coarsest printer makes it: 203 dpi, rounded up to a whole dot. */
function widest(module: number): number {
  return Math.ceil(module * 8 - 1e-9) / 8
}

function zoneOf(part: LinearPart | MatrixPart): Box {
  const module = widest(part.module)
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
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Nothing that says what a barcode holds may be cut. */
function holdsItsLongest(part: WordsPart, forKind: Label['kind']): boolean {
  const byLine: Partial<Record<LabelLine, number>> = longest[forKind]
  const letters = byLine[part.says]
  return letters === undefined || fitWords('0'.repeat(letters), part).join('') === '0'.repeat(letters)
}
