import { useEffect, useState } from 'react'

/** The clock of this computer in milliseconds since 1970, read again every so often: for ages and countdowns only. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
