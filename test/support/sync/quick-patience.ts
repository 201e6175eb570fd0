import { usualPatience } from '#service/network/patience.ts'
import type { SendingPatience } from '#service/network/patience.ts'

/** Waits that tests can afford; the rules are those of every day. */
export const quickPatience: SendingPatience = {
  ...usualPatience,
  connect: 1_000,
  reply: 2_000,
  link: { first: 10, longest: 100 },
  messages: { first: 10, longest: 100 },
  jobs: { first: 5, longest: 50 },
  quiet: 60_000,
}
