import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { refusalSchema } from '#shared/contract/refusals.ts'
import type { HandOverRefusal } from '#shared/domain/hand-over/may-leave.ts'
import type { ClosingRefusal } from '#shared/domain/batches/close-batch.ts'
import type { CorrectionRefusal } from '#shared/domain/corrections/refusal.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { SsccRefusal } from '#shared/domain/packing/sscc-blocks.ts'
import type { ConfirmationRefusal } from '#shared/domain/reports/confirm.ts'
import type { RecallRefusal } from '#shared/domain/recalls/decide.ts'
import type { SamplingStartRefusal } from '#shared/domain/sampling/start.ts'
import type { SettleRefusal } from '#shared/domain/receiving/settle.ts'
import type { VerifyRefusal } from '#shared/domain/returns/verify.ts'
import type { UnannouncedRefusal } from '#shared/domain/receiving/unannounced.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import { domainRefusal } from '#service/application/domain-refusal.ts'
import { otherJob, pack } from '#test/support/domain/damage-situations.ts'

// One of each code: the type demands that none is left out.
const scanRefusals: { readonly [Code in ScanRefusal['code']]: Extract<ScanRefusal, { code: Code }> } = {
  SCAN_UNREADABLE: { code: 'SCAN_UNREADABLE', because: 'BAD_CHECK_DIGIT', ai: '01' },
  LOT_RECALLED: { code: 'LOT_RECALLED', item: pack('A'), lot: 'B42' },
  SCAN_NAMES_NO_ITEM: { code: 'SCAN_NAMES_NO_ITEM' },
  SCAN_TOO_LONG: { code: 'SCAN_TOO_LONG' },
  SCAN_GARBLED: { code: 'SCAN_GARBLED' },
  SCAN_KEYS_UNKNOWN: { code: 'SCAN_KEYS_UNKNOWN' },
  SCAN_UNDER_CAPS_LOCK: { code: 'SCAN_UNDER_CAPS_LOCK' },
  SEPARATOR_LOST: { code: 'SEPARATOR_LOST', serial: 'AB1727123110L' },
  SNNOTFOUND: { code: 'SNNOTFOUND', item: pack('A') },
  CLAIMED: { code: 'CLAIMED', item: pack('A'), claimedBy: otherJob },
  NOTAGGREGATED: { code: 'NOTAGGREGATED', item: pack('A') },
  NOTHING_INSIDE: { code: 'NOTHING_INSIDE', item: pack('A') },
  CONTAINER_NOT_YET: { code: 'CONTAINER_NOT_YET', item: pack('A') },
  NOTCOMMISSIONED: { code: 'NOTCOMMISSIONED', item: pack('A'), lifecycle: 'destroyed' },
  BADITEMSTATE: { code: 'BADITEMSTATE', item: pack('A'), availability: 'PENDINGRECEIPT' },
  BADSTATETRANSITION: {
    code: 'BADSTATETRANSITION',
    item: pack('A'),
    from: 'SHIPPED',
    allowed: ['RECEIVED', 'AVAILABLE'],
  },
  NOTEACH: { code: 'NOTEACH', item: pack('A'), level: 'CA' },
  NOTEMPTY: { code: 'NOTEMPTY', item: pack('A') },
  ALREADY_SAMPLED: { code: 'ALREADY_SAMPLED', item: pack('A'), sampled: 'sampled' },
  SAMPLED_NOT_FOR_SALE: { code: 'SAMPLED_NOT_FOR_SALE', item: pack('A'), sampled: 'sampledArchival' },
  NOT_A_CONTAINER: { code: 'NOT_A_CONTAINER', item: pack('A') },
  ALREADY_INSIDE: { code: 'ALREADY_INSIDE', item: pack('A'), parent: pack('CASE') },
  INTO_ITSELF: { code: 'INTO_ITSELF', item: pack('A'), container: pack('A') },
  BADAGGREGATESTATE: { code: 'BADAGGREGATESTATE', item: pack('A'), container: pack('CASE') },
  LEVEL_DOES_NOT_FIT: { code: 'LEVEL_DOES_NOT_FIT', item: pack('A'), level: 'PL', containerLevel: 'CA' },
  HOLDS_DIFFER: { code: 'HOLDS_DIFFER', item: pack('A') },
  MIXING_NOT_ALLOWED: { code: 'MIXING_NOT_ALLOWED', item: pack('A'), mixing: 'oneProduct' },
  NOSHIPFOUND: { code: 'NOSHIPFOUND', item: pack('A') },
  ORDERCOMPLETE: { code: 'ORDERCOMPLETE', item: pack('A'), number: 'DN-1001' },
  OTHER_SHIPMENT: { code: 'OTHER_SHIPMENT', item: pack('A'), number: 'DN-1002' },
  EXPIRED: { code: 'EXPIRED', item: pack('A'), expiry: '2026-01-31' },
  LISTED_FOR_DESTRUCTION: { code: 'LISTED_FOR_DESTRUCTION', item: pack('A'), number: 'D-1' },
  NOT_ON_ORDER: { code: 'NOT_ON_ORDER', item: pack('A'), number: 'D-1' },
  APPROVAL_NEEDED: { code: 'APPROVAL_NEEDED', item: pack('A'), number: 'D-1' },
  ON_HOLD: { code: 'ON_HOLD', item: pack('A'), hold: 'suspect' },
  HOLD_INSIDE: { code: 'HOLD_INSIDE', item: pack('CASE'), hold: 'damaged' },
  ALREADY_HELD: { code: 'ALREADY_HELD', item: pack('A'), hold: 'suspect' },
  NOT_ON_HOLD: { code: 'NOT_ON_HOLD', item: pack('A'), hold: 'exception' },
  ALREADY_DAMAGED: { code: 'ALREADY_DAMAGED', item: pack('A') },
  NOT_ALLOWED: { code: 'NOT_ALLOWED', role: 'operator', right: 'sample' },
  REASON_NOT_ALLOWED: { code: 'REASON_NOT_ALLOWED', right: 'sample', reason: 'sampledArchival' },
  CLASS_NOT_ALLOWED: { code: 'CLASS_NOT_ALLOWED', right: 'sample', item: pack('A'), productClass: null },
  EVENTTIMEBEFORELASTEVENT: { code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A'), lastEventAt: 1 },
}
const jobRefusals: { readonly [Code in JobRefusal['code']]: Extract<JobRefusal, { code: Code }> } = {
  JOB_NOT_OPEN: { code: 'JOB_NOT_OPEN', job: otherJob, status: 'finished' },
  STOPS_UNANSWERED: { code: 'STOPS_UNANSWERED', count: 1 },
  JOB_EMPTY: { code: 'JOB_EMPTY' },
  JOB_OF_OTHER_KIND: { code: 'JOB_OF_OTHER_KIND', job: otherJob, operation: 'damage' },
  EVENTTIMEBEFORELASTEVENT: { code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A'), lastEventAt: 1 as Instant },
  SHORT_NOT_ALLOWED: { code: 'SHORT_NOT_ALLOWED', short: 3 },
  RECEIPT_DIFFERS: { code: 'RECEIPT_DIFFERS', differing: 2 },
  QTYERROR: { code: 'QTYERROR', short: 3 },
  ORDERCOMPLETE: { code: 'ORDERCOMPLETE', item: null, number: 'DN-1001' },
  NOTHING_INSIDE: { code: 'NOTHING_INSIDE', item: pack('A') },
  NOTHING_TO_TAKE_BACK: { code: 'NOTHING_TO_TAKE_BACK' },
  ON_HOLD: { code: 'ON_HOLD', item: pack('A'), hold: 'exception' },
  CLAIMED: { code: 'CLAIMED', item: pack('A'), claimedBy: otherJob },
  HOLDS_DIFFER: { code: 'HOLDS_DIFFER', item: pack('A') },
  NOTE_MISSING: { code: 'NOTE_MISSING' },
  PHOTO_OF_NOTHING: { code: 'PHOTO_OF_NOTHING', item: pack('A') },
  TOO_MANY_PHOTOS: { code: 'TOO_MANY_PHOTOS', most: 40 },
  SIGNATURE_MISSING: { code: 'SIGNATURE_MISSING' },
  SIGNED_CONTENT_CHANGED: { code: 'SIGNED_CONTENT_CHANGED' },
  LABEL_NOT_VERIFIED: { code: 'LABEL_NOT_VERIFIED', container: pack('CASE') },
  CONTENTS_UNDECIDED: { code: 'CONTENTS_UNDECIDED', item: pack('CASE') },
  CONTENTS_NOT_ASKED: { code: 'CONTENTS_NOT_ASKED' },
  CONTENTS_TO_INSPECT: { code: 'CONTENTS_TO_INSPECT', item: pack('A') },
  ALREADY_TO_INSPECT: { code: 'ALREADY_TO_INSPECT', item: pack('CASE') },
  NOTCOMMISSIONED: { code: 'NOTCOMMISSIONED', item: pack('A'), lifecycle: 'decommissioned' },
  BADITEMSTATE: { code: 'BADITEMSTATE', item: pack('A'), availability: 'SHIPPED' },
  BADSTATETRANSITION: { code: 'BADSTATETRANSITION', item: pack('A'), from: 'DESTROYED', allowed: [] },
  HOLD_INSIDE: { code: 'HOLD_INSIDE', item: pack('CASE'), hold: 'suspect' },
  LISTED_FOR_DESTRUCTION: { code: 'LISTED_FOR_DESTRUCTION', item: pack('A'), number: 'D-1' },
  ALREADY_SAMPLED: { code: 'ALREADY_SAMPLED', item: pack('A'), sampled: 'sampled' },
  SAMPLED_NOT_FOR_SALE: { code: 'SAMPLED_NOT_FOR_SALE', item: pack('A'), sampled: 'sampled' },
  LOT_RECALLED: { code: 'LOT_RECALLED', item: pack('A'), lot: 'B42' },
  CANNOTBEAGGREGATED: { code: 'CANNOTBEAGGREGATED', item: pack('A'), container: pack('CASE') },
}

const unannouncedRefusals: {
  readonly [Code in UnannouncedRefusal['code']]: Extract<UnannouncedRefusal, { code: Code }>
} = {
  UNANNOUNCED_NOT_ALLOWED: { code: 'UNANNOUNCED_NOT_ALLOWED' },
  ORDERCOMPLETE: { code: 'ORDERCOMPLETE', item: null, number: 'DN-1001' },
}

const settleRefusals: { readonly [Code in SettleRefusal['code']]: Extract<SettleRefusal, { code: Code }> } = {
  DISCREPANCY_NOT_FOUND: { code: 'DISCREPANCY_NOT_FOUND' },
  SETTLED_BY_ITS_HOLD: { code: 'SETTLED_BY_ITS_HOLD', hold: 'exception' },
}

const verifyRefusals: { readonly [Code in VerifyRefusal['code']]: Extract<VerifyRefusal, { code: Code }> } = {
  EVENTTIMEBEFORELASTEVENT: { code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A'), lastEventAt: 1 as Instant },
  JOB_EMPTY: { code: 'JOB_EMPTY' },
  NOT_A_RETURN: { code: 'NOT_A_RETURN', item: pack('A') },
  CLAIMED: { code: 'CLAIMED', item: pack('A'), claimedBy: otherJob },
  ALREADY_INSIDE: { code: 'ALREADY_INSIDE', item: pack('A'), parent: pack('CASE') },
  ON_HOLD: { code: 'ON_HOLD', item: pack('A'), hold: 'damaged' },
}

const ssccRefusals: { readonly [Code in SsccRefusal['code']]: Extract<SsccRefusal, { code: Code }> } = {
  SSCC_RANGE_MISSING: { code: 'SSCC_RANGE_MISSING' },
  SSCC_RANGE_USED_UP: { code: 'SSCC_RANGE_USED_UP' },
  SSCC_NOT_YET: { code: 'SSCC_NOT_YET', minutes: 7 },
}

const recallRefusals: { readonly [Code in RecallRefusal['code']]: Extract<RecallRefusal, { code: Code }> } = {
  RECALLED_ALREADY: { code: 'RECALLED_ALREADY', lot: 'B42' },
  RECALL_NOT_FOUND: { code: 'RECALL_NOT_FOUND' },
  NOTE_MISSING: { code: 'NOTE_MISSING' },
  SIGNED_CONTENT_CHANGED: { code: 'SIGNED_CONTENT_CHANGED' },
}

const handOverRefusals: { readonly [Code in HandOverRefusal['code']]: HandOverRefusal } = {
  BATCH_NOT_HANDED_OVER: { code: 'BATCH_NOT_HANDED_OVER', lot: 'B42', because: 'refused' },
}

const closingRefusals: { readonly [Code in ClosingRefusal['code']]: Extract<ClosingRefusal, { code: Code }> } = {
  BATCH_OF_PARTNER: { code: 'BATCH_OF_PARTNER', lot: 'B42' },
  BATCH_CLOSED: { code: 'BATCH_CLOSED', lot: 'B42' },
  BATCH_FILE_OPEN: { code: 'BATCH_FILE_OPEN', file: 'line-2.csv' },
  BATCH_EMPTY: { code: 'BATCH_EMPTY', lot: 'B42' },
  BATCH_RECALLED: { code: 'BATCH_RECALLED', lot: 'B42' },
  BATCH_SET_MIXED: { code: 'BATCH_SET_MIXED', lot: 'B42', out: 3 },
  BATCH_YIELD_LOW: { code: 'BATCH_YIELD_LOW', level: 'EA', reported: 100, commissioned: 99 },
  ...handOverRefusals,
}

const samplingRefusals: { readonly [Code in SamplingStartRefusal['code']]: SamplingStartRefusal } = {
  SAMPLE_NEEDS_MORE: { code: 'SAMPLE_NEEDS_MORE', market: 'RU', lacks: 'party' },
}
const reportRefusals: {
  readonly [Code in ConfirmationRefusal['code']]: Extract<ConfirmationRefusal, { code: Code }>
} = {
  REPORT_NOT_FOUND: { code: 'REPORT_NOT_FOUND' },
  REFERENCE_MISSING: { code: 'REFERENCE_MISSING' },
  FILED_IN_FUTURE: { code: 'FILED_IN_FUTURE', today: '2026-11-23' },
  FILED_BEFORE_ACT: { code: 'FILED_BEFORE_ACT', actOn: '2026-11-23' },
}
const correctionRefusals: {
  readonly [Code in CorrectionRefusal['code']]: Extract<CorrectionRefusal, { code: Code }>
} = {
  UNDONE_ALREADY: { code: 'UNDONE_ALREADY' },
  UNDO_NEVER: { code: 'UNDO_NEVER', kind: 'destruction.executed' },
  LISTED_FOR_DESTRUCTION: { code: 'LISTED_FOR_DESTRUCTION', item: pack('A'), number: '7' },
  UNDO_TOO_LATE: { code: 'UNDO_TOO_LATE', until: 1 as Instant, days: 10 },
  UNDO_AT_OTHER_SITE: { code: 'UNDO_AT_OTHER_SITE', gln: '9521234000006' },
  UNDO_BARRED: { code: 'UNDO_BARRED', bar: 'expired', item: pack('A'), items: 3 },
  UNDO_LATER_FIRST: { code: 'UNDO_LATER_FIRST', item: pack('A'), later: 'contents.packed', at: 1 as Instant },
  CLAIMED: { code: 'CLAIMED', item: pack('A'), claimedBy: otherJob },
  NOT_IN_THE_ACT: { code: 'NOT_IN_THE_ACT', item: pack('A') },
  CORRECTED_AS_A_WHOLE: { code: 'CORRECTED_AS_A_WHOLE', kind: 'receiving.completed' },
  NOTHING_TO_CORRECT: { code: 'NOTHING_TO_CORRECT' },
  REMARK_MISSING: { code: 'REMARK_MISSING' },
  SIGNATURE_MISSING: { code: 'SIGNATURE_MISSING' },
  SIGNED_CONTENT_CHANGED: { code: 'SIGNED_CONTENT_CHANGED' },
}
const all = [
  scanRefusals,
  jobRefusals,
  ssccRefusals,
  unannouncedRefusals,
  settleRefusals,
  recallRefusals,
  closingRefusals,
  verifyRefusals,
  samplingRefusals,
  handOverRefusals,
  reportRefusals,
  samplingRefusals,
  reportRefusals,
  correctionRefusals,
].flatMap((refusals) => Object.values(refusals))

test.each(all)('$code crosses whole', (refusal) => {
  const { code, ...details } = refusal
  expect(refusalSchema.parse(domainRefusal(refusal))).toEqual({ code, details })
})
