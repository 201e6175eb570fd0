import { useEffect } from 'react'
import { useStation } from '../state/station-context.tsx'

/** Not told more often than this, in milliseconds: a site locks after a minute at the soonest. */
const tellEvery = 15_000

/** Tells the station that somebody types or touches, so that it is not taken for idle. Scans it sees itself. */
export function useStillHere(isWatched: boolean): void {
  const { client } = useStation()
  useEffect(() => {
    if (!isWatched) return
    let toldAt = performance.now()
    const tell = () => {
      const now = performance.now()
      if (now - toldAt < tellEvery) return
      toldAt = now
      void client.call('people.stillHere', {})
    }
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell)
    }
  }, [client, isWatched])
}
