import type { HoldAct } from './act.ts'

/** Why an item goes on exception hold, or stays on it. Ours, after the exceptions that partners tell each other of. */
export const exceptionReasons = [
  'dataDiffers',
  'dataMissing',
  'quantityDiffers',
  'storage',
  'askedByOwner',
  'other',
] as const

/** Why an item may be falsified, stolen or not what it says. Ours. */
export const suspectReasons = [
  'sealBroken',
  'packLooksWrong',
  'serialTwice',
  'alertByNetwork',
  'reportedStolen',
  'originUnclear',
  'other',
] as const

/** What a closer look at a held item was that found it damaged. */
export const damagedReasons = ['foundDamaged', 'other'] as const

/** Why a hold is lifted. */
export const liftReasons = [
  'checkedAndSound',
  'dataCorrected',
  'partnerConfirmed',
  'investigationCleared',
  'putOnByMistake',
  'other',
] as const

/** Said by the recall of a lot and by its end, never chosen by a person. */
export const recallHoldReasons = ['recalled', 'recallLifted'] as const

/** Said where goods come off the list of a destruction order because they are not there. */
const missingHoldReasons = ['missing'] as const

export const holdReasons = [
  ...new Set([
    ...exceptionReasons,
    ...suspectReasons,
    ...damagedReasons,
    ...liftReasons,
    ...recallHoldReasons,
    ...missingHoldReasons,
  ] as const),
] as const
export type HoldReason = (typeof holdReasons)[number]

/** The reasons that fit an act, in the order in which a screen offers them. */
export function reasonsFor(act: HoldAct): readonly HoldReason[] {
  const after = act.kind === 'move' ? act.to : act.kind === 'put' ? act.hold : null
  switch (after) {
    case null:
      return liftReasons
    case 'exception':
      return exceptionReasons
    case 'suspect':
      return suspectReasons
    case 'damaged':
      return damagedReasons
  }
}
