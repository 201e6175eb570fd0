import bwipjs from 'bwip-js/node'
import type { Element } from '#shared/gs1/elements.ts'

/**
 * What bwip-js says of a list of elements: null where it would draw them, else the name of its complaint. BWIPP, its core,
 * was written by the author of the official engine and holds the Syntax Dictionary's rules.
 */
export function bwippOnElements(elements: readonly Element[]): string | null {
  return complaint('gs1datamatrix', elements.map(([ai, value]) => `(${ai})${escaped(value)}`).join(''))
}

/** What bwip-js says of a GS1 Digital Link URI. */
export function bwippOnLink(uri: string): string | null {
  return complaint('gs1dldatamatrix', escaped(uri))
}

function complaint(bcid: string, text: string): string | null {
  try {
    bwipjs.raw({ bcid, text, parse: true })
    return null
  } catch (thrown) {
    return String(thrown).replace(/#\d+/, '')
  }
}

/** bwip-js reads `^065` as the character of that code; so brackets and carets can be given as characters of a value. */
function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (character) => `^${String(character.charCodeAt(0)).padStart(3, '0')}`)
}
