/**
 * What a clerk says of what is inside a damaged container: damaged with it, or to be inspected. Contents to be inspected
 * are held until somebody has looked at each of them.
 */
export const contentsFindings = ['damaged', 'toInspect'] as const
export type ContentsFinding = (typeof contentsFindings)[number]
