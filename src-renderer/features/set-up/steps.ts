import type { SetUpView } from '#shared/contract/calls/set-up-calls.ts'

/** The steps of a set-up, in their order. */
export const setUpSteps = ['site', 'first', 'second', 'firstSigns', 'secondSigns'] as const
export type SetUpStep = (typeof setUpSteps)[number]

/** The first thing that is still to be done. */
export function nextStep({ site, first, second }: SetUpView): SetUpStep {
  if (site === null) return 'site'
  if (first === null) return 'first'
  if (second === null) return 'second'
  return first.hasSigned ? 'secondSigns' : 'firstSigns'
}
