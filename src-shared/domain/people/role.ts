export const roles = ['operator', 'supervisor', 'quality', 'administrator', 'auditor'] as const

/** What a person is at this site; rights follow from it. */
export type Role = (typeof roles)[number]
