import type { BatchFact, BatchSource, FilledContainer, StepSizes } from './facts.ts'
import type { JudgedBatch } from './judge.ts'

/** How many items one portion is about at most. One of them is one transaction, and a scan waits no longer than that. */
const mostItemsOfAPortion = 2_000

/** How much of a file is to be recorded. */
export function sizesOf({ numbers, containers }: JudgedBatch): StepSizes {
  return {
    commissioned: numbers.reduce((sum, { items }) => sum + items.length, 0),
    packed: containers.reduce((sum, { items }) => sum + items.length, 0),
  }
}

/**
 * What is recorded of a file, portion after portion, with how many items each is about: numbers first, then what they are in.
 * The first begins the import, and the last ends it.
 */
export function* portionsOf(
  judged: JudgedBatch,
  source: BatchSource,
): Generator<{ readonly facts: readonly BatchFact[]; readonly items: number }> {
  const { head, numbers, containers, counts } = judged
  const { id: batch, gtin, lot, expiry } = head
  const sizes = sizesOf(judged)
  yield { facts: [{ kind: 'batch.import-begun', batch, source, gtin, lot, expiry, sizes }], items: 0 }
  for (const { level, items } of numbers)
    for (const portion of cut(items, () => 1))
      yield {
        facts: [{ kind: 'batch.commissioned', batch, lot, expiry, level, items: portion }],
        items: portion.length,
      }
  for (const portion of cut(whole(containers), ({ items }) => items.length))
    yield {
      facts: [{ kind: 'batch.aggregated', batch, containers: portion }],
      items: portion.reduce((sum, { items }) => sum + items.length, 0),
    }
  const counted: readonly BatchFact[] = counts.length === 0 ? [] : [{ kind: 'batch.counted', batch, counts }]
  yield { facts: [...counted, { kind: 'batch.import-ended', batch, file: source.file.sha256 }], items: 0 }
}

/** Containers of which each fits into a portion: one that holds more is filled in several. */
export function* whole(containers: readonly FilledContainer[]): Generator<FilledContainer> {
  for (const { items, ...container } of containers)
    for (const part of cut(items, () => 1)) yield { ...container, items: part }
}

/** The parts in portions that are about so many items at most; a part that is about more is a portion of its own. */
export function* cut<Part>(parts: Iterable<Part>, sizeOf: (part: Part) => number): Generator<readonly Part[]> {
  let portion: Part[] = []
  let size = 0
  for (const part of parts) {
    if (portion.length > 0 && size + sizeOf(part) > mostItemsOfAPortion) {
      yield portion
      portion = []
      size = 0
    }
    portion.push(part)
    size += sizeOf(part)
  }
  if (portion.length > 0) yield portion
}
