import { z } from 'zod'
import type { FileHash } from '../../domain/attachments/attached-file.ts'

/** How much of a file crosses at once, in bytes; as base64 it fits well into a frame. */
export const bytesOfPart = 512 * 1024
/** The largest file that can be attached: 20 MiB. */
export const mostParts = 40
const longestPart = Math.ceil(bytesOfPart / 3) * 4

export const fileHash = z.custom<FileHash>(
  (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  'not the hash of a file',
)

/** A file that a person attached. */
export const attachedFile = z.object({
  sha256: fileHash,
  name: z.string().min(1).max(256),
  bytes: z.number().int().min(0),
})

const part = z
  .number()
  .int()
  .min(0)
  .max(mostParts - 1)
const parts = z.number().int().min(1).max(mostParts)

export const fileCommands = {
  /** A file in parts, one file at a time; kept once it is whole. It belongs to nothing until an act names it. */
  'files.attach': {
    input: z.object({ name: z.string().min(1).max(256), part, parts, base64: z.base64().max(longestPart) }).strict(),
    output: z.object({ file: attachedFile.nullable() }),
  },
} as const

export const fileQueries = {
  /** A part of an attached file, checked against its hash. */
  'files.read': {
    input: z.object({ file: fileHash, part }).strict(),
    output: z.object({ base64: z.string().max(longestPart), parts }),
  },
} as const
