import type { ServiceState } from '#shared/contract/shell-channels.ts'
import { diskPatience } from '#shared/contract/disk-patience.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'

/** How patient the shell is with the service, in milliseconds. All of it is ours; the reasons are in docs of each member. */
export const patience = {
  /** From one pong to the next ping. */
  pingEvery: 500,
  /** A ping unanswered for so long is told to the page: the service hangs, or is busy. */
  pingLimit: 1_000,
  /**
   * And then so much longer until it is killed: two pieces of work, one behind the other, may each wait for a disk that another program
   * holds, and a commit of 50,000 items takes less.
   */
  silenceLimit: 2 * diskPatience + 1_000,
  /** From the start of the process to `ready`: migrations and recovery of the largest ledger included. */
  startLimit: 120_000,
  /** From `stop` to the end of the process; after that it is killed, which loses nothing acknowledged. */
  stopLimit: 5_000,
  /** Wait before the restart after the first, second, ... death within the window. */
  restartAfter: [0, 250, 500, 1_000],
  /** One death more than there are waits, all within this window, and the shell gives up. */
  deathWindow: 60_000,
} as const

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly ping: { readonly id: number; readonly late: boolean } | undefined }
  /** Killed, or asked to stop for another start; what follows when the process is gone. */
  | { readonly kind: 'dying'; readonly next: 'restart' | 'rest' | 'start' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'resting' }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'stopped' }

/** Everything the shell remembers about the service between two happenings. */
export type Supervision = {
  readonly phase: Phase
  /** When to wake, on the clock of the happenings; undefined where only a happening leads on. */
  readonly wakeAt: number | undefined
  readonly deaths: readonly number[]
  readonly lastPing: number
  /** True once it was ready: from then on a start resumes the session. */
  readonly everReady: boolean
}

/** What can happen to the service or be asked of its supervision. */
export type Happening =
  | { readonly kind: 'startAsked' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'startFailed'; readonly refusal: Refusal }
  | { readonly kind: 'pong'; readonly id: number }
  | { readonly kind: 'exited' }
  | { readonly kind: 'woke' }
  | { readonly kind: 'tryAgainAsked' }
  /** Another site is to be opened: the service comes to rest and is started anew, with nobody signed in. */
  | { readonly kind: 'restartAsked' }
  | { readonly kind: 'stopAsked' }

/** What is to be done about it. `gaveUp` is told with the directories, which the rules do not know. */
export type Order =
  | { readonly kind: 'spawn'; readonly resumeSession: boolean }
  | { readonly kind: 'ping'; readonly id: number }
  | { readonly kind: 'kill'; readonly because: string }
  | { readonly kind: 'stop' }
  | {
      readonly kind: 'tell'
      readonly state: Exclude<ServiceState, { readonly kind: 'gaveUp' | 'siteNotChosen' }> | { readonly kind: 'gaveUp' }
    }

type Step = { readonly supervision: Supervision; readonly orders: readonly Order[] }

/** Supervision before the service was ever started. */
export const unstarted: Supervision = {
  phase: { kind: 'idle' },
  wakeAt: undefined,
  deaths: [],
  lastPing: 0,
  everReady: false,
}

/**
 * Decides what follows from one happening. Pure: `now` is in milliseconds on any clock that never goes back.
 * A happening that has no meaning in the phase (a pong of an earlier ping, say) changes nothing.
 */
export function supervise(before: Supervision, happening: Happening, now: number): Step {
  switch (happening.kind) {
    case 'startAsked':
      return before.phase.kind === 'idle' ? spawn(before, now) : unchanged(before)
    case 'ready':
      if (before.phase.kind !== 'starting') return unchanged(before)
      return step({ ...quiet(before, now), everReady: true }, { kind: 'tell', state: { kind: 'running' } })
    case 'startFailed':
      if (before.phase.kind !== 'starting') return unchanged(before)
      return step(
        { ...before, phase: { kind: 'dying', next: 'rest' }, wakeAt: undefined },
        { kind: 'tell', state: { kind: 'startFailed', refusal: happening.refusal } },
        { kind: 'kill', because: 'it could not open the station' },
      )
    case 'pong':
      return ponged(before, happening.id, now)
    case 'exited':
      return exited(before, now)
    case 'woke':
      return before.wakeAt === undefined || now < before.wakeAt ? unchanged(before) : woke(before, now)
    case 'tryAgainAsked':
      return tryAgain(before, now)
    case 'restartAsked':
      return restart(before, now)
    case 'stopAsked':
      return stop(before, now)
    default:
      return unreachable(happening)
  }
}

function spawn(before: Supervision, now: number): Step {
  return step(
    { ...before, phase: { kind: 'starting' }, wakeAt: now + patience.startLimit },
    { kind: 'tell', state: { kind: before.everReady ? 'restarting' : 'starting' } },
    { kind: 'spawn', resumeSession: before.everReady },
  )
}

function quiet(before: Supervision, now: number): Supervision {
  return { ...before, phase: { kind: 'running', ping: undefined }, wakeAt: now + patience.pingEvery }
}

