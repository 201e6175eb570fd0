import type { Element } from '#shared/gs1/elements.ts'
import { dictionaryEntries } from './dictionary-entries.ts'

const byAi = new Map(dictionaryEntries.map((entry) => [entry.ai, entry]))

/**
 * Cuts an element string into elements without checking their values, the plainest way: AIs by trial of 2, 3 and 4 digits, a
 * value to the next separator or its greatest length. Null where no AI begins, or more follows than the value may hold.
 */
export function splitPlainly(text: string): readonly Element[] | null {
  const elements: Element[] = []
  let rest = text
  while (rest !== '') {
    const entry = [2, 3, 4].map((length) => byAi.get(rest.slice(0, length))).find((found) => found !== undefined)
    if (entry === undefined) return null
    const longest = entry.components.reduce((sum, component) => sum + component.longest, 0)
    const [upToSeparator = ''] = rest.slice(entry.ai.length).split('\x1d', 1)
    const value = upToSeparator.slice(0, longest)
    if (entry.needsSeparator && upToSeparator.length > longest) return null
    elements.push([entry.ai, value])
    rest = rest.slice(entry.ai.length + value.length)
    if (rest.startsWith('\x1d')) rest = rest.slice(1)
  }
  return elements
}
