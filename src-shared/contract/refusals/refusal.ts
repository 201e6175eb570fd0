import { z } from 'zod'
import type { ActionId } from '../action-ids.ts'

/** The details of a refusal whose sentence needs none. */
export const none = z.object({}).strict()

/** Words, names and numbers in a sentence; the limit is far beyond what any refusal has to say. */
export const text = z.string().max(8192)

/** One entry of the closed list: the schema of its details and what is left to do, the likeliest first. */
export function refusal<Details extends z.ZodType>(details: Details, first: ActionId, ...others: ActionId[]) {
  return { details, actions: [first, ...others] as const }
}
