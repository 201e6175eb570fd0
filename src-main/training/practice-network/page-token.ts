import { z } from 'zod'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

const place = z.strictObject({
  /** The parameters of the query, as the first request had them, without paging. */
  query: z.string().max(65_536),
  upTo: z.int().min(0),
  from: z.int().min(0),
  /** How many entries the pages before this one gave. */
  given: z.int().min(0),
})

/** Where in an answer the next page starts. All of it is in the token: the server remembers nothing, so no token expires. */
export type Place = z.infer<typeof place>

/** A place as a token for a URL. */
export function pageToken(at: Place): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url')
}

/** Reads a token; the error is a sentence. */
export function parsePageToken(token: string): Result<Place, string> {
  try {
    const read = place.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')))
    if (read.success) return ok(read.data)
  } catch {
    // Not JSON: the same answer as for JSON that is no place.
  }
  return err('nextPageToken is not one of this repository.')
}

const defaultPerPage = 30
const mostPerPage = 1000

/** Reads how many entries a page shall have; a repository may give fewer, this one at most 1000. The error is a sentence. */
export function parsePerPage(text: string | undefined): Result<number, string> {
  if (text === undefined) return ok(defaultPerPage)
  return /^[1-9]\d{0,8}$/.test(text) ? ok(Math.min(Number(text), mostPerPage)) : err('perPage is not a count.')
}
