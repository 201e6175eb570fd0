import type { Label } from './label.ts'

/** Where something stands on a label, in millimetres from its upper left corner. */
type Place = { readonly x: number; readonly y: number }

/** What a line of words on a label says. */
export type LabelLine = 'site' | 'product' | 'title' | 'humanReadable' | 'serial' | 'lot' | 'expiry' | 'gtin'

/** One thing on a label. */
export type LabelPart =
  | (Place & {
      readonly kind: 'words'
      readonly says: LabelLine
      /** Height of the letters. */
      readonly size: number
      /** How wide a line may be; what is longer goes on in the next line, at most `lines` of them. */
      readonly width: number
      readonly lines: number
    })
  /** GS1-128; `x` is where its first bar begins, behind the quiet zone. */
  | (Place & { readonly kind: 'linear'; readonly module: number; readonly height: number })
  /** GS1 DataMatrix; `x` and `y` are where its first module begins, behind the quiet zone. */
  | (Place & { readonly kind: 'matrix'; readonly module: number })

/** How a label looks: sizes in millimetres. A new look is a new entry here, and nothing else. */
export type LabelTemplate = {
  readonly name: LabelTemplateName
  readonly forKind: Label['kind']
  readonly width: number
  readonly height: number
  readonly parts: readonly LabelPart[]
}

export const labelTemplateNames = ['logistic-105x148', 'logistic-105x74', 'item-80x40'] as const
export type LabelTemplateName = (typeof labelTemplateNames)[number]

/**
 * Widths of a module are at least what the GS1 General Specifications ask for (section 5.12.3: GS1-128 on logistic units
 * from 0.495 mm and 31.75 mm high; GS1 DataMatrix on healthcare items from 0.254 mm), with ten modules of quiet zone
 * beside the bars (section 5.4.4) and one around the matrix (section 5.6.3).
 */
export const labelTemplates: Readonly<Record<LabelTemplateName, LabelTemplate>> = {
  'logistic-105x148': {
    name: 'logistic-105x148',
    forKind: 'sscc',
    width: 105,
    height: 148,
    parts: [
      { kind: 'words', says: 'site', x: 8, y: 8, size: 6, width: 89, lines: 2 },
      { kind: 'words', says: 'product', x: 8, y: 26, size: 5, width: 89, lines: 2 },
      { kind: 'words', says: 'title', x: 8, y: 56, size: 5, width: 89, lines: 1 },
      { kind: 'words', says: 'serial', x: 8, y: 63, size: 8, width: 89, lines: 1 },
      { kind: 'linear', x: 13, y: 90, module: 0.5, height: 38 },
      { kind: 'words', says: 'humanReadable', x: 22, y: 131, size: 5, width: 80, lines: 1 },
    ],
  },
  'logistic-105x74': {
    name: 'logistic-105x74',
    forKind: 'sscc',
    width: 105,
    height: 74,
    parts: [
      { kind: 'words', says: 'site', x: 8, y: 5, size: 4, width: 89, lines: 1 },
      { kind: 'words', says: 'title', x: 8, y: 11, size: 4, width: 20, lines: 1 },
      { kind: 'words', says: 'serial', x: 28, y: 11, size: 5, width: 72, lines: 1 },
      { kind: 'linear', x: 13, y: 22, module: 0.5, height: 38 },
      { kind: 'words', says: 'humanReadable', x: 22, y: 63, size: 5, width: 80, lines: 1 },
    ],
  },
  'item-80x40': {
    name: 'item-80x40',
    forKind: 'sgtin',
    width: 80,
    height: 40,
    parts: [
      { kind: 'matrix', x: 4, y: 10, module: 0.5 },
      { kind: 'words', says: 'product', x: 27, y: 4, size: 3, width: 51, lines: 2 },
      { kind: 'words', says: 'gtin', x: 27, y: 13, size: 3, width: 51, lines: 1 },
      { kind: 'words', says: 'serial', x: 27, y: 18, size: 3, width: 51, lines: 2 },
      { kind: 'words', says: 'lot', x: 27, y: 26, size: 3, width: 51, lines: 2 },
      { kind: 'words', says: 'expiry', x: 27, y: 34, size: 3, width: 51, lines: 1 },
    ],
  },
}

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
