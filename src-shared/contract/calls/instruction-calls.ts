import { z } from 'zod'
import { notListedReasons } from '../../domain/destruction/instructed.ts'
import { attachedFile } from './file-calls.ts'
import { destructionOrderId } from '../identifiers.ts'
import { itemView } from '../views/item-views.ts'

/** How many items that did not get onto the list are told by name. */
export const mostNotListedTold = 200

/** What became of an instruction. */
export const instructionOutcome = z.object({
  order: destructionOrderId,
  listed: z.number().int(),
  notListed: z.array(z.object({ item: itemView, because: z.enum(notListedReasons) })).max(mostNotListedTold),
  notListedCount: z.number().int(),
})
export type InstructionOutcome = z.infer<typeof instructionOutcome>

export const instructionCommands = {
  /** Makes an order of an attached file in our layout; the letter that came with it is attached too. */
  'destruction.instruct': {
    input: z.object({ file: attachedFile, letter: attachedFile.nullable() }).strict(),
    output: instructionOutcome,
  },
} as const
