import { calls } from '#shared/contract/calls.ts'
import type { CorrectedView, CorrectionPreview } from '#shared/contract/views/correction-views.ts'
import type { CallFrame } from '#shared/contract/frames.ts'

import { instant } from '#shared/contract/identifiers.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { shownHash } from '#shared/contract/views/signing-views.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { packOf, sceneMoment } from './people-and-packs.ts'

const aDay = 24 * 60 * 60 * 1000

const ofJob: CorrectionPreview = {
  what: 'damage.finished',
  stated: { of: 'damage', reason: 'crushed' },
  mayLeaveOut: true,
  items: 12,
  recordedAt: sceneMoment,
  recordedBy: 'Olga Petrova',
  // What is left of it is counted down by the clock of the computer.
  until: instant.parse(Date.now() + 6.5 * aDay),
  law: 'Delegated Regulation (EU) 2016/161, Article 13',
  effects: [
    { kind: 'holdGoes', hold: 'damaged', items: 12 },
    { kind: 'goesBack', items: 7, containers: 2 },
    { kind: 'isUnknownAgain', items: 1 },
  ],
  voided: 1,
  declared: 2,
  undeclared: 0,
  corrective: 0,
  refusal: null,
  stands: true,
  corrected: null,
  isSigned: true,
  shown: null,
}

/** What is said right needs a message, and moves less. */
const anew = { effects: [], corrective: 1 } as const

/** What a signature would be bound to. */
const shown = shownHash.parse('5e'.repeat(32))

/** What the station says about undoing, in every scene: a job can be undone, what a history shows has something later on it. */
export function correctionAnswerOf(
  { name, input }: CallFrame,
  corrected: CorrectedView | null = null,
): Result<unknown, Refusal> | undefined {
  switch (name) {
    case 'correction.preview': {
      const { of, wanted, reason } = calls[name].input.parse(input)
      if (of.kind !== 'fact')
        return ok({ ...ofJob, ...(wanted.way === 'undone' ? {} : anew), shown: reason === null ? null : shown })
      const later = { item: packOf(38).id, later: 'contents.packed', at: sceneMoment } as const
      return ok({ ...ofJob, refusal: refuse('UNDO_LATER_FIRST', later) })
    }
    case 'correction.items':
      return ok({ items: Array.from({ length: 12 }, (_, index) => packOf(27 + index)), inAll: 12 })
    case 'correction.ofJob':
      return ok({ corrected })
    default:
      return undefined
  }
}
