import { supervise, unstarted } from '#shell/supervision-rules.ts'
import type { Happening, Order, Supervision } from '#shell/supervision-rules.ts'

/** A supervision under a clock that stands still until it is told otherwise. */
export type Supervised = {
  /** Lets one thing happen now, and gives what is ordered. */
  happens(happening: Happening): readonly Order[]
  /** Moves the clock to the moment the supervision waits for, and gives what is ordered then. Throws where it waits for none. */
  wakes(): readonly Order[]
  passes(milliseconds: number): void
  phase(): string
  /** Milliseconds until it wakes. */
  wait(): number | undefined
}

/** Supervision from the beginning, with the clock at 0. */
export function supervised(): Supervised {
  let supervision: Supervision = unstarted
  let now = 0
  const happens = (happening: Happening) => {
    const step = supervise(supervision, happening, now)
    supervision = step.supervision
    return step.orders
  }
  return {
    happens,
    wakes() {
      if (supervision.wakeAt === undefined) throw new Error(`nothing to wake for while ${supervision.phase.kind}`)
      now = Math.max(now, supervision.wakeAt)
      return happens({ kind: 'woke' })
    },
    passes(milliseconds) {
      now += milliseconds
    },
    phase: () => supervision.phase.kind,
    wait: () => (supervision.wakeAt === undefined ? undefined : supervision.wakeAt - now),
  }
}

/** A service that was started and said it is ready. */
export function running(): Supervised {
  const service = supervised()
  service.happens({ kind: 'startAsked' })
  service.happens({ kind: 'ready' })
  return service
}

/** What the page is told by these orders. */
export function told(orders: readonly Order[]): string[] {
  return orders.flatMap((order) => (order.kind === 'tell' ? [order.state.kind] : []))
}
