/** Why something that was done here is not told to the network: its role has no message for it, or that is switched off. */
export const untoldReasons = ['noMessageOfRole', 'switchedOff'] as const
export type UntoldReason = (typeof untoldReasons)[number]
