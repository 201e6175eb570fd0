import type { JobView } from '#shared/contract/views/job-views.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { HeardAnswer } from '../../state/station-store.ts'

/** A stop that waits for an answer. */
export type OpenStop = JobView['openStops'][number]

/** A job as the screen shows it now: the view the station gave, brought up to the last answer it sent since. */
export type JobNow = {
  readonly recorded: number
  readonly repeated: number
  readonly refused: number
  readonly openStops: number
  /** The last scan, whether the job took it or not; null before the first. */
  readonly last: ScanAnswer | null
  /** Whether `last` is a stop of the job that somebody has answered; one that the job did not take needs none. */
  readonly lastIsAnswered: boolean
  /** The newest stop that waits for an answer and is not `last` itself. */
  readonly waitingStop: OpenStop | null
}

/**
 * Brings view and answer together. The station answers in order, so a view that was asked for after an answer was heard
 * holds it, and counts alone; before that, the answer's own progress counts.
 */
export function jobNow(job: JobView, askedAt: number, heard: HeardAnswer | null): JobNow {
  const answer = heard !== null && (heard.answer.job === job.id || heard.answer.job === null) ? heard.answer : null
  const newest = job.lastScans[0] ?? null
  const last = answer === null || (newest !== null && newest.at > answer.at) ? newest : answer
  const ahead = answer !== null && heard !== null && heard.heardAt > askedAt ? answer.progress : null
  const counts = ahead ?? {
    recorded: job.recorded,
    repeated: job.repeated,
    refused: job.refused,
    openStops: job.openStopCount,
  }

  return {
    ...counts,
    last,
    // Answering clears every stop at once: while one is open, the newest is.
    lastIsAnswered: last?.verdict === 'stop' && last.fact !== null && counts.openStops === 0,
    waitingStop: counts.openStops === 0 ? null : newestStopBeside(job.openStops, last),
  }
}

function newestStopBeside(stops: readonly OpenStop[], last: ScanAnswer | null): OpenStop | null {
  const lastFact: string | null = last?.fact ?? null
  const others = stops.filter((stop) => stop.id !== lastFact)
  return others.reduce<OpenStop | null>(
    (newest, stop) => (newest === null || stop.at > newest.at ? stop : newest),
    null,
  )
}
