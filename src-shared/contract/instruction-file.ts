import { z } from 'zod'
import { readWanted } from '../domain/look-up/read-wanted.ts'
import type { OrderData } from '../domain/destruction/order-data.ts'
import type { ItemId } from '../gs1/item-identity.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { orderData } from './views/destruction-views.ts'

/** The most items that one instruction may name. */
const mostItems = 10_000
const mostFlawsTold = 20

/**
 * The layout of a file that instructs to destroy goods (docs/destruction.md). It is ours: no network has a message for it. What
 * it does not say, such as a letter, a person adds.
 */
const instructionFile = z
  .object({
    format: z.literal('tallyman-destruction-instruction:1'),
    reference: z.string().trim().min(1).max(200),
    from: z.string().trim().min(1).max(200),
    /** Null where the goods are the site's own. */
    owner: z
      .object({
        name: z.string().trim().min(1).max(200),
        gln: z
          .string()
          .regex(/^\d{13}$/)
          .nullable(),
      })
      .strict()
      .nullable(),
    reason: orderData.shape.reason,
    method: orderData.shape.method,
    methodNote: orderData.shape.methodNote.default(null),
    place: orderData.shape.place,
    market: orderData.shape.market.default(null),
    /** Each as it is on its label, in brackets, as a GS1 Digital Link, or as an SSCC of 18 digits. */
    items: z.array(z.string().min(1).max(256)).min(1).max(mostItems),
  })
  .strict()

/** What an instruction asks for, as far as the file says it. */
export type ReadInstruction = { readonly data: OrderData; readonly items: readonly ItemId[] }

/** Why a file is no instruction, in terms that its author understands: where in it, and what is there. */
export type InstructionFlaw = { readonly where: string; readonly what: string }

/** Reads an instruction, or tells up to twenty things that are wrong with it. Nothing of a file with a flaw is taken. */
export function readInstruction(text: string): Result<ReadInstruction, readonly InstructionFlaw[]> {
  const json = jsonOf(text)
  if (json === undefined) return err([{ where: 'file', what: 'not JSON' }])
  const parsed = instructionFile.safeParse(json)
  if (!parsed.success)
    return err(
      parsed.error.issues
        .slice(0, mostFlawsTold)
        .map(({ path, message }) => ({ where: path.join('.').slice(0, 200) || 'file', what: message.slice(0, 200) })),
    )
  const { format: _format, reference, from, owner, items: named, ...rest } = parsed.data
  const read = named.map((name) => readWanted(name).items[0])
  const flaws = read.flatMap((item, index) =>
    item === undefined ? [{ where: `items.${index}`, what: (named[index] ?? '').slice(0, 200) }] : [],
  )
  if (flaws.length > 0) return err(flaws.slice(0, mostFlawsTold))
  return ok({
    data: {
      ...rest,
      owner: owner === null ? { kind: 'site' } : { kind: 'party', ...owner, authorisation: { reference, file: null } },
      instruction: { reference, from, letter: null },
    },
    items: [...new Set(read.filter((item) => item !== undefined))],
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
