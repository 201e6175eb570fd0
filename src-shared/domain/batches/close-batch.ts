import type { Closing, ClosingSet } from '../../epcis/closing-event.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { packagingLevels } from '../items/item.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { HandOverRefusal } from '../hand-over/may-leave.ts'
import type { ReportedLevel } from './facts.ts'
import type { BatchHead } from './judge.ts'

/** How many of a batch there are at one level when it is to be closed. */
export type LevelToClose = Omit<ReportedLevel, 'reported'>

/** A batch that somebody wants to close. */
export type BatchToClose = {
  readonly head: BatchHead
  readonly levels: readonly LevelToClose[]
  /** It came from a partner, who closed it. */
  readonly isReceived: boolean
  readonly isClosed: boolean
  /** A file of which not all is on record yet; null for none. */
  readonly openFile: string | null
  readonly isRecalled: boolean
  /** Why its goods may not leave yet, as far as handing over to an external system goes; null where they may. */
  readonly keptHere: HandOverRefusal | null
  /** Whether the network hears what was packed into what: a set says nothing that is not sent. */
  readonly aggregationIsTold: boolean
  /** The same for what was decommissioned or destroyed. */
  readonly endingIsTold: boolean
}

/** What a person states to close a batch. */
export type ClosingWords = {
  readonly closing: Closing
  /** Of levels with a GTIN; one that is not named is reported as the line counted it, or else as it was commissioned. */
  readonly reported: readonly { readonly level: PackagingLevel; readonly quantity: number }[]
  /** In whole per cent: where the smaller of reported and commissioned is less of the larger, a reason is needed. */
  readonly threshold: number
  readonly reason: string | null
}

/** What closing a batch comes to. */
export type DecidedClosing = { readonly set: ClosingSet; readonly levels: readonly ReportedLevel[] }

/** Why a batch is not closed. */
export type ClosingRefusal =
  | { readonly code: 'BATCH_OF_PARTNER'; readonly lot: string }
  | { readonly code: 'BATCH_CLOSED'; readonly lot: string }
  | { readonly code: 'BATCH_FILE_OPEN'; readonly file: string }
  | { readonly code: 'BATCH_EMPTY'; readonly lot: string }
  | { readonly code: 'BATCH_RECALLED'; readonly lot: string }
  /** It has packed goods, and numbers that were taken out of use: no End of batch may tell both. */
  | { readonly code: 'BATCH_SET_MIXED'; readonly lot: string; readonly out: number }
  | {
      readonly code: 'BATCH_YIELD_LOW'
      readonly level: PackagingLevel
      readonly reported: number
      readonly commissioned: number
    }
  /** Released goods leave, and an external system has to have the data of the batch before. */
  | HandOverRefusal

/**
 * Decides whether a batch can be closed, with which set of messages, and what is reported of each level. The sets are TraceLink's:
 * an End of batch stands after commissioning with aggregation, commissioning alone, or commissioning with what was decommissioned
 * or destroyed of goods that are not aggregated. The newer guideline of the Product release allows all of them together.
 */
export function decideClosing(batch: BatchToClose, words: ClosingWords): Result<DecidedClosing, ClosingRefusal> {
  const { lot } = batch.head
  if (batch.isReceived) return err({ code: 'BATCH_OF_PARTNER', lot })
  if (batch.isClosed) return err({ code: 'BATCH_CLOSED', lot })
  if (batch.openFile !== null) return err({ code: 'BATCH_FILE_OPEN', file: batch.openFile })
  if (batch.levels.every(({ commissioned }) => commissioned === 0)) return err({ code: 'BATCH_EMPTY', lot })
  if (batch.isRecalled && words.closing === 'productRelease') return err({ code: 'BATCH_RECALLED', lot })
  if (batch.keptHere !== null && words.closing === 'productRelease') return err(batch.keptHere)
  const set = setOf(batch, words.closing)
  if (!set.ok) return set
  const levels = reportedLevels(batch.levels, words.reported)
  const low = levels.find((level) => isBelow(level, words.threshold))
  if (low !== undefined && words.reason === null) {
    const { level, reported, commissioned } = low
    return err({ code: 'BATCH_YIELD_LOW', level, reported: reported ?? 0, commissioned })
  }
  return ok({ set: set.value, levels })
}

/** What is reported of each level, from the highest down. A level whose items bear SSCCs alone is none of a product: nothing is reported of it. */
export function reportedLevels(
  levels: readonly LevelToClose[],
  reported: ClosingWords['reported'],
): readonly ReportedLevel[] {
  return packagingLevels.toReversed().flatMap((level) =>
    levels
      .filter((found) => found.level === level)
      .map((found) => {
        const stated = reported.find((one) => one.level === level)?.quantity
        return {
          ...found,
          reported: found.gtin === null ? null : (stated ?? found.counted ?? found.commissioned),
        }
      }),
  )
}

/** Whether reported and commissioned differ by more than the threshold leaves. */
export function isBelow(
  { reported, commissioned }: Pick<ReportedLevel, 'reported' | 'commissioned'>,
  threshold: number,
): boolean {
  if (reported === null) return false
  return Math.min(reported, commissioned) * 100 < Math.max(reported, commissioned) * threshold
}

function setOf(
  { head, levels, aggregationIsTold, endingIsTold }: BatchToClose,
  closing: Closing,
): Result<ClosingSet, ClosingRefusal> {
  const ended = levels.reduce((sum, { decommissioned, destroyed }) => sum + decommissioned + destroyed, 0)
  const out = endingIsTold ? ended : 0
  const isAggregated = aggregationIsTold && levels.some(({ packed }) => packed > 0)
  if (!isAggregated) return ok(out > 0 ? 'commission-decommission' : 'commission')
  if (out > 0 && closing === 'endOfBatch') return err({ code: 'BATCH_SET_MIXED', lot: head.lot, out })
  return ok('commission-aggregation')
}
