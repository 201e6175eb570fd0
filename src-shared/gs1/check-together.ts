import { matches } from './application-identifiers.ts'
import type { AiGroup, AiPattern, ApplicationIdentifier } from './application-identifiers.ts'
import type { Element } from './elements.ts'
import { refused } from './scan-refusal.ts'
import type { ScanRefusal } from './scan-refusal.ts'

/** Keys whose serial component is optional, and how long they are without it. */
const keysWithOptionalSerial = new Map([
  ['253', 13],
  ['255', 13],
  ['8003', 14],
])

/**
 * Checks the elements of one scan against each other: repeated, excluded and required AIs (GS1 Syntax Dictionary, `ex`
 * and `req`). `entries` are the dictionary's entries of the elements, in the same order. Only what one scan carries is
 * looked at; that a second symbol on the same item may supply what is missing is for its caller to know.
 */
export function checkTogether(
  entries: readonly ApplicationIdentifier[],
  elements: readonly Element[],
): ScanRefusal | null {
  return repeated(elements) ?? excluded(entries) ?? missing(entries) ?? unsignedSerial(elements)
}

/** An AI may come again with the same value, as when two symbols of one label were read into one message. */
function repeated(elements: readonly Element[]): ScanRefusal | null {
  for (let later = 1; later < elements.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      if (elements[earlier]?.[0] === elements[later]?.[0] && elements[earlier]?.[1] !== elements[later]?.[1]) {
        return refused('REPEATED_AI', elements[later]?.[0])
      }
    }
  }
  return null
}

function excluded(entries: readonly ApplicationIdentifier[]): ScanRefusal | null {
  for (const entry of entries) {
    for (const pattern of entry.excluded) {
      const other = find(pattern, entries, entry.ai)
      if (other !== null) return refused('EXCLUDED_AI', entry.ai, [other.ai])
    }
  }
  return null
}

function missing(entries: readonly ApplicationIdentifier[]): ScanRefusal | null {
  for (const entry of entries) {
    for (const groups of entry.requirements) {
      if (!isSatisfied(groups, entries, entry.ai)) {
        return refused(
          'MISSING_AI',
          entry.ai,
          groups.map((group) => group.text),
        )
      }
    }
  }
  return null
}

function isSatisfied(groups: readonly AiGroup[], entries: readonly ApplicationIdentifier[], ai: string): boolean {
  for (const group of groups) {
    let whole = true
    for (const pattern of group.all) whole &&= find(pattern, entries, ai) !== null
    if (whole) return true
  }
  return false
}

/** The first entry that the pattern means; an AI neither excludes nor satisfies itself. */
function find(
  pattern: AiPattern,
  entries: readonly ApplicationIdentifier[],
  self: string,
): ApplicationIdentifier | null {
  for (const entry of entries) if (entry.ai !== self && matches(pattern, entry.ai)) return entry
  return null
}

/** A digital signature (8030) signs one instance, so a key beside it must have its serial component (GS1 General Specifications, AI 8030). */
function unsignedSerial(elements: readonly Element[]): ScanRefusal | null {
  if (!elements.some(([ai]) => ai === '8030')) return null
  const unserialised = elements.find(([ai, value]) => keysWithOptionalSerial.get(ai) === value.length)
  return unserialised === undefined ? null : refused('MISSING_SERIAL', unserialised[0])
}
