import type { LabelPart } from '#shared/domain/labels/templates.ts'

/** How wide a letter is at most on the average, against its height. */
const letterWidth = 0.6

/** Words in lines that fit their part of a label; what does not fit is cut, as a printer cuts it. */
export function wrapped(
  words: string,
  { size, width, lines }: Pick<Extract<LabelPart, { kind: 'words' }>, 'size' | 'width' | 'lines'>,
): readonly string[] {
  const letters = Math.max(1, Math.floor(width / (size * letterWidth)))
  const found: string[] = []
  let line = ''
  for (const word of words.split(' ').flatMap((part) => pieces(part, letters))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= letters) line = longer
    else {
      found.push(line)
      line = word
    }
  }
  if (line !== '') found.push(line)
  return found.slice(0, lines)
}

/** A word that is longer than a line, cut into pieces. */
function pieces(word: string, letters: number): readonly string[] {
  const cut: string[] = []
  for (let at = 0; at < word.length; at += letters) cut.push(word.slice(at, at + letters))
  return cut
}
