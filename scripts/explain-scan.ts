import { once } from 'node:events'
import { refusalMessage } from '#shared/gs1/refusal-messages.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'

/**
 * Says what scans hold: reads one JSON string a line from standard input and prints one JSON object a line, in the same
 * order, `{"ok":true,"elements":[["01","..."],...]}` or `{"ok":false,"code":"...","message":"..."}`. Judges by the GS1
 * standards alone. Every line gets an answer, whatever it holds; memory stays bounded whatever comes.
 */

/** A line of more bytes is passed over unread: as JSON, the longest scan takes six bytes a character. */
const longestLine = 65_536
const lineFeed = 10

const utf8 = new TextDecoder('utf-8', { fatal: true })

type Explanation =
  | { readonly ok: true; readonly elements: readonly (readonly [string, string])[] }
  | { readonly ok: false; readonly code: string; readonly message: string }

function explainLine(line: Buffer): Explanation {
  let scan: unknown
  try {
    scan = JSON.parse(utf8.decode(line))
  } catch {
    return {
      ok: false,
      code: 'NOT_A_JSON_STRING',
      message: 'The line is not JSON in UTF-8; write each scan as one JSON string.',
    }
  }
  if (typeof scan !== 'string') {
    return {
      ok: false,
      code: 'NOT_A_JSON_STRING',
      message: 'The line is JSON, but not a string; write each scan as one JSON string.',
    }
  }
  const parsed = parseScan(scan)
  if (parsed.ok) return { ok: true, elements: parsed.value.elements }
  return { ok: false, code: parsed.error.code, message: refusalMessage(parsed.error) }
}

const overlong: Explanation = { ok: false, code: 'SCAN_TOO_LONG', message: 'The line is longer than any scan.' }

/** Cuts a stream of bytes into lines; one that is too long comes as null, and so does not have to be kept. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let pieces: Buffer[] = []
  let length = 0
  const take = (piece: Buffer) => {
    length += piece.length
    if (length <= longestLine) pieces.push(piece)
    else pieces = []
  }
  const finish = () => {
    const line = length > longestLine ? null : Buffer.concat(pieces)
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end))
      start = end + 1
      yield finish()
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield finish()
}

process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  // Whoever read our answers has enough of them, as `head` does.
  if (failure.code !== 'EPIPE') throw failure
  process.exit(0)
})

for await (const line of linesOf(process.stdin)) {
  const answer = JSON.stringify(line === null ? overlong : explainLine(line))
  if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain')
}
