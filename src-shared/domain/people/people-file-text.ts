import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Json } from '../../kernel/canonical-json.ts'

/** What the station's key signs of a file of people: a word for what it is, and everything that it says. */
export function signedPart(content: Json): string {
  return `tallyman-people:1:${canonicalJson(content)}`
}
