import type { NoticeBody, NoticeName } from '#shared/contract/notices.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFiles } from '#service/persistence/attached-files.ts'
import type { CancelAsked } from './scans/cancel-asked.ts'
import type { CodesOnScreen } from './scans/codes-on-screen.ts'
import type { Door } from './people/door.ts'
import type { RecordDesk } from './record-desk.ts'
import type { StationKey } from '#service/station-key.ts'

/** What a handler works with: the station's records, its clock and ids, and the way to tell the pages. */
export type Workplace = RecordDesk &
  Door & {
    /** Signs in the station's name. */
    readonly stationKey: StationKey
    /** Tells every open page. Called after the transaction, never in it: a page must not see what may still roll back. */
    readonly tell: <Name extends NoticeName>(name: Name, body: NoticeBody<Name>) => void
    /** Says that something in the station's status changed; the pages get the new status shortly after. */
    readonly statusChanged: () => void
    /** A failure of the disk, or a bug, as what a person is told; a bug is logged too. */
    readonly refusalOf: (failure: unknown, where: string) => Refusal
    /** What people attached, and papers that were issued. */
    readonly files: AttachedFiles
    readonly cancelAsked: CancelAsked
    readonly codesOnScreen: CodesOnScreen
    /** Says that there is something to send. */
    readonly wakeSending: () => void
    /** Asks the network now what is new. */
    readonly wakePulling: () => void
  }
