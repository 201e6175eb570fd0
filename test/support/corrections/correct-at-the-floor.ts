import type { CallOutput } from '#shared/contract/calls.ts'
import type { ActReferenceView, WantedCorrectionView } from '#shared/contract/views/correction-views.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import type { Floor } from '#test/support/station/floor.ts'

/** What somebody asks to be corrected, and why. */
export type Asked = {
  readonly of: ActReferenceView
  readonly wanted: WantedCorrectionView
  readonly reason: CorrectionReason
  readonly remark: string | null
}

const sam = { identification: 'Sam Supervisor', secret: '2222' }

/** What a correction would come to, for looking only. */
export function previewed(
  floor: Floor,
  of: ActReferenceView,
  wanted: WantedCorrectionView,
): Promise<CallOutput<'correction.preview'>> {
  return floor.ask('correction.preview', { of, wanted, reason: null, remark: null })
}

/** Looks, signs as the supervisor where that is asked for, and corrects. */
export async function corrected(floor: Floor, asked: Asked): Promise<CallOutput<'correction.record'>> {
  const { shown } = await floor.ask('correction.preview', asked)
  return floor.ask('correction.record', { ...asked, signature: shown === null ? null : { ...sam, shown } })
}
