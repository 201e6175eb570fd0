import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { ReceivingRules, SignInRules, Site } from '#shared/domain/site/site.ts'
import type { Projection } from './projections.ts'

/** What a version before the rules for receiving, people and approvals recorded does not say them. */
function asRecorded(site: Site): Partial<ReceivingRules & SignInRules & Pick<Site, 'approvalHours'>> {
  return site
}

/** The site's rules, the settings of the scanners on ports and the job that the scanner works for. */
export const siteProjection: Projection = {
  name: 'site',
  tables: ['site', 'scanner_on_port', 'job_in_hand'],
  prepare: (database) => {
    const setUpSite = database.prepare(`
      insert or replace into site (only, name, gln, station_name, mode, unknown_items, clock_tolerance_minutes,
        mixing, sscc_range, market, short_dated_days, short_receipts, unannounced_goods, contact_email,
        idle_lock_minutes, badge_resume_minutes, approval_hours)
      values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    const setUpScanner = database.prepare('insert or replace into scanner_on_port (name, settings) values (?, ?)')
    const forgetScanner = database.prepare('delete from scanner_on_port where name = ?')
    const takeInHand = database.prepare('insert or replace into job_in_hand (only, job) values (1, ?)')
    const putDown = database.prepare('delete from job_in_hand where job = ?')
    return ({ body }: Fact) => {
      switch (body.kind) {
        case 'site.set-up': {
          const { name, gln, stationName, mode, unknownItems, mixing, ssccRange } = body.to
          const { shortReceipts = 'allow', unannouncedGoods = 'refuse', contactEmail = null } = asRecorded(body.to)
          const { approvalHours = 72 } = asRecorded(body.to)
          const { clockToleranceMinutes, shortDatedDays, market } = body.to
          const range = ssccRange === null ? null : canonicalJson(ssccRange)
          const { idleLockMinutes = 10, badgeResumeMinutes = 120 } = asRecorded(body.to)
          const rules = [mode, unknownItems, clockToleranceMinutes, mixing, range, market]
          const receiving = [shortDatedDays, shortReceipts, unannouncedGoods, contactEmail]
          setUpSite.run(
            name,
            gln,
            stationName,
            ...rules,
            ...receiving,
            idleLockMinutes,
            badgeResumeMinutes,
            approvalHours,
          )
          return
        }
        case 'scanner.set-up':
          // While a station had one scanner, `from` was that one, whatever its name: it was replaced.
          if (body.from !== null) forgetScanner.run(body.from.name)
          setUpScanner.run(body.to.name, canonicalJson(body.to))
          return
        case 'scanner.forgotten':
          forgetScanner.run(body.from.name)
          return
        case 'job.taken-in-hand':
          takeInHand.run(body.job)
          return
        case 'job.put-down':
        case 'damage.finished':
        case 'job.finished':
        case 'receiving.completed':
        case 'job.abandoned':
          putDown.run(body.job)
          return
        default:
          return
      }
    }
  },
}
