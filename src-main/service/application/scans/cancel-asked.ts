import type { JobId } from '#shared/domain/jobs/job.ts'

/** Whether the scan before this one asked to give a job up. In memory only: after a restart it is asked again. */
export type CancelAsked = {
  /** The code was scanned for this job. True where the scan directly before asked the same of the same job. */
  readonly again: (job: JobId) => boolean
  /** Something else was scanned: nobody is asked any more. */
  readonly forget: () => void
}

/** Nobody asked yet. */
export function createCancelAsked(): CancelAsked {
  let asked: JobId | null = null
  return {
    again: (job) => {
      const isAgain = asked === job
      asked = isAgain ? null : job
      return isAgain
    },
    forget: () => {
      asked = null
    },
  }
}
