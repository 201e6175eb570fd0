import type { Refusal } from '#shared/contract/refusals.ts'
import type { ServiceHost, ServiceRun } from './service-host.ts'

/** Stands in where nothing can run the service: each start is refused with the reason, for the person to see. */
export function unsuitableHost(refusal: Refusal): ServiceHost {
  return {
    name: 'none',
    needsReadyApp: false,
    start(listeners): ServiceRun {
      queueMicrotask(() => listeners.onMessage({ kind: 'startFailed', error: refusal }))
      return {
        pid: () => undefined,
        send: () => undefined,
        connect() {
          throw new Error('a service that never runs has no connections')
        },
        kill: () => listeners.onExit('never started'),
      }
    },
  }
}
