import { scannerSettings } from '#shared/contract/views/scanner-views.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import type { SsccRange } from '#shared/domain/packing/sscc-blocks.ts'
import type { Site } from '#shared/domain/site/site.ts'
import type { Database } from './database/open-database.ts'

type SiteRow = {
  readonly name: string
  readonly gln: Site['gln']
  readonly station_name: string
  readonly mode: Site['mode']
  readonly unknown_items: Site['unknownItems']
  readonly clock_tolerance_minutes: number
  readonly mixing: Site['mixing']
  readonly sscc_range: string | null
  readonly short_receipts: Site['shortReceipts']
  readonly unannounced_goods: Site['unannouncedGoods']
  readonly short_dated_days: number
  readonly idle_lock_minutes: number
  readonly badge_resume_minutes: number
  readonly market: Site['market']
  readonly contact_email: string | null
  readonly approval_hours: number
}

/** The station's set-up, read from the projection. */
export type SiteSetUp = {
  /** Null only before the first start has set the station up. */
  site(): Site | null
  /** The scanners on ports, in the order of their names. */
  scanners(): readonly ScannerSettings[]
  jobInHand(): JobId | null
}

/** Prepares the questions about the site's set-up on this database. */
export function openSite(database: Database): SiteSetUp {
  const site = database.prepare<[], SiteRow>(
    `select name, gln, station_name, mode, unknown_items, clock_tolerance_minutes, mixing, sscc_range,
      market, short_receipts, unannounced_goods, short_dated_days, contact_email, idle_lock_minutes, badge_resume_minutes,
      approval_hours
      from site`,
  )
  const scanners = database.prepare<[], string>('select settings from scanner_on_port order by name').pluck()
  const jobInHand = database.prepare<[], { job: JobId }>('select job from job_in_hand')
  return {
    site: () => {
      const row = site.get()
      if (row === undefined) return null
      return {
        name: row.name,
        gln: row.gln,
        stationName: row.station_name,
        mode: row.mode,
        unknownItems: row.unknown_items,
        clockToleranceMinutes: row.clock_tolerance_minutes,
        mixing: row.mixing,
        ssccRange: row.sscc_range === null ? null : (JSON.parse(row.sscc_range) as SsccRange),
        shortReceipts: row.short_receipts,
        unannouncedGoods: row.unannounced_goods,
        shortDatedDays: row.short_dated_days,
        idleLockMinutes: row.idle_lock_minutes,
        badgeResumeMinutes: row.badge_resume_minutes,
        market: row.market,
        contactEmail: row.contact_email,
        approvalHours: row.approval_hours,
      }
    },
    scanners: () => scanners.all().map((settings) => scannerSettings.parse(JSON.parse(settings))),
    jobInHand: () => jobInHand.get()?.job ?? null,
  }
}
