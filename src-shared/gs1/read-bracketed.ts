import { identifierOf } from './application-identifiers.ts'
import { checkElement } from './check-element.ts'
import { gather } from './gathering.ts'
import type { Gathering } from './gathering.ts'
import { refused } from './scan-refusal.ts'
import type { ScanRefusal } from './scan-refusal.ts'

/**
 * Reads the form that people write and type: `(01)09521234567899(10)ABC`. An opening bracket inside a value is written
 * `\(`. A vertical bar parts the linear from the 2D component of a composite symbol; both must hold elements.
 */
export function readBracketed(text: string, into: Gathering): ScanRefusal | null {
  const bar = text.indexOf('|')
  if (bar < 0) return readPart(text, into)
  return readPart(text.slice(0, bar), into) ?? readPart(text.slice(bar + 1), into)
}

function readPart(text: string, into: Gathering): ScanRefusal | null {
  if (text === '') return refused('BAD_BRACKETS')
  let at = 0
  while (at < text.length) {
    const close = text.indexOf(')', at)
    if (text.charAt(at) !== '(' || close < 0) return refused('BAD_BRACKETS')
    const ai = text.slice(at + 1, close)
    const entry = identifierOf(ai)
    if (entry === null) return refused('UNKNOWN_AI', ai.length <= 4 ? ai : null)
    const end = nextElement(text, close + 1)
    const value = text.slice(close + 1, end).replaceAll('\\(', '(')
    const wrong = checkElement(entry, value, 0, value.length)
    if (wrong !== null) return refused(wrong, entry.ai)
    const full = gather(into, entry, value)
    if (full !== null) return full
    at = end
  }
  return null
}

function nextElement(text: string, from: number): number {
  let bracket = text.indexOf('(', from)
  while (bracket > from && text.charAt(bracket - 1) === '\\') bracket = text.indexOf('(', bracket + 1)
  return bracket < 0 ? text.length : bracket
}
