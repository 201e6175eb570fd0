import type { DeliveryTrouble, DeliveryVerdict } from './delivery.ts'

/** A reply, as far as the verdict rests on it. */
export type DeliveryReply = {
  readonly status: number
  /** The reply is a page for people. */
  readonly isPage: boolean
  readonly said: string
  /** Milliseconds; null where it says nothing. */
  readonly retryAfter: number | null
}

/** No wish to wait is granted for longer: a wrong clock or a lying server would stop a lot for days. */
const longestWait = 60 * 60_000
/** A request that the other side says is still being worked on is asked for so often before a person hears of it. */
const mostConflicts = 10

/**
 * What a reply to a POST with an idempotency key means. 2xx is done. What may pass by itself is tried again with the same key;
 * everything else is a refusal. `triesInVain` is how often this piece was tried before.
 */
export function httpVerdict({ status, isPage, said, retryAfter }: DeliveryReply, triesInVain: number): DeliveryVerdict {
  const refused = (because: DeliveryTrouble): DeliveryVerdict => ({ kind: 'refused', because, said })
  const tryLater = (because: DeliveryTrouble): DeliveryVerdict => ({
    kind: 'tryLater',
    because,
    said,
    notBefore: retryAfter === null ? null : Math.min(Math.max(retryAfter, 0), longestWait),
  })
  // A guest network or a sign-in page answers 200 to anything.
  if (isPage && status < 300) return tryLater('strangeAnswer')
  if (status >= 200 && status < 300) return { kind: 'done' }
  // A redirect is not followed: the data goes to the address that somebody entered, and to no other.
  if (status < 400) return refused('strangeAnswer')
  switch (status) {
    case 401:
    case 403:
    case 407:
      return refused('signInWanted')
    case 409:
      return triesInVain < mostConflicts ? tryLater('busy') : refused('notTaken')
    case 408:
    case 425:
    case 429:
      return tryLater('busy')
    case 501:
    case 505:
      return refused('notTaken')
    default:
      return status >= 500 ? tryLater('brokeDown') : refused('notTaken')
  }
}
