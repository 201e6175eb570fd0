import type { MessagePortMain } from 'electron'
import type { ServiceMessage, ShellMessage } from '#shared/contract/shell-link.ts'

/** What the shell hears from one run of the service. Nothing comes after `onExit`, which comes once. */
export type ServiceListeners = {
  onMessage(message: ServiceMessage): void
  /** One line that the service wrote on standard output or standard error. */
  onOutput(line: string): void
  /** `how` is for the log: an exit code, a signal, or why the process did not start. */
  onExit(how: string): void
}

/** One run of the service. */
export type ServiceRun = {
  pid(): number | undefined
  send(message: ShellMessage): void
  /** Makes a connection for a page and gives the page's end of it. It closes when the service or the page is gone. */
  connect(connection: number): MessagePortMain
  /** Ends the process at once, whatever it does: what it acknowledged is on disk. */
  kill(): void
}

/** A place where the service can run. Every host passes the same tests. */
export type ServiceHost = {
  readonly name: string
  /** Whether it can start the service only once the app is ready. Where it need not wait, it should not. */
  readonly needsReadyApp: boolean
  start(listeners: ServiceListeners): ServiceRun
}
