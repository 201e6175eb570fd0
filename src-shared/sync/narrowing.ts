/** Two halves of a rejected document; the second is empty where one message stood alone. */
export type Halves = { readonly first: readonly number[]; readonly second: readonly number[] }

/**
 * Halves a document that was rejected as a whole (rollback), in order. Each half is sent by itself: the good one goes
 * through, the bad one is halved again, until the bad message stands alone and is refused with the reason.
 * With n messages that takes at most 2 log2(n) documents for each bad one.
 */
export function halves(messages: readonly number[]): Halves {
  const middle = Math.ceil(messages.length / 2)
  return { first: messages.slice(0, middle), second: messages.slice(middle) }
}
