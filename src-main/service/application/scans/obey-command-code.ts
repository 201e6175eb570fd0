import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { startedByCode } from '#shared/domain/jobs/started-by-code.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { evidenceOf } from '#shared/domain/scans/evidence.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { isScreenCode, isStartCode } from '#shared/scan/command-code.ts'
import type { CommandCode, ScreenCode, StartCode } from '#shared/scan/command-code.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { answerAboutContents, finishDamage } from '../packing/damage-handlers.ts'
import { finishDecommissioning } from '../packing/decommissioning-handlers.ts'
import { carryOutByCode, finishCollecting } from '../destruction/destruction-execution-handlers.ts'
import { finishHolds } from '../holds/holds-handlers.ts'
import { abandonJob, answerStops, takeBackLast } from '../jobs/job-handlers.ts'
import { takesPhotos } from '../look-up/photo-handlers.ts'
import { putDown } from '../jobs/job-in-hand.ts'
import { finishPacking } from '../packing/packing-handlers.ts'
import { finishSampling } from '../packing/sampling-handlers.ts'
import { answerWithoutFact } from './scan-answer.ts'
import { lockStation } from '../people/sign-in.ts'
import { signedIn, signedInToScan } from '../people/signed-in.ts'
import { startJob } from '../jobs/start-job.ts'
import { completeReceiptByCode } from '../receiving/receiving-handlers.ts'
import { finishUnpacking } from '../packing/unpacking-handlers.ts'
import type { Workplace } from '../workplace.ts'

/**
 * Does what a scanned command barcode asks of the job in hand. Finishing by code asks nothing where the act can be undone as it
 * is; a receipt that differs and the end of a destruction are asked about on the screen.
 */
export function obeyCommandCode(workplace: Workplace, scan: Scan, command: CommandCode): ScanAnswer {
  const before = workplace.site.jobInHand()
  const outcome = obey(workplace, before, command, scan.at)
  // A code that starts a job is answered in the job that it started.
  const job = workplace.site.jobInHand() ?? before
  return answerWithoutFact(evidenceOf(scan, null), {
    verdict: 'command',
    job,
    item: null,
    refusal: outcome.ok ? null : outcome.error,
    command,
    progress: job === null ? null : workplace.jobs.progress(job),
  })
}

function obey(
  workplace: Workplace,
  job: JobId | null,
  command: CommandCode,
  scannedAt: Instant,
): Result<unknown, Refusal> {
  if (isScreenCode(command)) return answerOnScreen(workplace, command, scannedAt)
  if (command === 'switchPerson') return switchPerson(workplace)
  if (isStartCode(command))
    return job === null ? startJob(workplace, startedByCode[command]) : err(refuse('JOB_IN_HAND_ALREADY', {}))
  return job === null ? err(refuse('NO_JOB_IN_HAND', {})) : obeyInJob(workplace, job, command)
}

/** Lets the page do what it shows the code for. It may do no more than a key there may, and asks the station for each act. */
function answerOnScreen(workplace: Workplace, code: ScreenCode, scannedAt: Instant): Result<unknown, Refusal> {
  const person = signedInToScan(workplace, null)
  if (!person.ok) return person
  const verdict = workplace.codesOnScreen.take(code, scannedAt)
  switch (verdict) {
    case 'shown':
      return ok({})
    case 'notShown':
      return err(refuse('CODE_NOT_SHOWN', {}))
    case 'tooSoon':
      return err(refuse('CODE_SHOWN_TOO_SHORT', {}))
    default:
      return unreachable(verdict)
  }
}

/** Locks the station for whoever scans their badge next; the job stays in hand. */
function switchPerson(workplace: Workplace): Result<unknown, Refusal> {
  if (workplace.people.session() === null) return err(refuse('NOT_SIGNED_IN', {}))
  return ok(lockStation(workplace, 'asked'))
}

function obeyInJob(
  workplace: Workplace,
  job: JobId,
  command: Exclude<CommandCode, 'switchPerson' | StartCode | ScreenCode>,
): Result<unknown, Refusal> {
  switch (command) {
    case 'answerStops':
      return answerStops(workplace, { job })
    case 'takeBackLast':
      return takeBackLast(workplace, { job })
    case 'putDown':
      return putDown(workplace, { job })
    case 'finish':
      return finishInHand(workplace, job)
    case 'cancel':
      return cancel(workplace, job)
    case 'contentsDamaged':
      return answerAboutContents(workplace, { job, contents: 'damaged' })
    case 'contentsToInspect':
      return answerAboutContents(workplace, { job, contents: 'toInspect' })
    case 'photo':
      return takesPhotos(workplace, job)
    default:
      return unreachable(command)
  }
}

/** Gives the job up when its code is scanned twice, with nothing in between: one stray scan must not undo an hour of work. */
function cancel(workplace: Workplace, job: JobId): Result<unknown, Refusal> {
  const person = signedIn(workplace, 'workOnTheFloor')
  if (!person.ok) return person
  if (workplace.cancelAsked.again(job)) return abandonJob(workplace, { job })
  return err(refuse('CANCEL_ASKED', { count: workplace.jobs.progress(job)?.recorded ?? 0 }))
}

function finishInHand(workplace: Workplace, job: JobId): Result<unknown, Refusal> {
  const opened = workplace.jobs.record(job)
  if (opened === null) return err(refuse('JOB_NOT_FOUND', { job }))
  const { purpose } = opened
  switch (purpose.operation) {
    case 'damage':
      return finishDamage(workplace, { job })
    case 'unpacking':
      return finishUnpacking(workplace, { job })
    case 'sampling':
      return finishSampling(workplace, { job })
    case 'decommissioning':
      return finishDecommissioning(workplace, { job, disaggregate: false })
    case 'receiving':
      return completeReceiptByCode(workplace, { job })
    case 'collecting':
      return finishCollecting(workplace, { job })
    case 'destruction':
      return carryOutByCode(workplace, { job })
    case 'holds':
      return finishHolds(workplace, { job, note: null, signature: null })
    case 'packing':
      return finishPacking(workplace, { job })
    default:
      return unreachable(purpose)
  }
}
