/** Why something is undone or corrected. Ours: the two words that EPCIS has for it follow from what is done, not from why. */
export const correctionReasons = ['notDone', 'wrongItems', 'wrongContainer', 'wrongChoice', 'other'] as const
export type CorrectionReason = (typeof correctionReasons)[number]

/** What a person wrote beside the reason is at most so long, in characters. */
export const longestRemark = 200
