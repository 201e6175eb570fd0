import type { Label } from './label.ts'

/** Where something stands on a label, in millimetres from its upper left corner. */
type Place = { readonly x: number; readonly y: number }

/** What a line of words on a label says. */
export const labelLines = ['site', 'product', 'title', 'humanReadable', 'serial', 'lot', 'expiry', 'gtin'] as const
export type LabelLine = (typeof labelLines)[number]

/** Words: names are broken into lines and cut where they do not fit, what a barcode holds stands whole in one line. */
export type WordsPart = Place & {
  readonly kind: 'words'
  readonly says: LabelLine
  /** Height of the letters. */
  readonly size: number
  /** How wide a line may be, and how many there may be at most. */
  readonly width: number
  readonly lines: number
}

/** GS1-128; `x` is where its first bar begins, behind the quiet zone. */
export type LinearPart = Place & { readonly kind: 'linear'; readonly module: number; readonly height: number }

/** GS1 DataMatrix; `x` and `y` are where its first module begins, behind the quiet zone. */
export type MatrixPart = Place & { readonly kind: 'matrix'; readonly module: number }

/** One thing on a label. */
export type LabelPart = WordsPart | LinearPart | MatrixPart

/**
 * Where a label is scanned, which says how large its modules are: on docks and conveyors too, in a retail pharmacy as well
 * as at a bedside, or at a bedside only (GS1 General Specifications, section 2.7).
 */
export const placesOfScans = ['distribution', 'pharmacy', 'healthcare'] as const
export type ScannedIn = (typeof placesOfScans)[number]

/** How a label looks: sizes in millimetres. Which there are is data (resources/labels/templates.json). */
export type LabelTemplate = {
  readonly name: LabelTemplateName
  readonly forKind: Label['kind']
  readonly scannedIn: ScannedIn
  readonly width: number
  readonly height: number
  readonly parts: readonly LabelPart[]
}

/** A name that a template has in the data; facts keep it. */
export type LabelTemplateName = string

/** The words of one line of a label; null where the label has none of the kind. Identifiers stand in brackets before their values. */
export function wordsOf(label: Label, line: LabelLine): string | null {
  const value = (ai: string) => label.elements.find(([identifier]) => identifier === ai)?.[1] ?? null
  const bracketed = (ai: string) => {
    const found = value(ai)
    return found === null ? null : `(${ai})${found}`
  }
  switch (line) {
    case 'site':
      return label.site
    case 'product':
      return label.product
    case 'title':
      return 'SSCC'
    case 'humanReadable':
      return label.elements.map(([ai, said]) => `(${ai})${said}`).join('')
    case 'serial':
      return label.kind === 'sscc' ? value('00') : bracketed('21')
    case 'gtin':
      return bracketed('01')
    case 'lot':
      return bracketed('10')
    case 'expiry':
      return bracketed('17')
  }
}
