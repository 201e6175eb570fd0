import type { Label } from './label.ts'
import { fitWords } from './fit-words.ts'
import { wordsOf } from './templates.ts'
import type { LabelPart, LabelTemplate } from './templates.ts'

/**
 * A label as ZPL II (Zebra Programming Guide, P1099958), for a printer with so many dots in a millimetre. Nothing that
 * a label says can be read as a command: what is no letter or digit is sent as the hexadecimal numbers of its UTF-8 bytes.
 */
export function zplOf(label: Label, { width, height, parts }: LabelTemplate, dotsPerMm: number): string {
  const dots = (millimetres: number) => Math.round(millimetres * dotsPerMm)
  // Never narrower than the template says, which is the least that the standard allows: a whole number of dots.
  const moduleDots = (millimetres: number) => Math.ceil(millimetres * dotsPerMm - 1e-9)
  const fields = parts.flatMap((part) => fieldsOf(label, part, { dots, moduleDots }))
  return ['^XA', '^CI28', `^PW${dots(width)}`, `^LL${dots(height)}`, '^LH0,0', ...fields, '^XZ', ''].join('\n')
}

type InDots = Readonly<Record<'dots' | 'moduleDots', (millimetres: number) => number>>

function fieldsOf(label: Label, part: LabelPart, { dots, moduleDots }: InDots): readonly string[] {
  const at = `^FO${dots(part.x)},${dots(part.y)}`
  switch (part.kind) {
    case 'words': {
      const size = dots(part.size)
      const { lines, narrowed } = fitWords(wordsOf(label, part.says) ?? '', part)
      const letters = `^A0N,${size},${Math.floor(size * narrowed)}`
      // Each line by itself: a printer prints the end of a text that it has to break itself over the last line.
      return lines.map(
        (line, index) =>
          `^FO${dots(part.x)},${dots(part.y + index * part.size)}${letters}^FH_^FD${asHexadecimal(line)}^FS`,
      )
    }
    case 'linear': {
      const digits = label.elements.map(([ai, value]) => ai + value).join('')
      // `>;` begins in code set C, `>8` is FNC1: a GS1-128 of digits only, such as an SSCC.
      return [`${at}^BY${moduleDots(part.module)}^BCN,${dots(part.height)},N,N,N,N^FD>;>8${digits}^FS`]
    }
    case 'matrix':
      return [`${at}^BXN,${moduleDots(part.module)},200,0,0,6,${escapeSign}^FD${matrixData(label)}^FS`]
  }
}

/**
 * Stands before a code in the data of a matrix. It is not among the characters that a GS1 value may have (set 82), and
 * begins no command, as `^` and `~` do.
 */
const escapeSign = '\\'

/** FNC1 first, and again behind each value of variable length that something follows. */
function matrixData({ elements }: Label): string {
  const fnc1 = `${escapeSign}1`
  return elements.reduce((data, [ai, value], index) => {
    const ends = index === elements.length - 1 || fixedLength.has(ai.slice(0, 2))
    return `${data}${ai}${value}${ends ? '' : fnc1}`
  }, fnc1)
}

/** Identifiers whose values have a length of their own (GS1 General Specifications, figure 7.8.5-1), of those a label has. */
const fixedLength: ReadonlySet<string> = new Set(['00', '01', '17'])

function asHexadecimal(words: string): string {
  return words.replaceAll(/[^A-Za-z0-9 ]/gu, (sign) =>
    sign < '\u0080' ? hexadecimal(sign) : percentAsHexadecimal(sign),
  )
}

function hexadecimal(sign: string): string {
  return `_${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** `encodeURIComponent` gives the UTF-8 bytes of a sign beyond ASCII, each with a percent sign before it. */
function percentAsHexadecimal(sign: string): string {
  return encodeURIComponent(sign.isWellFormed() ? sign : '\uFFFD').replaceAll('%', '_')
}
