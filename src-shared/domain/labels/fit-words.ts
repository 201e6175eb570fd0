import type { LabelLine, WordsPart } from './templates.ts'

/**
 * How wide signs are at most, against their height, in the faces that draw labels: a printer's font 0 and the one of the
 * page. Widths differ by 1.5 between a W and an I, so that one width for all would let a serial run off its label.
 */
const widths = { wide: 0.9, capital: 0.7, latin: 0.6, other: 1 } as const
const wideSigns = /[WMmw%@&ŒœÆæ]/u
const capital = /\p{Lu}/u

/** What stands where words were cut, so that nobody takes a part of a name for the name. */
const cutMark = '...'

/** Words as they stand on a label: their lines, and how much narrower than usual their letters are (1: as usual). */
export type FittedWords = { readonly lines: readonly string[]; readonly narrowed: number }

/** Whether a line is only a help to people, so that a part of it will do; every other one says what a barcode holds. */
export function mayBeCut(line: LabelLine): boolean {
  return line === 'site' || line === 'product'
}

/**
 * Words as they fit their part of a label. What says the content of a barcode stays whole, in one line, with narrower
 * letters where it must. A name is broken into lines and cut, marked, here: a printer that is left to break a text that is
 * too long prints its end over its last line (Zebra Programming Guide, ^FB).
 */
export function fitWords(words: string, part: Pick<WordsPart, 'says' | 'size' | 'width' | 'lines'>): FittedWords {
  if (words === '') return { lines: [], narrowed: 1 }
  const room = part.width / part.size
  if (mayBeCut(part.says)) return { lines: cutToLines(words, room, part.lines), narrowed: 1 }
  return { lines: [words], narrowed: Math.min(1, room / widthOf(words)) }
}

/** How wide a text is at most, in heights of its letters. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += widthOfSign(sign)
  return width
}

function widthOfSign(sign: string): number {
  if (sign >= '\u0250') return widths.other
  if (wideSigns.test(sign)) return widths.wide
  return capital.test(sign) ? widths.capital : widths.latin
}

function cutToLines(words: string, room: number, lines: number): readonly string[] {
  const found: string[] = []
  let line = ''
  for (const word of words.split(/\s+/u).flatMap((part) => pieces(part, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= room) line = longer
    else {
      found.push(line)
      line = word
    }
  }
  if (line !== '') found.push(line)
  if (found.length <= lines) return found
  const kept = found.slice(0, lines)
  return [...kept.slice(0, -1), `${cutTo(kept.at(-1) ?? '', room - widthOf(cutMark))}${cutMark}`]
}

/** A word that is longer than a line, cut into pieces between its signs. */
function pieces(word: string, room: number): readonly string[] {
  const cut: string[] = []
  for (let rest = word; rest !== '';) {
    const piece = cutTo(rest, room)
    cut.push(piece)
    rest = rest.slice(piece.length)
  }
  return cut
}

/** As many signs as fit, at least one. */
function cutTo(text: string, room: number): string {
  let kept = ''
  for (const sign of text) {
    if (kept !== '' && widthOf(kept + sign) > room) return kept
    kept += sign
  }
  return kept
}
