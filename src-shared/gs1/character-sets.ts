/** The character sets of AI values (GS1 General Specifications, section 7.11), as bits of one table of classes. */
export const digit = 1
export const cset82 = 2
export const cset39 = 4
export const cset64 = 8

/** What a URI may be written with (RFC 3986, section 2). */
export const uriCharacters = 16

const digits = '0123456789'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lower = 'abcdefghijklmnopqrstuvwxyz'

const classes = new Uint8Array(128)
mark(digits, digit)
mark(`${digits}${upper}${lower}!"%&'()*+,-./:;<=>?_`, cset82)
mark(`${digits}${upper}#-/`, cset39)
mark(`${digits}${upper}${lower}-_`, cset64)
mark(`${digits}${upper}${lower}-._~:/?#[]@!$&'()*+,;=%`, uriCharacters)

function mark(characters: string, set: number): void {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    classes[code] = (classes[code] ?? 0) | set
  }
}

/** Whether all of `text.slice(from, to)` belongs to the set; an empty run does, and nothing beyond ASCII does. */
export function allIn(set: number, text: string, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at++) {
    if (((classes[text.charCodeAt(at)] ?? 0) & set) === 0) return false
  }
  return true
}
