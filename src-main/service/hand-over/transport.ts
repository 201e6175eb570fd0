import type { DeliveryVerdict } from '#shared/domain/hand-over/delivery.ts'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'

/** One file of a hand-over on its way: a piece, or the manifest, which goes last. */
export type Parcel = {
  readonly handOver: HandOverId
  /** The name under which it lies in a folder. */
  readonly name: string
  /** From 1 on; the manifest is one more than there are pieces. */
  readonly place: number
  /** How many there are, the manifest among them. */
  readonly of: number
  readonly isManifest: boolean
  readonly contentType: string
  readonly bytes: Buffer
  /** Of the bytes, as 64 lower-case hexadecimal digits. */
  readonly sha256: string
}

/**
 * How a hand-over reaches an external system. The same parcel may come several times, with the same name and bytes; it never throws
 * and never waits without end. A transport that is added needs nothing but this.
 */
export type HandOverTransport = {
  /** `triesInVain`: how often this parcel was tried since the start. */
  deliver(parcel: Parcel, triesInVain: number): Promise<DeliveryVerdict>
  /** Breaks off what is under way; `deliver` still answers. */
  close(): Promise<void>
}
