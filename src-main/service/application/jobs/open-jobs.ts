import type { OpenJobView } from '#shared/contract/views/job-views.ts'
import type { Workplace } from '../workplace.ts'

/** The jobs that home offers to go on with, oldest first. */
export function openJobsView({ jobs, people }: Pick<Workplace, 'jobs' | 'people'>): { jobs: OpenJobView[] } {
  return {
    jobs: jobs.open().map(({ id, purpose, openedBy, openedAt, recorded, openStops }) => ({
      id,
      purpose,
      openedBy: people.byId(openedBy)?.name ?? '',
      openedAt,
      recorded,
      openStops,
    })),
  }
}
