import { z } from 'zod'

/** Strings of the kinds that the contract knows; a schema that takes none of them needs its kind added here. */
const words = [
  'words',
  'A',
  '018f0000-0000-7000-8000-000000000001',
  '01/09521234543213/21/ABC1',
  '00/095212345678900009',
  '09521234543213',
  '9521234000006',
  'ledger-20261123T060000000Z.pdf',
  '20261123',
  '2026-11-23',
  '261231',
  'a'.repeat(64),
  'QUJD',
  'urn:uuid:018f0000-0000-7000-8000-000000000001',
]
const numbers = [1, 0, 7, 30, 1_763_884_800_000]

/** An input that a schema of the contract takes, so that a call gets past the router whatever it asks for. */
export function inputThatFits(schema: z.core.$ZodType): unknown {
  const fitting = candidates(schema).find((candidate) => z.safeParse(schema, candidate).success)
  if (fitting === undefined) throw new Error(`nothing here fits a ${schema.constructor.name}`)
  return fitting
}

function candidates(schema: z.core.$ZodType): readonly unknown[] {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape
    return [Object.fromEntries(Object.entries(shape).map(([name, member]) => [name, inputThatFits(member)]))]
  }
  if (schema instanceof z.ZodArray) return [[], [inputThatFits(schema.element)]]
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(candidates)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return candidates(schema.unwrap())
  if (schema instanceof z.ZodReadonly) return candidates(schema.unwrap())
  if (schema instanceof z.ZodPipe) return candidates(schema.in)
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodLiteral) return [...schema.values]
  return [...words, ...numbers, true, null]
}
