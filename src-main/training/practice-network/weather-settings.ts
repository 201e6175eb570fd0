import { z } from 'zod'
import { refusals } from './weather.ts'
import type { Weather, WeatherReport } from './weather.ts'

const share = z.number().min(0).max(1)
const every = z.number().int().min(0).max(1_000_000)

/**
 * The weather as a person or a test sets it: what befalls requests, and what kind of server this is. `every` counts
 * requests and is 0 for never; shares are drawn by the seed and the number of the request since it was set, so a run repeats.
 */
export const weatherSettings = z.strictObject({
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  /** The connection breaks before anything is done. */
  lostRequests: share.default(0),
  /** It is done, and the connection breaks before the reply. */
  lostReplies: share.default(0),
  slow: z
    .strictObject({ share, milliseconds: z.number().int().min(0).max(120_000) })
    .default({ share: 0, milliseconds: 0 }),
  /** It is carried out twice, as a proxy that repeats requests does. */
  doubled: share.default(0),
  refused: z
    .strictObject({
      every,
      status: z.literal(refusals),
      retryAfterSeconds: z.number().int().min(0).max(86_400).nullable(),
    })
    .default({ every: 0, status: 503, retryAfterSeconds: null }),
  /** Every request is answered with 401. */
  asksForSignIn: z.boolean().default(false),
  /** How a sender proves who it is; whoever does not gets 401. */
  signIn: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('apiKey'), header: z.string().min(1).max(64), key: z.string().min(1).max(256) }),
      z.strictObject({ kind: z.literal('basic'), name: z.string().min(1).max(256), password: z.string().max(256) }),
      z.strictObject({
        kind: z.literal('clientCredentials'),
        clientId: z.string().min(1).max(256),
        clientSecret: z.string().min(1).max(256),
        secondsValid: z.number().int().min(1).max(86_400),
      }),
    ])
    .default({ kind: 'none' }),
  /** Every request is answered with a page of 200, as the network of a hotel does. */
  portal: z.boolean().default(false),
  /** How large a document may be; null for the limits it was started with. */
  limits: z
    .strictObject({ events: every.min(1), bytes: every.min(100) })
    .nullable()
    .default(null),
  /** Whether the limits are announced, in OPTIONS and with 413. */
  announcesLimits: z.boolean().default(true),
  /** What becomes of the other events of a document when one is refused; `asAsked` as the sender wishes. */
  errorBehaviour: z.enum(['asAsked', 'rollback', 'proceed']).default('asAsked'),
  /** Whether a failed job says which event it failed at. */
  namesEvents: z.boolean().default(true),
  /** Each so-many-th job never ends; `stored` says whether its events are there all the same. */
  endlessJobs: z.strictObject({ every, stored: z.boolean() }).default({ every: 0, stored: false }),
  /** How a question for events is answered, page by page. */
  pages: z
    .strictObject({
      /** A page has so many events at most, however many are asked for; null for as many as asked. */
      atMost: z.number().int().min(1).max(1_000_000).nullable(),
      /** Whether a page says where the next one is. */
      linked: z.boolean(),
      /** Each next page begins so many events before the last one ended. */
      overlap: z.number().int().min(0).max(1_000),
      /** Each so-many-th request for a next page is refused: its token has expired. */
      expired: every,
    })
    .default({ atMost: null, linked: true, overlap: 0, expired: 0 }),
  /** How far its clock is ahead, in minutes; behind: less than 0. */
  clockMinutes: z.number().int().min(-100_000).max(100_000).default(0),
})

/** How the weather is set. */
export type WeatherSettings = z.infer<typeof weatherSettings>

/** Fine weather. */
export const fineWeather: WeatherSettings = weatherSettings.parse({})

/** What befalls each request from the moment at which these settings were set: the same for the same requests, so a run repeats. */
export function forecast(settings: WeatherSettings): WeatherReport {
  let number = 0
  return () => {
    number += 1
    return weatherOf(settings, number)
  }
}

function weatherOf(settings: WeatherSettings, number: number): Weather {
  if (settings.asksForSignIn) return { kind: 'refused', status: 401 }
  if (settings.portal) return { kind: 'lie', carriedOut: false, reply: portalPage }
  const { every: nth, status, retryAfterSeconds } = settings.refused
  if (nth > 0 && number % nth === 0)
    return { kind: 'refused', status, ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }) }
  let left = chance(settings.seed, number)
  const falls = (probability: number) => (left -= probability) < 0
  if (falls(settings.lostRequests)) return { kind: 'lostRequest' }
  if (falls(settings.lostReplies)) return { kind: 'lostReply' }
  if (falls(settings.slow.share)) return { kind: 'slow', milliseconds: settings.slow.milliseconds }
  if (falls(settings.doubled)) return { kind: 'doubled' }
  return { kind: 'fine' }
}

const portalPage = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Welcome</title><p>Sign in to use this network.</p>',
} as const

/** A number from 0 up to but not including 1 that follows from the seed and the number alone (mulberry32). */
function chance(seed: number, number: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x6d2b79f5)) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}
