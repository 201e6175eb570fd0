import type { CallInput } from '#shared/contract/calls.ts'
import type { HoldsPreview, HoldsReceipt } from '#shared/contract/views/holds-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { isSigned, rightFor, rightToHandle } from '#shared/domain/holds/act.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import type { HoldFact } from '#shared/domain/holds/facts.ts'
import { decideHolds } from '#shared/domain/holds/finish.ts'
import type { ToleratedClock } from '#shared/domain/contents/taking-out.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import { withoutStops } from '#shared/domain/jobs/decide.ts'
import type { JobFactOf } from '#shared/domain/jobs/facts.ts'
import type { JobId, JobOf } from '#shared/domain/jobs/job.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { HoldSource } from '#service/persistence/items/held-items.ts'
import { finishJob } from '../jobs/finish-job.ts'
import { hashOfShown } from '../people/sign.ts'
import { holdsPreviewOf, noteOf, shownHolds } from './shown-holds.ts'
import type { ShownWords } from './shown-holds.ts'
import type { ActWithGoods } from '../people/judge-for-person.ts'
import { photosToName } from '../look-up/photo-handlers.ts'
import { signedIn } from '../people/signed-in.ts'
import { startJob } from '../jobs/start-job.ts'
import type { Workplace } from '../workplace.ts'

type HoldJob = Extract<JobOf<'holds'>['purpose'], { operation: 'holds' }>

/** Opens a job for an act with holds. What is signed in the end may be scanned by anybody who works on the floor. */
export function startHolds(
  workplace: Workplace,
  { wish: { act, reason } }: CallInput<'holds.start'>,
): Result<{ job: JobId }, Refusal> {
  const may = mayHandle(workplace, act)
  return may.ok ? startJob(workplace, { operation: 'holds', act, reason }) : may
}

/** What finishing the job comes to, as things are now. */
export function previewHolds(
  workplace: Pick<Workplace, 'jobs' | 'heldItems' | 'photos'>,
  { job, note }: CallInput<'holds.preview'>,
): Result<HoldsPreview, Refusal> {
  const purpose = holdJob(workplace, job)
  if (!purpose.ok) return purpose
  const { act, reason } = purpose.value
  const words = { act, reason, note: noteOf(note), photos: photosToName(workplace, job) }
  return ok(holdsPreviewOf(act, shownHolds(workplace, ofJob(job), words)))
}

/** Signs what the screen shows, where the act is to be signed, and finishes the job. */
export async function signAndFinishHolds(
  workplace: Workplace,
  { job, note: typed, signature: attempt }: CallInput<'holds.finish'>,
): Promise<Result<HoldsReceipt, Refusal>> {
  const purpose = holdJob(workplace, job)
  if (!purpose.ok) return purpose
  const { act, reason } = purpose.value
  const note = noteOf(typed)
  if (attempt === null || !isSigned(act)) return finishHolds(workplace, { job, note, signature: null })
  const photos = photosToName(workplace, job)
  const { shown } = shownHolds(workplace, ofJob(job), { act, reason, note, photos })
  const signature = await signHolds(workplace, attempt, act, shown, ofJob(job))
  return signature.ok ? finishHolds(workplace, { job, note, signature: signature.value }) : signature
}

/** Finishes the job: its fact, the holds and the messages in one transaction. No command code gets a signed act done. */
export function finishHolds(
  workplace: Workplace,
  {
    job: jobId,
    note,
    signature,
  }: { readonly job: JobId; readonly note: string | null; readonly signature: Signature | null },
): Result<HoldsReceipt, Refusal> {
  const purpose = holdJob(workplace, jobId)
  if (!purpose.ok) return purpose
  const may = mayHandle(workplace, purpose.value.act)
  if (!may.ok) return may
  const finished = finishJob(workplace, jobId, 'holds', (job, clock): Result<Decided, JobRefusal> => {
    const ready = withoutStops(job)
    if (!ready.ok) return ready
    const { act, reason } = job.purpose
    const photos = photosToName(workplace, jobId)
    const decided = judgeHolds(workplace, ofJob(jobId), { act, reason, note, photos }, signature, clock)
    return decided.ok ? ok([decided.value, { kind: 'job.finished', job: jobId }]) : decided
  })
  if (!finished.ok) return finished
  const { decided, messages, at } = finished.value
  return ok(receiptOf(decided[0], messages, at))
}

type Decided = readonly [HoldFact, JobFactOf<'job.finished'>]

/** Judges an act with holds by how things are now; what was signed must be exactly that. */
export function judgeHolds(
  workplace: Workplace,
  source: HoldSource,
  words: ShownWords,
  signature: Signature | null,
  clock: ToleratedClock,
): Result<HoldFact, JobRefusal> {
  if (signature !== null && hashOfShown(shownHolds(workplace, source, words).shown) !== signature.shown)
    return err({ code: 'SIGNED_CONTENT_CHANGED' })
  return decideHolds(source.job, { ...words, signature }, workplace.heldItems.planned(source, words.act), clock)
}

/** Signs an act with holds: the right is that of whoever signs. */
export function signHolds(
  workplace: Workplace,
  attempt: NonNullable<CallInput<'holds.finish'>['signature']>,
  act: HoldAct,
  shown: ReturnType<typeof shownHolds>['shown'],
  source: HoldSource,
): ReturnType<Workplace['sign']> {
  const { right, reason } = rightFor(act)
  const goods = () => classesOf(workplace, source)
  return workplace.sign(attempt, { meaning: 'liftsHold', shown, right, act: { reason, goods } })
}

/** Whether the person at the station may do this: with the right itself, or by handing on what somebody else signs. */
export function mayHandle(
  workplace: Pick<Workplace, 'people'>,
  act: HoldAct,
  goods: NonNullable<ActWithGoods['goods']> = () => [],
): ReturnType<typeof signedIn> {
  const { right, reason } = rightToHandle(act)
  return signedIn(workplace, right, { reason, goods })
}

/** What an act with holds came to. */
export function receiptOf(fact: HoldFact, messages: number, at: HoldsReceipt['finishedAt']): HoldsReceipt {
  const stillHeld = fact.kind === 'holds.lifted' ? fact.stillHeld.length : 0
  return { job: fact.job, items: fact.items.length, stillHeld, messages, finishedAt: at }
}

/** The classes of what an act with holds is about. */
export function classesOf(
  { goodsClasses }: Pick<Workplace, 'goodsClasses'>,
  { job, item }: HoldSource,
): ReturnType<Workplace['goodsClasses']['of']> {
  return job === null ? goodsClasses.of(item === null ? [] : [item]) : goodsClasses.ofJob(job)
}

function ofJob(job: JobId): HoldSource {
  return { job, item: null }
}

function holdJob({ jobs }: Pick<Workplace, 'jobs'>, job: JobId): Result<HoldJob, Refusal> {
  const record = jobs.record(job)
  if (record === null) return err(refuse('JOB_NOT_FOUND', { job }))
  const { purpose } = record
  return purpose.operation === 'holds'
    ? ok(purpose)
    : err(refuse('JOB_OF_OTHER_KIND', { job, operation: purpose.operation }))
}
