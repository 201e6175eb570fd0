import type { ApplicationIdentifier, Component } from './application-identifiers.ts'
import { allIn, cset64 } from './character-sets.ts'
import type { ScanRefusalCode } from './scan-refusal.ts'

/**
 * Checks `text.slice(from, to)` as the whole value of an element: lengths, characters and named checks, component by
 * component (GS1 Syntax Dictionary). Gives the code of what is wrong, or null.
 */
export function checkElement(
  entry: ApplicationIdentifier,
  text: string,
  from: number,
  to: number,
): ScanRefusalCode | null {
  if (to === from) return 'EMPTY_VALUE'
  if (to - from < entry.shortest) return 'TOO_SHORT'
  if (to - from > entry.longest) return 'TOO_LONG'
  let at = from
  for (const component of entry.components) {
    const end = Math.min(to, at + component.longest)
    if (end === at && component.optional) break
    const wrong = checkComponent(component, text, at, end)
    if (wrong !== null) return wrong
    at = end
  }
  return null
}

function checkComponent(component: Component, text: string, from: number, to: number): ScanRefusalCode | null {
  if (to - from < component.shortest) return 'TOO_SHORT'
  const unpadded = component.characters === cset64 ? withoutPadding(text, from, to) : to
  if (!allIn(component.characters, text, from, unpadded)) return 'BAD_CHARACTER'
  if (unpadded < to && !isPadding(unpadded - from, to - unpadded)) return 'BAD_PADDING'
  for (const check of component.checks) {
    const wrong = check(text, from, to)
    if (wrong !== null) return wrong
  }
  return null
}

function withoutPadding(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text.charAt(end - 1) === '=') end--
  return end
}

/** Padding of character set 64 is optional; if given it is one or two signs and fills a group of three, as the dictionary's check counts. */
function isPadding(characters: number, signs: number): boolean {
  return signs <= 2 && (characters + signs) % 3 === 0
}
