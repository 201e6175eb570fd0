import { useLayoutEffect, useRef } from 'react'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'

/** What the question before the finish does not help with: then nothing is asked, and the band says what is missing. */
const notAskedFor: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'STOPS_UNANSWERED',
  'CONTENTS_UNDECIDED',
  'JOB_EMPTY',
  'JOB_NOT_OPEN',
  'LABEL_NOT_VERIFIED',
  'NOT_SIGNED_IN',
  'STATION_LOCKED',
  'SECRET_TO_BE_CHANGED',
  'BADGE_SCANS_ONLY',
  'READS_ONLY',
])

type JobCodes = {
  readonly job: JobId
  readonly isInHand: boolean
  readonly recorded: number
  /** Whether the question is shown that yes and no answer. */
  readonly asks: boolean
  /** Whether anything stands in the place of the progress. */
  readonly isAsked: boolean
  readonly mayFinish: boolean
  readonly finish: () => void
  readonly takeInHand: () => void
  readonly close: () => void
}

/**
 * What codes do on the screen of an open job besides what the station does itself: yes and no to the question, going on with a job
 * that was put down, home once it is put down, and the question where the job can not be finished without an answer to it.
 */
export function useJobCodes(of: JobCodes): void {
  const { client } = useStation()
  const { open } = useScreen()
  const current = useRef(of)
  useLayoutEffect(() => {
    current.current = of
  })
  useScreenCodes(
    {
      ...(of.asks ? { no: of.close } : {}),
      ...(of.asks && of.mayFinish ? { yes: of.finish } : {}),
      ...(of.isInHand || of.isAsked ? {} : { goOn: of.takeInHand }),
    },
    `${of.job} ${of.recorded}`,
  )
  useLayoutEffect(
    () =>
      client.onNotice('scan.answered', ({ command, refusal, job }) => {
        const now = current.current
        if (job !== now.job) return
        if (command === 'putDown' && refusal === null) open({ name: 'home' })
        if (command === 'finish' && refusal !== null && !notAskedFor.has(refusal.code) && !now.isAsked) now.finish()
      }),
    [client, open],
  )
}
