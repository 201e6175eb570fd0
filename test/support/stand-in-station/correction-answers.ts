import { calls } from '#shared/contract/calls.ts'
import type { CorrectionPreview } from '#shared/contract/correction-views.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { instant } from '#shared/contract/identifiers.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { packOf, sceneMoment } from './people-and-packs.ts'

const aDay = 24 * 60 * 60 * 1000

const ofJob: CorrectionPreview = {
  what: 'damage.finished',
  damageReason: 'crushed',
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
  corrective: 0,
  refusal: null,
  stands: true,
  corrected: null,
}

/** What the station says about undoing, in every scene: a job can be undone, what a history shows has something later on it. */
export function correctionAnswerOf({ name, input }: CallFrame): Result<unknown, Refusal> | undefined {
  switch (name) {
    case 'correction.preview': {
      const { of } = calls[name].input.parse(input)
      if (of.kind !== 'fact') return ok(ofJob)
      const later = { item: packOf(38).id, later: 'contents.packed', at: sceneMoment } as const
      return ok({ ...ofJob, refusal: refuse('UNDO_LATER_FIRST', later) })
    }
    default:
      return undefined
  }
}
