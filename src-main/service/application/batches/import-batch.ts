import { setImmediate } from 'node:timers/promises'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { BatchImportView } from '#shared/contract/calls/batch-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { BatchFact } from '#shared/domain/batches/facts.ts'
import type { LineFlaw } from '#shared/domain/batches/flaw.ts'
import { judgeBatch, wrongWithNumber } from '#shared/domain/batches/judge.ts'
import type { BatchContext, JudgedBatch } from '#shared/domain/batches/judge.ts'
import { lineSaid, noFlaws } from '#shared/domain/batches/line-said.ts'
import type { LineFlaws } from '#shared/domain/batches/line-said.ts'
import type { LineFormat } from '#shared/domain/batches/line-record.ts'
import { portionsOf, sizesOf } from '#shared/domain/batches/portions.ts'
import { readLineFile } from '#shared/domain/batches/read-line-file.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { batchContext } from './batch-context.ts'
import { carryOutRelease } from './held-releases.ts'
import { inSlicesOfTime } from '../in-slices-of-time.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { tellNetwork } from '../network/tell-network.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** Takes files of packaging lines in, one at a time. */
export type BatchImport = {
  readonly start: (input: CallInput<'batches.import'>) => Done
  readonly cancel: () => Done
  readonly state: () => BatchImportView
  readonly flaws: (page: CallInput<'batches.flaws'>) => CallOutput<'batches.flaws'>
  /** Goes on with a file that was being recorded when the station stopped. */
  readonly resume: () => void
  /** Ends what is under way, for a station that stops. */
  readonly stop: () => Promise<void>
}

type Running = Extract<BatchImportView, { kind: 'running' }>
type Ended = Exclude<BatchImportView, { kind: 'running' }>
type Progress = (phase: Running['phase'], part: number, numbers: number) => void
type Work = { readonly file: AttachedFile; readonly text: string; readonly person: PersonId | null }

