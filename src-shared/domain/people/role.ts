export const roles = ['operator', 'supervisor', 'quality', 'administrator', 'auditor'] as const

/** What a person is at this site; rights follow from it. */
export type Role = (typeof roles)[number]

/** Whether a role is there to read and for nothing else; no right of a person's own changes that. */
export function readsOnly(role: Role): boolean {
  return role === 'auditor'
}
