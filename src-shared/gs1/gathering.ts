import type { ApplicationIdentifier } from './application-identifiers.ts'
import { checkTogether } from './check-together.ts'
import type { Element } from './elements.ts'
import type { ScanRefusal } from './scan-refusal.ts'
import { refused } from './scan-refusal.ts'

/** More elements than any symbol holds; a limit on hostile input, and the one the official engine has. */
export const mostElements = 64

/** The elements of one scan while it is read, each with its entry of the dictionary. */
export type Gathering = { readonly elements: Element[]; readonly entries: ApplicationIdentifier[] }

/** Begins to read a scan. */
export function gathering(): Gathering {
  return { elements: [], entries: [] }
}

/** Adds an element whose value was checked. */
export function gather(into: Gathering, entry: ApplicationIdentifier, value: string): ScanRefusal | null {
  if (into.elements.length === mostElements) return refused('TOO_MANY_ELEMENTS')
  into.elements.push([entry.ai, value])
  into.entries.push(entry)
  return null
}

/** Checks the gathered elements against each other. */
export function checkGathered(gathered: Gathering): ScanRefusal | null {
  return checkTogether(gathered.entries, gathered.elements)
}
