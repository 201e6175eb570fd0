import type { Pace } from '#shared/sync/back-off.ts'
import type { Patience } from './http-exchange.ts'

/** How long and how often sending tries, in milliseconds, and how much at once. */
export type SendingPatience = Patience & {
  /** Between tries to reach the network, or to have it take anything. */
  readonly link: Pace
  /** Between tries of one message. */
  readonly messages: Pace
  /** Between looks at one job. */
  readonly jobs: Pace
  /** After so long without a word from the network it is asked whether it is there. */
  readonly quiet: number
  /** What the network announces of itself is read again after so long, also while it is busy. */
  readonly announcement: number
  /** The clock is read at least so often while something is planned: it may be set. */
  readonly longestSleep: number
  readonly documentsAtOnce: number
  readonly looksAtOnce: number
  readonly questionsAtOnce: number
}

/** What suits a warehouse: a network that comes back is noticed within half a minute, one that struggles is left in peace. */
export const usualPatience: SendingPatience = {
  connect: 10_000,
  reply: 60_000,
  link: { first: 1_000, longest: 30_000 },
  messages: { first: 2_000, longest: 60_000 },
  jobs: { first: 20, longest: 30_000 },
  quiet: 20_000,
  announcement: 5 * 60_000,
  longestSleep: 30_000,
  documentsAtOnce: 8,
  looksAtOnce: 8,
  questionsAtOnce: 4,
}

/** How many connections sending may need at once. */
export function connectionsFor({ documentsAtOnce, looksAtOnce, questionsAtOnce }: SendingPatience): number {
  return documentsAtOnce + looksAtOnce + questionsAtOnce
}
