import type { HandedBatch, HandedStep } from './handed-step.ts'

/** A piece of what is handed over: a document of its own. */
export type Piece = { readonly text: string; readonly events: number }

/**
 * How the data of a batch is written. A format that is added needs nothing but this. The same steps give the same bytes:
 * by them it is known that something was handed over already.
 */
export type HandOverFormat = {
  /** Its name, such as `epcis-2.0-json`. */
  readonly id: string
  /** The end of a file's name, without the dot. */
  readonly extension: string
  readonly contentType: string
  /**
   * The steps as documents of at most so many bytes, as long as one step fits. Null is a place to let others work.
   * `uuidOf` gives the UUID that follows from a name.
   */
  pieces(
    batch: HandedBatch,
    steps: Iterable<HandedStep | null>,
    mostBytes: number,
    uuidOf: (name: string) => string,
  ): Generator<Piece | null, void>
}
