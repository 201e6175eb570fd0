import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of the station itself, its disk and database. */
export const stationRefusals = {
  SERVICE_STOPPED: refusal(none, 'tryAgain'),
  SERVICE_UNAVAILABLE: refusal(z.object({ reason: text }), 'restartApp', 'askAdministrator'),
  MALFORMED: refusal(z.object({ what: text }), 'tryAgain', 'askAdministrator'),
  UNKNOWN_CALL: refusal(z.object({ name: text }), 'updateApp'),
  INTERNAL: refusal(z.object({ report: text }), 'tryAgain', 'askAdministrator'),
  DISK_FULL: refusal(z.object({ path: text }), 'freeDiskSpace'),
  DISK_READ_ONLY: refusal(z.object({ path: text }), 'askAdministrator'),
  DATABASE_NEWER: refusal(z.object({ path: text, found: z.number(), known: z.number() }), 'updateApp'),
  DATABASE_CORRUPT: refusal(z.object({ path: text, setAside: text }), 'askAdministrator'),
  DATABASE_IN_USE: refusal(z.object({ path: text }), 'closeOtherTallyman'),
  DATABASE_NOT_OURS: refusal(z.object({ path: text }), 'askAdministrator'),
  SITE_OF_OTHER_KIND: refusal(z.object({ path: text, mode: z.enum(['training', 'production']) }), 'askAdministrator'),
  RUNTIME_UNSUITABLE: refusal(z.object({ reason: text }), 'updateApp'),
} as const
