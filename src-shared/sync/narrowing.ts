/** A message of a refused document, and the ids of its events. */
export type Suspect = { readonly number: number; readonly eventIds: readonly string[] }

/** How many parts a document without a named culprit is cut into: more would cost more documents than they save rounds. */
const mostParts = 4

/**
 * The parts of a document that was refused as a whole (rollback), in order; each is sent by itself from then on.
 *
 * Where the network names events of the document (EPCIS 2.0 leaves it free to: `instance` may), each message with a
 * named one stands alone and all others stay together, so one more round settles everything if the network is right.
 * Where it names none, the document is cut into four: the good parts go through, a bad one is cut again, until the bad
 * message stands alone and is refused with the reason. With n messages that takes at most log4(n) + 1 rounds.
 * Every part is smaller than the document, whatever a network names, so narrowing ends.
 */
export function partsOf(messages: readonly Suspect[], named: ReadonlySet<string>): readonly (readonly number[])[] {
  const isNamed = ({ eventIds }: Suspect) => eventIds.some((id) => named.has(id))
  const culprits = messages.filter(isNamed).map(({ number }) => [number])
  if (culprits.length > 0) {
    const others = messages.filter((message) => !isNamed(message)).map(({ number }) => number)
    return others.length === 0 ? culprits : [others, ...culprits]
  }
  const size = Math.max(1, Math.ceil(messages.length / mostParts))
  const parts: number[][] = []
  for (let from = 0; from < messages.length; from += size)
    parts.push(messages.slice(from, from + size).map(({ number }) => number))
  return parts
}
