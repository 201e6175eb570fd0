import type { NetworkView, StationStatus } from '#shared/contract/views/station-views.ts'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import type { ReceivingRules, Site } from '#shared/domain/site/site.ts'
import type { BackupState } from '#service/persistence/backups/backups.ts'
import { sessionView } from '../people/session-view.ts'
import type { Workplace } from '../workplace.ts'

/** What the status is made of besides the records. */
export type StatusSources = {
  readonly workplace: Pick<Workplace, 'site' | 'messaging' | 'people' | 'ledger' | 'presence'>
  readonly scanners: readonly ScannerView[]
  readonly network: NetworkView
  readonly backup: BackupState
  readonly attention: number
  readonly dataDirectory: string
  readonly appVersion: string
}

/** What every screen shows at all times. */
export function stationStatus(sources: StatusSources): StationStatus {
  const { workplace, scanners, network, backup, attention, dataDirectory, appVersion } = sources
  const site = workplace.site.site()
  if (site === null) throw new Error('a station runs that is not set up')
  const session = workplace.people.session()
  return {
    siteName: site.name,
    siteGln: site.gln,
    stationName: site.stationName,
    mode: site.mode,
    unknownItems: site.unknownItems,
    mixing: site.mixing,
    idleLockMinutes: site.idleLockMinutes,
    badgeResumeMinutes: site.badgeResumeMinutes,
    market: site.market,
    messaging: messagingView(workplace),
    receiving: receivingRulesOf(site),
    approvalHours: site.approvalHours,
    session: session === null ? null : sessionView(session, workplace.presence),
    jobInHand: workplace.site.jobInHand(),
    scanners: [...scanners],
    network,
    attention,
    backup: { lastAt: backup.lastAt, problem: backup.problem?.said ?? null },
    ledgerSequence: workplace.ledger.head().sequence,
    dataDirectory,
    appVersion,
  }
}

function messagingView({ messaging }: Pick<Workplace, 'messaging'>): StationStatus['messaging'] {
  const { site, switchedOff } = messaging.rules()
  return { site, switchedOff: [...switchedOff] }
}

function receivingRulesOf({ shortReceipts, unannouncedGoods, shortDatedDays, contactEmail }: Site): ReceivingRules {
  return { shortReceipts, unannouncedGoods, shortDatedDays, contactEmail }
}
