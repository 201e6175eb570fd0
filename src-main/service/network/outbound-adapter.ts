import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import { openEpcisCaptureClient } from './epcis-capture-client.ts'
import type { EpcisCaptureClient } from './epcis-capture-client.ts'
import type { HttpSender } from './http-exchange.ts'

/**
 * How messages reach a network: the format of their events and the way to it. Another network is another adapter; the outbox,
 * the rules of the floor and the screens do not know which one it is.
 */
export type OutboundAdapter = {
  readonly format: OutboundFormat
  /** Opens the way to an address; null where the address is none. It answers in the terms of capture, job and query. */
  open(base: string, http: HttpSender, now: () => number): EpcisCaptureClient | null
}

/** EPCIS 2.0 over REST: the first one, and the only one of this version. */
export const epcis20Rest: OutboundAdapter = { format: epcis20Json, open: openEpcisCaptureClient }