/** Opens the import. It reads and judges in slices beside the scans, and records in portions, each in one transaction. */
export function openBatchImport(workplace: Workplace): BatchImport {
  let state: BatchImportView = { kind: 'none' }
  let wrong: readonly LineFlaw[] = []
  let wanted: 'on' | 'cancelled' | 'stopped' = 'on'
  let underWay: Promise<void> = Promise.resolve()

  const show = (next: BatchImportView) => {
    state = next
    workplace.tell('batchImport.changed', {})
  }
  const partly = ({ sha256 }: AttachedFile) => ({ isPartlyRecorded: workplace.batches.isPartlyRecorded(sha256) })
  const cancelled = (file: AttachedFile): Ended => ({ kind: 'cancelled', file: file.name, ...partly(file) })
  const flawed = (file: AttachedFile, format: LineFormat, flaws: LineFlaws): Ended => {
    wrong = flaws.kept.toSorted((one, other) => one.where - other.where)
    return {
      kind: 'flawed',
      file: file.name,
      format,
      flawCount: flaws.count(),
      flawsKept: wrong.length,
      ...partly(file),
    }
  }
  const isWanted = () => wanted === 'on'

  const run = async ({ file, text, person }: Work): Promise<Ended> => {
    const progress = progressOf(file.name, show)
    const flaws = noFlaws()
    const said = lineSaid(flaws)
    const { format, readings } = readLineFile(text)
    const read = await inSlicesOfTime(
      readings[Symbol.iterator](),
      ({ records, flaw, upTo }) => {
        records.forEach(said.take)
        if (flaw !== null) flaws.add(flaw.where, flaw.code, flaw.about)
        progress('reading', upTo / text.length, said.made.size)
      },
      isWanted,
    )
    if (read === null) return cancelled(file)
    // With lines missing, every child of theirs would be unknown: what is wrong in the lines is told first.
    if (flaws.count() > 0) return flawed(file, format, flaws)

    const steps = said.made.size * 3 + said.packed.size
    for (;;) {
      let done = 0
      const context = batchContext(workplace)
      const judged = await inSlicesOfTime(
        judgeBatch(said, context, flaws),
        () => {
          done += 1
          progress('checking', done / steps, said.made.size)
        },
        isWanted,
      )
      if (judged === null) return cancelled(file)
      if (judged.value === null) return flawed(file, format, flaws)
      const outcome = await recordAll({ file, format, person }, judged.value, context, progress)
      if (outcome !== 'judge again') return outcome
    }
  }

  /** Only a station that stops ends this half-way; it goes on at the next start. */
  const recordAll = async (
    { file, format, person }: Omit<Work, 'text'> & { readonly format: LineFormat },
    judged: JudgedBatch,
    context: BatchContext,
    progress: Progress,
  ): Promise<Ended | 'judge again'> => {
    const sizes = sizesOf(judged)
    let done = 0
    let reached: number | null = null
    for (const { facts, items } of portionsOf(judged, { file, format })) {
      await setImmediate()
      if (wanted === 'stopped') return cancelled(file)
      const isRecorded = immediately(workplace.database, () => {
        // Nothing came in between: what was judged, or recorded last, still holds.
        if (workplace.ledger.head().sequence !== reached && !stillFits(facts, context)) return false
        const drafts = facts.map((body) => ({ body, person, scan: null }))
        tellNetwork(workplace, record(workplace, drafts))
        if (facts.some(({ kind }) => kind === 'batch.import-ended')) carryOutRelease(workplace, judged.head.id)
        reached = workplace.ledger.head().sequence
        return true
      })
      if (!isRecorded) return 'judge again'
      workplace.wakeSending()
      done += items
      progress('recording', done / Math.max(1, sizes.commissioned + sizes.packed), sizes.commissioned)
    }
    workplace.tell('batches.changed', {})
    // A release that was signed before may not fit what came in.
    workplace.tell('attention.changed', {})
    workplace.tell('items.changed', {})
    workplace.tell('outbox.changed', {})
    workplace.statusChanged()
    return { kind: 'taken', file: file.name, batch: judged.head.id, ...sizes }
  }

  const begin = (file: AttachedFile, person: PersonId | null): Done => {
    const bytes = workplace.files.read(file.sha256)
    if (!bytes.ok) return err(refuse('FILE_NOT_WHOLE', { because: bytes.error, file: file.sha256 }))
    wanted = 'on'
    wrong = []
    show({ kind: 'running', file: file.name, phase: 'reading', percent: 0, numbers: 0 })
    underWay = run({ file, text: bytes.value.toString('utf8'), person })
      .catch((failure: unknown): Ended => {
        return { kind: 'refused', file: file.name, refusal: workplace.refusalOf(failure, 'batches') }
      })
      .then(show)
    return ok({})
  }

  return {
    start: ({ file }) => {
      const person = signedIn(workplace, 'workOnTheFloor')
      if (!person.ok) return person
      if (state.kind === 'running') return err(refuse('IMPORT_RUNNING', { file: state.file }))
      return begin(file, person.value.id)
    },
    cancel: () => {
      const person = signedIn(workplace, 'workOnTheFloor')
      if (!person.ok) return person
      if (wanted === 'on') wanted = 'cancelled'
      return ok({})
    },
    state: () => state,
    flaws: ({ after, limit }) => ({ flaws: wrong.slice(after, after + limit) }),
    resume: () => {
      const open = workplace.batches.openImport()
      if (open === null) return
      const begun = begin(open.file, open.person)
      if (!begun.ok) show({ kind: 'refused', file: open.file.name, refusal: begun.error })
    },
    stop: async () => {
      wanted = 'stopped'
      await underWay
    },
  }
}

/** Whether a portion is still as it was judged: somebody may have scanned its numbers since. */
function stillFits(facts: readonly BatchFact[], context: BatchContext): boolean {
  return facts.every((fact) => {
    switch (fact.kind) {
      case 'batch.import-begun':
        return fact.sizes.commissioned + fact.sizes.packed === 0 || !context.isClosed(fact.batch)
      case 'batch.commissioned':
        return fact.items.every(({ id, at }) => wrongWithNumber({ item: id, at }, context.known(id), context) === null)
      case 'batch.aggregated':
        return fact.containers.every(
          ({ container, items }) => isAsMade(container, context) && items.every((item) => isAsMade(item, context)),
        )
      default:
        return true
    }
  })
}

/** In use, in nothing, and not in anybody's job. */
function isAsMade(item: Parameters<BatchContext['known']>[0], { known, isClaimed }: BatchContext): boolean {
  const now = known(item)
  return now !== null && now.lifecycle === 'commissioned' && now.parent === null && !isClaimed(item)
}

/** Tells how far an import is, each percent once. */
function progressOf(file: string, show: (state: Running) => void): Progress {
  let told = { phase: '', percent: -1 }
  return (phase, part, numbers) => {
    const percent = Math.min(100, Math.floor(part * 100))
    if (told.percent === percent && told.phase === phase) return
    told = { phase, percent }
    show({ kind: 'running', file, phase, percent, numbers })
  }
}
