import type { z } from 'zod'
import { commands } from './commands.ts'
import { queries } from './queries.ts'

/** Commands and queries in one map: both are calls on the wire, with one reply each. */
export const calls = { ...commands, ...queries } as const

export type CallName = keyof typeof calls
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['input']>
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['output']>
