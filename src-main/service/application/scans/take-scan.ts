import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { decideDamageScan } from '#shared/domain/damage/decide.ts'
import { decideDecommissionScan } from '#shared/domain/decommissioning/decide.ts'
import { decideHoldScan } from '#shared/domain/holds/decide.ts'
import type { JobId, JobPurpose } from '#shared/domain/jobs/job.ts'
import type { TakenScan } from '#shared/domain/jobs/record-scan.ts'
import type { TakenReceivingScan } from '#shared/domain/receiving/decide.ts'
import { withVerifiedLabel } from '#shared/domain/labels/verify.ts'
import { decidePackingScan } from '#shared/domain/packing/decide.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { evidenceOf } from '#shared/domain/scans/evidence.ts'
import { decideSamplingScan } from '#shared/domain/sampling/decide.ts'
import type { ReadItem } from '#shared/domain/scans/read-item.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import type { Site } from '#shared/domain/site/site.ts'
import { decideUnpackingScan } from '#shared/domain/unpacking/decide.ts'
import type { Result } from '#shared/kernel/result.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { badgeIn } from '#shared/scan/badge-code.ts'
import { commandCodeOf } from '#shared/scan/command-code.ts'
import { isOfSheet } from '#shared/scan/keyboard/sheet.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { mayDoToItem } from '../jobs/act-in-job.ts'
import { itemView } from '../look-up/item-view.ts'
import { judgeCollectingScan, judgeConfirmingScan } from '../destruction/judge-destruction-scan.ts'
import { judgeReceivingScan } from '../receiving/judge-receiving-scan.ts'
import { obeyCommandCode } from './obey-command-code.ts'
import { packingSituation } from '../packing/packing-situation.ts'
import { readTrusted, readWhole, withoutPrefix } from './read-trusted.ts'
import { record } from '../record.ts'
import { answerWithoutFact, scanAnswerOf } from './scan-answer.ts'
import { signedInToScan } from '../people/signed-in.ts'
import { takeBadge } from '../people/take-badge.ts'
import type { Workplace } from '../workplace.ts'

/** What a scan leaves in a job that takes it. */
type Taken = TakenScan | TakenReceivingScan

/**
 * Takes one scan for the job in hand: read, judge, write, and only then answer. When it returns, the fact that holds
 * the scan is on disk, whatever the answer is; a scan that no job waits for leaves none, and says so.
 */
export function takeScan(workplace: Workplace, received: Scan): ScanAnswer {
  const answer = guarded(workplace, received, () => {
    const answered = answerScan(workplace, withoutPrefix(workplace, received))
    if (workplace.people.session()?.isLocked === false) workplace.activity.happened()
    return answered
  })
  workplace.tell('scan.answered', answer)
  return answer
}

function answerScan(workplace: Workplace, scan: Scan): ScanAnswer {
  const badge = badgeIn(scan.text)
  const command = scan.flaw === null ? commandCodeOf(scan.text) : null
  if (command !== 'cancel') workplace.cancelAsked.forget()
  if (badge !== null) return takeBadge(workplace, scan, badge)
  if (isOfSheet(scan.text)) return answerSheetCode(scan)
  return command === null ? answerItemScan(workplace, scan) : obeyCommandCode(workplace, scan, command)
}

/** A scan that could not be written is answered with a stop that says so: silence would look like a scanner that did not read. */
function guarded(workplace: Workplace, scan: Scan, answer: () => ScanAnswer): ScanAnswer {
  try {
    return answer()
  } catch (failure) {
    const refusal = workplace.refusalOf(failure, 'scan')
    const seen =
      badgeIn(scan.text) === null ? evidenceOf(scan, null) : { scanner: scan.scanner, bytes: '', at: scan.at }
    return answerWithoutFact(seen, {
      verdict: 'stop',
      job: null,
      item: null,
      refusal,
      command: null,
      progress: null,
    })
  }
}

function answerItemScan(workplace: Workplace, scan: Scan): ScanAnswer {
  const job = workplace.site.jobInHand()
  const person = signedInToScan(workplace, null)
  if (!person.ok) return answerUntakenScan(workplace, scan, person.error)
  if (job === null)
    return answerForLabel(workplace, scan) ?? answerUntakenScan(workplace, scan, refuse('NO_JOB_IN_HAND', {}))
  return immediately(workplace.database, () => answerForJob(workplace, scan, job, person.value))
}

