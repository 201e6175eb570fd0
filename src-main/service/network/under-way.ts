import type { Heard } from '#service/persistence/outbox/dispatch.ts'

/** The requests under way, and what was heard from those that ended and is not written down yet. */
export type UnderWay = {
  readonly documents: number
  readonly looks: number
  readonly discoveries: number
  /** The messages that are being asked for. */
  isAskedFor(message: number): boolean
  readonly questions: number
  isIdle(): boolean
  /** Begins a request. What it brings is kept until it is taken; a failure, which is a bug, is handed on. */
  begin(what: Errand, request: () => Promise<Heard | null>): void
  takeHeard(): readonly Heard[]
  /** Resolves when no request is under way any more. */
  ended(): Promise<void>
}

/** What a request is for. */
export type Errand =
  | { readonly kind: 'document' | 'look' | 'discovery' }
  | { readonly kind: 'question'; readonly message: number }

/** Nothing under way yet. `onEnd` is called after each request, `onBug` before it where one threw. */
export function requestsUnderWay(onEnd: () => void, onBug: (bug: unknown) => void): UnderWay {
  const requests = new Map<Promise<void>, Errand>()
  let heard: Heard[] = []
  const count = (kind: Errand['kind']) => [...requests.values()].filter((errand) => errand.kind === kind).length

  async function run(request: () => Promise<Heard | null>): Promise<void> {
    try {
      const what = await request()
      if (what !== null) heard.push(what)
    } catch (bug) {
      onBug(bug)
    }
  }

  return {
    get documents() {
      return count('document')
    },
    get looks() {
      return count('look')
    },
    get discoveries() {
      return count('discovery')
    },
    get questions() {
      return count('question')
    },
    isAskedFor: (message) =>
      [...requests.values()].some((errand) => errand.kind === 'question' && errand.message === message),
    isIdle: () => requests.size === 0,
    begin: (what, request) => {
      const running = run(request).finally(() => {
        requests.delete(running)
        onEnd()
      })
      requests.set(running, what)
    },
    takeHeard: () => {
      const all = heard
      heard = []
      return all
    },
    ended: async () => {
      await Promise.all(requests.keys())
    },
  }
}
