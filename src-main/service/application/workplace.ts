import type { NoticeBody, NoticeName } from '#shared/contract/notices.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ClockReading } from '#shared/kernel/time.ts'
import type { Ids } from '#service/ids.ts'
import type { Items } from '#service/persistence/items.ts'
import type { Jobs } from '#service/persistence/jobs.ts'
import type { Ledger } from '#service/persistence/ledger.ts'
import type { Database } from '#service/persistence/open-database.ts'
import type { People } from '#service/persistence/people.ts'
import type { Projector } from '#service/persistence/projections.ts'
import type { SiteSetUp } from '#service/persistence/site.ts'

/** What a handler works with: the station's records, its clock and ids, and the way to tell the pages. */
export type Workplace = {
  readonly database: Database
  readonly ledger: Ledger
  readonly projector: Pick<Projector, 'apply'>
  readonly people: People
  readonly site: SiteSetUp
  readonly items: Items
  readonly jobs: Jobs
  readonly ids: Ids
  readonly readClock: () => ClockReading
  /** Tells every open page. Called after the transaction, never in it: a page must not see what may still roll back. */
  readonly tell: <Name extends NoticeName>(name: Name, body: NoticeBody<Name>) => void
  /** Says that something in the station's status changed; the pages get the new status shortly after. */
  readonly statusChanged: () => void
  /** A failure of the disk, or a bug, as what a person is told; a bug is logged too. */
  readonly refusalOf: (failure: unknown, where: string) => Refusal
  /** Says that there is something to send. */
  readonly wakeSending: () => void
}
