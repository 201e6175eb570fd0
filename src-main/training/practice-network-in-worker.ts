import { Worker } from 'node:worker_threads'

/** The practice network as the station holds it: it runs beside the station's thread, so that it never delays a scan. */
export type PracticeNetworkInWorker = {
  /** The address it listens on; null while it is switched off or not up yet. */
  url(): string | null
  isOn(): boolean
  /** Switches it off, as a network that is gone, or on again on the same port. Settles when it is so. */
  switch(on: boolean): Promise<void>
  stop(): Promise<void>
}

type FromWorker = { readonly kind: 'listening'; readonly url: string } | { readonly kind: 'offline' }

// From source this file lies beside the folder; built, both are files of one folder.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './practice-network/worker.ts' : './practice-network.js',
  import.meta.url,
)

/** Milliseconds that the practice network waits: while the app starts, the window needs the processor more. */
const startsAfter = 700

/**
 * Starts the practice network with its journal in this file, shortly after the station or when somebody switches it.
 * `onChange` is called whenever it went on, off, or died. A practice network that dies is a network that is gone:
 * the station goes on, as it does with a real one.
 */
export function startPracticeNetworkInWorker(journalFile: string, onChange: () => void): PracticeNetworkInWorker {
  let worker: Worker | null = null
  let url: string | null = null
  let on = true
  let isUp = false
  let hasDied = false
  const waiting: (() => void)[] = []

  const begin = (): Worker => {
    clearTimeout(due)
    if (worker !== null) return worker
    const begun = new Worker(workerFile, { workerData: { journalFile, port: null } })
    worker = begun
    hasDied = false
    begun.on('message', (message: FromWorker) => {
      url = message.kind === 'listening' ? message.url : null
      // The first message says that it is up; each one after it answers the oldest switch.
      if (isUp) waiting.shift()?.()
      isUp = true
      onChange()
    })
    begun.on('exit', () => {
      // Gone, and begun anew when somebody switches it on: a switch that does nothing would be a riddle.
      worker = null
      url = null
      isUp = false
      hasDied = true
      for (const resolve of waiting.splice(0)) resolve()
      onChange()
    })
    // Without a listener an error in the worker would end the station; `exit` follows and tells the rest.
    begun.on('error', (error) => console.error(error))
    return begun
  }
  const due = setTimeout(begin, startsAfter)

  return {
    url: () => url,
    isOn: () => on && !hasDied,
    switch: (wanted) => {
      on = wanted
      if (hasDied && !wanted) return Promise.resolve()
      return new Promise((resolve) => {
        waiting.push(resolve)
        begin().postMessage({ kind: 'switch', on: wanted })
      })
    },
    stop: async () => {
      clearTimeout(due)
      const begun = worker
      if (begun === null) return
      await new Promise<void>((resolve) => {
        begun.once('exit', () => resolve())
        begun.postMessage({ kind: 'stop' })
      })
    },
  }
}
