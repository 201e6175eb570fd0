/** How goods come out of containers: the things to take out are scanned, or the containers to open are. */
export const unpackingModes = ['takeOut', 'open'] as const

export type UnpackingMode = (typeof unpackingModes)[number]
