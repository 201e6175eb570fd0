import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { decideClosing } from './close-batch.ts'
import type { BatchToClose, ClosingRefusal, DecidedClosing } from './close-batch.ts'
import type { BatchFactOf } from './facts.ts'

/** A release that came before its numbers. */
export type HeldRelease = Pick<
  BatchFactOf<'batch.release-entered'>,
  'release' | 'gtin' | 'lot' | 'expiry' | 'closing' | 'quantity'
>

/** Why a release that came first is not carried out: its numbers are not all here yet, or they are others than it says. */
export type ReleaseMisfit =
  | { readonly code: 'NUMBERS_MISSING'; readonly commissioned: number }
  | { readonly code: 'MORE_THAN_RELEASED'; readonly commissioned: number }
  | { readonly code: 'OTHER_EXPIRY'; readonly expiry: string }
  | ClosingRefusal

/**
 * Whether what came in is what was released, number for number: then the batch is closed by the signature that was given first.
 * Anything that would need a reason, or leaves a doubt, waits for a person.
 */
export function carriesOut(release: HeldRelease, batch: BatchToClose): Result<DecidedClosing, ReleaseMisfit> {
  const { gtin, expiry, closing, quantity } = release
  const product = batch.levels.find((level) => level.gtin === gtin)
  const commissioned = product?.commissioned ?? 0
  if (batch.head.expiry !== expiry) return err({ code: 'OTHER_EXPIRY', expiry: batch.head.expiry })
  if (commissioned > quantity) return err({ code: 'MORE_THAN_RELEASED', commissioned })
  if (commissioned < quantity || product === undefined) return err({ code: 'NUMBERS_MISSING', commissioned })
  const reported = [{ level: product.level, quantity }]
  const decided = decideClosing(batch, { closing, reported, threshold: 100, reason: null })
  return decided.ok ? ok(decided.value) : decided
}
