import { beforeEach, vi } from 'vitest'

/** Gives the test's window what jsdom lacks and the whole app asks for: a moment when nothing else is to do. */
export function withIdleCallbacks(): void {
  beforeEach(() => {
    vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 0))
    vi.stubGlobal('cancelIdleCallback', (timer: number) => clearTimeout(timer))
  })
}
