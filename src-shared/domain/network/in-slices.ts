/**
 * How many items one event lists at most. At about 60 bytes an item an event stays near 30 kB, well under the
 * smallest document limit we know of in real repositories (100,000 bytes).
 */
export const mostItemsInOneEvent = 500

/** Items in their order, in slices of which each fits into one event. */
export function inSlices<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const slices: (readonly Item[])[] = []
  for (let from = 0; from < items.length; from += mostItemsInOneEvent)
    slices.push(items.slice(from, from + mostItemsInOneEvent))
  return slices
}
