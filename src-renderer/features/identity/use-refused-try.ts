import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useCountdown } from './use-countdown.ts'

/** The refusal of the last try to give an identity, with the seconds that are left to wait counting down in it. */
export function useRefusedTry() {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { seconds, start } = useCountdown()
  return {
    refusal: refusal === null ? null : withSeconds(refusal, seconds),
    waits: seconds > 0,
    refused: (given: Refusal) => {
      setRefusal(given)
      if (isAboutWaiting(given)) start(given.details.waitSeconds)
    },
    clear: () => setRefusal(null),
  }
}

function withSeconds(refusal: Refusal, waitSeconds: number): Refusal {
  return isAboutWaiting(refusal) ? { ...refusal, details: { waitSeconds } } : refusal
}

function isAboutWaiting(
  refusal: Refusal,
): refusal is Extract<Refusal, { code: 'SIGN_IN_REFUSED' | 'SIGNATURE_REFUSED' }> {
  return refusal.code === 'SIGN_IN_REFUSED' || refusal.code === 'SIGNATURE_REFUSED'
}
