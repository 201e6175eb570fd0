import type { Logger } from 'pino'
import type { ServiceState } from '#shared/contract/shell-channels.ts'
import type { SecretAnswer, SecretAsk, ServiceMessage, StartOptions } from '#shared/contract/shell-link.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { ServiceHost, ServiceRun } from './service-host.ts'
import { supervise, unstarted } from './supervision-rules.ts'
import type { Happening, Order } from './supervision-rules.ts'

/** The one service of this app, kept running. */
export type ServiceSupervision = {
  /** Without meaning while nobody has chosen a site, but for the pages, which are told so. */
  start(): void
  /** The site was chosen, or another one: the service comes to rest and is started for it. */
  restart(): void
  /** A person asks to start a service again that rests; without meaning in every other state. */
  tryAgain(): void
  /** Brings the service to rest; resolves when its process is gone, within seconds. */
  stop(): Promise<void>
  state(): ServiceState
  /** Calls the listener at each change of state. */
  onState(listener: (state: ServiceState) => void): void
  /** The run that pages can be connected to; undefined while there is none. */
  run(): ServiceRun | undefined
}

/** Carries out what the rules order, with real timers and a real host. The options are null while no site is chosen. */
export function superviseService(
  host: ServiceHost,
  startOptions: () => Omit<StartOptions, 'resumeSession'> | null,
  askSecrets: (ask: SecretAsk) => Promise<SecretAnswer>,
  log: Logger,
): ServiceSupervision {
  const listeners: ((state: ServiceState) => void)[] = []
  const whenStopped: (() => void)[] = []
  let supervision = unstarted
  let state: ServiceState = { kind: 'starting' }
  let run: ServiceRun | undefined
  let timer: NodeJS.Timeout | undefined

  const happened = (happening: Happening): void => {
    const step = supervise(supervision, happening, performance.now())
    supervision = step.supervision
    wakeAsOrdered()
    step.orders.forEach(carryOut)
    if (supervision.phase.kind === 'stopped') whenStopped.splice(0).forEach((stopped) => stopped())
  }

  const wakeAsOrdered = () => {
    clearTimeout(timer)
    if (supervision.wakeAt === undefined) return
    timer = setTimeout(() => happened({ kind: 'woke' }), Math.ceil(supervision.wakeAt - performance.now()))
  }

  const chosenOptions = () => {
    const options = startOptions()
    if (options === null) throw new Error('a service runs for no site')
    return options
  }

  const tell = (next: ServiceState) => {
    state = next
    log.info({ state }, `the service is ${state.kind}`)
    listeners.forEach((listener) => listener(next))
  }

  const carryOut = (order: Order): void => {
    switch (order.kind) {
      case 'spawn':
        return spawn(order.resumeSession)
      case 'ping':
        return run?.send({ kind: 'ping', id: order.id })
      case 'stop':
        return run?.send({ kind: 'stop' })
      case 'kill':
        log.warn({ pid: run?.pid() }, `the service is killed: ${order.because}`)
        return run?.kill()
      case 'tell': {
        if (order.state.kind !== 'gaveUp') return tell(order.state)
        const { dataDirectory, logsDirectory } = chosenOptions()
        return tell({ kind: 'gaveUp', dataDirectory, logsDirectory })
      }
      default:
        return unreachable(order)
    }
  }

  const spawn = (resumeSession: boolean) => {
    const options = chosenOptions()
    const started = host.start({
      onMessage: received,
      onOutput: (line) => log.info({ from: 'service' }, line),
      onExit(how) {
        log.info({ pid: started.pid() }, `the service's process ended: ${how}`)
        run = undefined
        happened({ kind: 'exited' })
      },
    })
    run = started
    started.send({ kind: 'start', options: { ...options, resumeSession } })
  }

  const answerSecret = async ({ id, ask }: Extract<ServiceMessage, { kind: 'secretAsked' }>) => {
    const asking = run
    const answer = await askSecrets(ask)
    // A run that ended meanwhile took its question with it.
    if (run === asking) run?.send({ kind: 'secretAnswered', id, answer })
  }

  const received = (message: ServiceMessage): void => {
    switch (message.kind) {
      case 'ready':
        log.info({ pid: run?.pid(), host: host.name }, 'the service is ready')
        return happened({ kind: 'ready' })
      case 'startFailed':
        return happened({ kind: 'startFailed', refusal: message.error })
      case 'pong':
        return happened({ kind: 'pong', id: message.id })
      case 'secretAsked':
        return void answerSecret(message)
      case 'stopped':
      case 'frame':
        // The end of the process says that it stopped; frames are the host's affair.
        return
      default:
        return unreachable(message)
    }
  }

  return {
    start: () => (startOptions() === null ? tell({ kind: 'siteNotChosen' }) : happened({ kind: 'startAsked' })),
    restart: () => happened({ kind: 'restartAsked' }),
    tryAgain: () => happened({ kind: 'tryAgainAsked' }),
    stop: () =>
      new Promise((stopped) => {
        whenStopped.push(stopped)
        happened({ kind: 'stopAsked' })
      }),
    state: () => state,
    onState: (listener) => void listeners.push(listener),
    run: () => run,
  }
}
