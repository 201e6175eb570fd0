/** Why a message is settled although the network did not say so: it never will be sent, or it was brought there by hand. */
export const setAsideReasons = ['leftOut', 'uploadedByHand'] as const
export type SetAsideBecause = (typeof setAsideReasons)[number]
