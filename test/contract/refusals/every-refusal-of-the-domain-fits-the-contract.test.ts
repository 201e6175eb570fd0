import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { refusalSchema } from '#shared/contract/refusals.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import { domainRefusal } from '#service/application/domain-refusal.ts'
import { otherJob, pack } from '#test/support/domain/damage-situations.ts'

// One of each code: the type demands that none is left out.
const scanRefusals: { readonly [Code in ScanRefusal['code']]: Extract<ScanRefusal, { code: Code }> } = {
  SCAN_UNREADABLE: { code: 'SCAN_UNREADABLE', because: 'BAD_CHECK_DIGIT', ai: '01' },
  SCAN_NAMES_NO_ITEM: { code: 'SCAN_NAMES_NO_ITEM' },
  SCAN_TOO_LONG: { code: 'SCAN_TOO_LONG' },
  SCAN_GARBLED: { code: 'SCAN_GARBLED' },
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
  ALREADY_DAMAGED: { code: 'ALREADY_DAMAGED', item: pack('A') },
  EVENTTIMEBEFORELASTEVENT: { code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A'), lastEventAt: 1 },
}
const jobRefusals: { readonly [Code in JobRefusal['code']]: Extract<JobRefusal, { code: Code }> } = {
  JOB_NOT_OPEN: { code: 'JOB_NOT_OPEN', job: otherJob, status: 'finished' },
  STOPS_UNANSWERED: { code: 'STOPS_UNANSWERED', count: 1 },
  JOB_EMPTY: { code: 'JOB_EMPTY' },
  JOB_OF_OTHER_KIND: { code: 'JOB_OF_OTHER_KIND', job: otherJob, operation: 'damage' },
  EVENTTIMEBEFORELASTEVENT: { code: 'EVENTTIMEBEFORELASTEVENT', item: pack('A'), lastEventAt: 1 as Instant },
  NOTHING_TO_TAKE_BACK: { code: 'NOTHING_TO_TAKE_BACK' },
}

test.each([...Object.values(scanRefusals), ...Object.values(jobRefusals)])('$code crosses whole', (refusal) => {
  const { code, ...details } = refusal
  expect(refusalSchema.parse(domainRefusal(refusal))).toEqual({ code, details })
})
