import { supervise, unstarted } from '#shell/supervision-rules.ts'
import type { Happening } from '#shell/supervision-rules.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'

/** What the shell made of a station that it watched. */
export type Watch = {
  /** Why the shell killed the station, each time. */
  readonly killed: readonly string[]
  readonly end: () => void
}

/** Watches a running station by the shell's own rules, with real pings and real time, and kills it where they say so. */
export function watchedByTheShell(station: StationProcess): Watch {
  const killed: string[] = []
  let supervision = unstarted
  let timer: NodeJS.Timeout | undefined
  const happened = (happening: Happening): void => {
    const step = supervise(supervision, happening, performance.now())
    supervision = step.supervision
    clearTimeout(timer)
    const { wakeAt } = supervision
    if (wakeAt !== undefined)
      timer = setTimeout(() => happened({ kind: 'woke' }), Math.ceil(wakeAt - performance.now()))
    for (const order of step.orders) {
      if (order.kind === 'ping') station.ping(order.id)
      if (order.kind !== 'kill') continue
      killed.push(order.because)
      void station.kill()
    }
  }
  station.onPong((id) => happened({ kind: 'pong', id }))
  happened({ kind: 'startAsked' })
  happened({ kind: 'ready' })
  return { killed, end: () => clearTimeout(timer) }
}
