import type { WordsPart } from './templates.ts'

/** How wide a Latin letter is at most on the average, and a sign of another script always, against its height. */
const latinWidth = 0.6
const otherWidth = 1

/** What stands where words were cut, so that nobody takes a part of a name for the name. */
const cutMark = '...'

/**
 * Words in lines that fit their part of a label. What does not fit is cut here and marked, because a printer that is
 * left to break a text that is too long prints its end over its last line (Zebra Programming Guide, ^FB).
 */
export function fitWords(
  words: string,
  { size, width, lines }: Pick<WordsPart, 'size' | 'width' | 'lines'>,
): readonly string[] {
  const room = width / size
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

/** How wide a text is at most, in heights of its letters. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += sign < '\u0250' ? latinWidth : otherWidth
  return width
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