function answerForJob(workplace: Workplace, scan: Scan, job: JobId, person: Person): ScanAnswer {
  const read = readTrusted(workplace, scan)
  const decided = read.ok ? judge(workplace, read.value.item, job, person) : read
  const bodies = decided.ok
    ? withVerifiedLabel(decided.value, workplace.labels.stateOf(decided.value.item).awaitsScan)
    : [{ kind: 'job.scan-refused', job, refusal: decided.error } as const]
  const evidence = evidenceOf(scan, read.ok ? read.value.readAs : null)
  const drafts = bodies.map((body, index) => ({ body, person: person.id, scan: index === 0 ? evidence : null }))
  const [fact] = record(workplace, drafts)
  const answer = fact === undefined ? null : scanAnswerOf(workplace, fact, workplace.jobs.progress(job))
  if (answer === null) throw new Error('a scan left no fact that answers it')
  return answer
}

/** The scan of a printed label that waits for it, where no job is in hand; null for every other scan. */
function answerForLabel(workplace: Workplace, scan: Scan): ScanAnswer | null {
  const person = signedInToScan(workplace, 'workOnTheFloor')
  const read = readTrusted(workplace, scan)
  if (!person.ok || !read.ok || !workplace.labels.stateOf(read.value.item.id).awaitsScan) return null
  const body = { kind: 'label.verified', item: read.value.item.id, job: null } as const
  const [fact] = immediately(workplace.database, () =>
    record(workplace, [{ body, person: person.value.id, scan: evidenceOf(scan, read.value.readAs) }]),
  )
  return fact === undefined ? null : scanAnswerOf(workplace, fact, null)
}

function judge(workplace: Workplace, read: ReadItem, job: JobId, person: Person): Result<Taken, ScanRefusal> {
  const site = workplace.site.site()
  const opened = workplace.jobs.record(job)
  if (site === null || opened === null) throw new Error('a job is in hand that nobody opened, or at no site')
  const may = mayDoToItem(workplace, person, opened.purpose, read.id)
  if (!may.ok) return may
  const item = workplace.items.find(read.id)
  const claimedBeside = workplace.items.claimedBeside(item, job)
  const situation = { job: { id: job }, site, read, item, claimedBeside, at: workplace.readClock().at }
  return judgeByPurpose(workplace, opened.purpose, situation, site)
}

function judgeByPurpose(
  workplace: Workplace,
  purpose: JobPurpose,
  situation: ScanSituation,
  { shortDatedDays, mixing }: Pick<Site, 'shortDatedDays' | 'mixing'>,
): Result<Taken, ScanRefusal> {
  switch (purpose.operation) {
    case 'damage':
      return decideDamageScan(situation)
    case 'unpacking':
      return decideUnpackingScan(situation, purpose.mode)
    case 'packing':
      return decidePackingScan(packingSituation(workplace, situation, purpose, { mixing }))
    case 'sampling':
      return decideSamplingScan(situation)
    case 'decommissioning':
      return decideDecommissionScan(situation)
    case 'collecting':
      return judgeCollectingScan(workplace, situation, purpose.order)
    case 'destruction':
      return judgeConfirmingScan(workplace, situation, purpose.order)
    case 'holds':
      return decideHoldScan(situation, purpose.act)
    case 'receiving':
      return judgeReceivingScan(workplace, situation, shortDatedDays)
    default:
      return unreachable(purpose)
  }
}

/**
 * Nobody takes this scan. Without a job it is shown, with the item where it names one, so that a person can look things
 * up; at a station that is locked, or whose person must do something first, it is a stop, because somebody means it to count.
 */
function answerUntakenScan(workplace: Workplace, scan: Scan, refusal: Refusal): ScanAnswer {
  const read = readWhole(scan)
  const isIdle = refusal.code === 'NO_JOB_IN_HAND'
  return answerWithoutFact(evidenceOf(scan, null), {
    verdict: isIdle || refusal.code === 'NOT_SIGNED_IN' ? 'idle' : 'stop',
    job: null,
    item: read.ok && isIdle ? itemView(workplace, read.value.id, read.value) : null,
    refusal,
    command: null,
    progress: null,
  })
}

/** The set-up of a scanner reads these itself; anywhere else they are nothing, least of all an item. */
function answerSheetCode(scan: Scan): ScanAnswer {
  const refusal = refuse('SHEET_CODE', {})
  return answerWithoutFact(evidenceOf(scan, null), {
    verdict: 'idle',
    job: null,
    item: null,
    refusal,
    command: null,
    progress: null,
  })
}
