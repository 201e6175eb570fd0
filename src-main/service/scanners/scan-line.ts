import { setTimeout as pause } from 'node:timers/promises'
import { scanPatience } from '#shared/contract/disk-patience.ts'
import { inOrder } from './in-order.ts'

/** The line in which everything that scanners send waits to be taken: one for all of them, because the order is on record. */
export type ScanLine = {
  /** Puts something at the end of the line. It must not throw. */
  readonly put: (take: () => void) => void
  /** Settles when everything that is in the line now was taken. */
  readonly settled: () => Promise<void>
}

/** Milliseconds between two looks at a disk that another program holds. */
const lookEvery = 20

/**
 * Opens a line that waits while another program holds the disk, without keeping the service from its other work: a scan that
 * would have to wait in a transaction would hold up everything, and the shell would take the service for hung. After `scanPatience` it is taken all
 * the same, and answered with what the disk says.
 */
export function openScanLine(canWrite: () => boolean): ScanLine {
  const put = inOrder(async (take: () => void) => {
    const until = performance.now() + scanPatience
    while (!canWrite() && performance.now() < until) await pause(lookEvery)
    take()
  })
  return { put, settled: () => new Promise((resolve) => put(resolve)) }
}
