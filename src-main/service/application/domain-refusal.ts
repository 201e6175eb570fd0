import type { Refusal } from '#shared/contract/refusals.ts'
import type { ClosingRefusal } from '#shared/domain/batches/close-batch.ts'
import type { DestructionRefusal } from '#shared/domain/destruction/refusal.ts'
import type { CorrectionRefusal } from '#shared/domain/corrections/refusal.ts'
import type { HandOverRefusal } from '#shared/domain/hand-over/may-leave.ts'
import type { RightRefusal } from '#shared/domain/people/judge-act.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { SsccRefusal } from '#shared/domain/packing/sscc-blocks.ts'
import type { ConfirmationRefusal } from '#shared/domain/reports/confirm.ts'
import type { SamplingStartRefusal } from '#shared/domain/sampling/start.ts'
import type { RecallRefusal } from '#shared/domain/recalls/decide.ts'
import type { SettleRefusal } from '#shared/domain/receiving/settle.ts'
import type { VerifyRefusal } from '#shared/domain/returns/verify.ts'
import type { UnannouncedRefusal } from '#shared/domain/receiving/unannounced.ts'
import type { LabelRefusal } from '#shared/domain/labels/decide.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'

/**
 * A refusal of the domain as it crosses to the page: the code, and the rest as its details.
 * That each one fits the contract is proved by a test over all of them (test/contract/refusals).
 */
export function domainRefusal(
  refusal:
    | ScanRefusal
    | JobRefusal
    | SsccRefusal
    | SamplingStartRefusal
    | ConfirmationRefusal
    | UnannouncedRefusal
    | DestructionRefusal
    | SettleRefusal
    | RecallRefusal
    | VerifyRefusal
    | CorrectionRefusal
    | RightRefusal
    | LabelRefusal
    | HandOverRefusal
    | ClosingRefusal,
): Refusal {
  const { code, ...details } = refusal
  return { code, details } as Refusal
}
