import type { Element } from '#shared/gs1/elements.ts'
import type { Chance } from './chance.ts'
import { dictionaryEntries } from './dictionary-entries.ts'
import type { WrittenEntry } from './dictionary-entries.ts'
import { charactersOfType, digits, validValue } from './generated-values.ts'

const byAi = new Map(dictionaryEntries.map((entry) => [entry.ai, entry]))

/** Elements that are likely to be valid together: an AI, what it requires, what that requires, and perhaps another AI. */
export function likelyElements(chance: Chance): Element[] {
  const elements: Element[] = []
  addWithRequired(chance.pick(dictionaryEntries), elements, chance)
  if (chance.oneIn(2)) addWithRequired(chance.pick(dictionaryEntries), elements, chance)
  return elements
}

function addWithRequired(entry: WrittenEntry, into: Element[], chance: Chance): void {
  if (into.some(([ai]) => ai === entry.ai)) return
  into.push([entry.ai, validValue(entry, chance)])
  for (const requirement of entry.requirements) {
    for (const pattern of chance.pick(requirement.split(',')).split('+')) {
      const start = pattern.replace(/n+$/, '')
      const meant = dictionaryEntries.filter(({ ai }) => ai.length === pattern.length && ai.startsWith(start))
      addWithRequired(chance.pick(meant), into, chance)
    }
  }
}

/** The same elements with one thing changed, which may or may not make them wrong. */
export function spoilt(elements: readonly Element[], chance: Chance): Element[] {
  const at = chance.whole(elements.length)
  const [ai, value] = elements[at] ?? ['', '']
  const changed = (other: string): Element[] => elements.toSpliced(at, 1, [ai, other])
  const place = chance.whole(value.length)
  switch (chance.whole(9)) {
    case 0:
      return changed(value.slice(0, place) + chance.text(digits, 1) + value.slice(place + 1))
    case 1:
      return changed(value.slice(0, place) + chance.text(charactersOfType.get('X') ?? '', 1) + value.slice(place + 1))
    case 2:
      return changed(value.slice(0, place) + chance.pick([' ', '#', '^', '~', '@', '\u00e9']) + value.slice(place + 1))
    case 3:
      return changed(value.slice(0, -1))
    case 4:
      return changed(value + chance.text(digits, 1))
    case 5:
      return elements.toSpliced(at, 1)
    case 6:
      return [
        ...elements,
        [ai, chance.oneIn(2) ? value : validValue(byAi.get(ai) ?? chance.pick(dictionaryEntries), chance)],
      ]
    case 7:
      return [...elements, chance.pick(likelyElements(chance))]
    default:
      return changed(chance.text(digits, value.length))
  }
}

/** The elements as people write them. */
export function bracketed(elements: readonly Element[]): string {
  return elements.map(([ai, value]) => `(${ai})${value.replaceAll('(', '\\(')}`).join('')
}

/** The elements as a symbol carries them, with a separator after each value that needs one and is not the last. */
export function elementString(elements: readonly Element[]): string {
  return elements
    .map(
      ([ai, value], at) =>
        ai + value + (byAi.get(ai)?.needsSeparator === true && at < elements.length - 1 ? '\x1d' : ''),
    )
    .join('')
}
