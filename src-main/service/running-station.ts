import type { PageConnection } from './ipc/shell-link.ts'

/** A running station. */
export type Station = {
  connect(connection: PageConnection): void
  /** The computer was asleep: ports are opened anew, and the network is tried at once. */
  computerWoke(): void
  /** Brings everything to rest: the scanner first, so that no scan comes in that nobody writes down. */
  close(): Promise<void>
}