function ponged(before: Supervision, id: number, now: number): Step {
  const { phase } = before
  if (phase.kind !== 'running' || phase.ping?.id !== id) return unchanged(before)
  return phase.ping.late
    ? step(quiet(before, now), { kind: 'tell', state: { kind: 'running' } })
    : step(quiet(before, now))
}

function exited(before: Supervision, now: number): Step {
  const { phase } = before
  switch (phase.kind) {
    case 'starting':
    case 'running':
      return died(before, now)
    case 'dying':
      if (phase.next === 'rest') return step({ ...before, phase: { kind: 'resting' }, wakeAt: undefined })
      return phase.next === 'start' ? spawn(before, now) : died(before, now)
    case 'stopping':
      return step({ ...before, phase: { kind: 'stopped' }, wakeAt: undefined })
    case 'idle':
    case 'waiting':
    case 'resting':
    case 'stopped':
      return unchanged(before)
    default:
      return unreachable(phase)
  }
}

function died(before: Supervision, now: number): Step {
  const deaths = [...before.deaths.filter((at) => now - at < patience.deathWindow), now]
  const wait = patience.restartAfter[deaths.length - 1]
  if (wait === undefined)
    return step(
      { ...before, deaths, phase: { kind: 'resting' }, wakeAt: undefined },
      { kind: 'tell', state: { kind: 'gaveUp' } },
    )
  return step(
    { ...before, deaths, phase: { kind: 'waiting' }, wakeAt: now + wait },
    { kind: 'tell', state: { kind: 'restarting' } },
  )
}

function woke(before: Supervision, now: number): Step {
  const { phase } = before
  switch (phase.kind) {
    case 'waiting':
      return spawn(before, now)
    case 'starting':
      return kill(before, 'it was not ready in time')
    case 'running':
      return phase.ping === undefined ? ping(before, now) : silent(before, phase.ping, now)
    case 'dying':
    case 'stopping':
      return step({ ...before, wakeAt: undefined }, { kind: 'kill', because: 'it did not stop in time' })
    case 'idle':
    case 'resting':
    case 'stopped':
      return unchanged(before)
    default:
      return unreachable(phase)
  }
}

function ping(before: Supervision, now: number): Step {
  const id = before.lastPing + 1
  return step(
    {
      ...before,
      lastPing: id,
      phase: { kind: 'running', ping: { id, late: false } },
      wakeAt: now + patience.pingLimit,
    },
    { kind: 'ping', id },
  )
}

// The second limit counts from now, not from the ping: after a computer slept, both would be over before the pong is read.
function silent(before: Supervision, late: { readonly id: number; readonly late: boolean }, now: number): Step {
  if (late.late) return kill(before, 'it does not answer')
  return step(
    { ...before, phase: { kind: 'running', ping: { id: late.id, late: true } }, wakeAt: now + patience.silenceLimit },
    { kind: 'tell', state: { kind: 'notAnswering' } },
  )
}

function kill(before: Supervision, because: string): Step {
  return step({ ...before, phase: { kind: 'dying', next: 'restart' }, wakeAt: undefined }, { kind: 'kill', because })
}

function tryAgain(before: Supervision, now: number): Step {
  const { phase } = before
  if (phase.kind === 'resting') return spawn({ ...before, deaths: [] }, now)
  if (phase.kind === 'dying' && phase.next === 'rest')
    return step({ ...before, deaths: [], phase: { kind: 'dying', next: 'start' } })
  return unchanged(before)
}

function restart(before: Supervision, now: number): Step {
  const anew = { ...before, deaths: [], everReady: false }
  switch (before.phase.kind) {
    case 'starting':
    case 'running':
      return step(
        { ...anew, phase: { kind: 'dying', next: 'start' }, wakeAt: now + patience.stopLimit },
        { kind: 'tell', state: { kind: 'starting' } },
        { kind: 'stop' },
      )
    case 'dying':
      return step({ ...anew, phase: { kind: 'dying', next: 'start' } })
    case 'idle':
    case 'waiting':
    case 'resting':
      return spawn(anew, now)
    case 'stopping':
    case 'stopped':
      return unchanged(before)
    default:
      return unreachable(before.phase)
  }
}

function stop(before: Supervision, now: number): Step {
  switch (before.phase.kind) {
    case 'starting':
    case 'running':
      return step({ ...before, phase: { kind: 'stopping' }, wakeAt: now + patience.stopLimit }, { kind: 'stop' })
    case 'dying':
      return step({ ...before, phase: { kind: 'stopping' }, wakeAt: now + patience.stopLimit })
    case 'idle':
    case 'waiting':
    case 'resting':
      return step({ ...before, phase: { kind: 'stopped' }, wakeAt: undefined })
    case 'stopping':
    case 'stopped':
      return unchanged(before)
    default:
      return unreachable(before.phase)
  }
}

function step(supervision: Supervision, ...orders: Order[]): Step {
  return { supervision, orders }
}

function unchanged(supervision: Supervision): Step {
  return { supervision, orders: [] }
}
