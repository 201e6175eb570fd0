import { useEffect } from 'react'
import { useStation } from '../../state/station-context.tsx'

/** Asked again well before the station stops waiting, in milliseconds. */
const askAgainAfter = 60_000

/** While it is shown, a scanned badge says who signs, and takes over no station. */
export function useAwaitedBadge(): void {
  const { client } = useStation()
  useEffect(() => {
    const say = (awaits: boolean) => void client.call('people.awaitBadge', { awaits })
    say(true)
    const timer = setInterval(() => say(true), askAgainAfter)
    return () => {
      clearInterval(timer)
      say(false)
    }
  }, [client])
}
