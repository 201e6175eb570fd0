import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Database } from '../database/connection.ts'

/**
 * Prepares the question how much was scanned in a job, with all that is in it at every level, each once. It is asked after
 * every scan: it walks through the containers and not through what is in them, of which the counts are kept.
 */
export function scannedInAll(database: Database): (job: JobId) => number {
  const count = database
    .prepare<{ job: JobId }, number>(
      `with recursive whole (container, items) as (
        select content_count.container, items from job_item
          cross join content_count on content_count.container = job_item.item where job = :job
        union
        select content_count.container, content_count.items from whole
          cross join item on item.parent = whole.container
          cross join content_count on content_count.container = item.id
      )
      select (select coalesce(sum(items), 0) from whole)
        + (select count(*) from job_item left join item on item.id = job_item.item
            where job = :job and (item.parent is null or item.parent not in (select container from whole)))`,
    )
    .pluck()
  return (job) => count.get({ job }) ?? 0
}
