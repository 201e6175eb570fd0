import { z } from 'zod'
import type { ChainBreak } from '../domain/ledger/chain-break.ts'
import { stationId } from './identifiers.ts'

const sequence = z.number().int().min(1)
const brokenAt = z.object({ sequence })
/** Where and how a chain is broken. */
export const chainBreak: z.ZodType<ChainBreak> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('noStation') }),
  brokenAt.extend({ kind: z.literal('contentChanged') }),
  brokenAt.extend({ kind: z.literal('linkBroken') }),
  brokenAt.extend({ kind: z.literal('gap'), found: z.number().int() }),
  brokenAt.extend({ kind: z.literal('epochFell') }),
  brokenAt.extend({ kind: z.literal('checkpointForged') }),
  brokenAt.extend({ kind: z.literal('unreadable') }),
  z.object({ kind: z.literal('otherStation'), expected: stationId, found: stationId }),
  z.object({ kind: z.literal('notSigned') }),
  brokenAt.extend({ kind: z.literal('signedByOtherKey') }),
  z.object({ kind: z.literal('endRemoved'), sequence: z.number().int(), last: z.number().int() }),
  brokenAt.extend({ kind: z.literal('restored'), epoch: z.number().int() }),
  z.object({ kind: z.literal('rewritten'), sequence: z.number().int() }),
])
