import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One file that an external system was sent. */
export type Sent = {
  readonly key: string
  readonly name: string
  readonly part: string
  readonly text: string
  readonly headers: IncomingHttpHeaders
}

/** What an external system answers; `hang` takes the file and says nothing, `drop` breaks the connection. */
export type Answer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'hang'
  | 'drop'

/** A server that keeps what it said 2xx to, by its key, as an external system should. */
export type ExternalServer = {
  readonly address: string
  /** Every request, in the order in which it came. */
  readonly asked: readonly Sent[]
  /** What it took: the first file of each key. */
  readonly taken: ReadonlyMap<string, Sent>
  close(): Promise<void>
}

/** Starts one that answers as it is told; `taken` where nothing is said. */
export async function startExternalServer(
  answer: (sent: Sent, time: number) => Answer = () => ({ status: 201 }),
): Promise<ExternalServer> {
  const asked: Sent[] = []
  const taken = new Map<string, Sent>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { headers } = request
      const header = (name: string) => String(headers[name] ?? '')
      const text = Buffer.concat(chunks).toString('utf8')
      const sent: Sent = {
        key: header('idempotency-key'),
        name: header('tallyman-name'),
        part: header('tallyman-part'),
        text,
        headers,
      }
      asked.push(sent)
      const said = answer(sent, asked.length)
      if (said === 'hang') return
      if (said === 'drop') return void request.socket.destroy()
      if (said.status < 300 && said.headers?.['Content-Type'] !== 'text/html' && !taken.has(sent.key))
        taken.set(sent.key, sent)
      response.writeHead(said.status, said.headers).end(said.body ?? '')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/batches`,
    asked,
    taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The files by name, as they lie in a folder or were taken by a server. */
export type Files = ReadonlyMap<string, string>

export async function filesIn(folder: string): Promise<Files> {
  const names = (await readdir(folder)).toSorted()
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

export function filesTakenBy({ taken }: ExternalServer): Files {
  return new Map([...taken.values()].map(({ name, text }) => [name, text]))
}

type Event = {
  readonly type: string
  readonly eventID: string
  readonly eventTime: string
  readonly action: string
  readonly bizStep: string
  readonly epcList?: readonly string[]
  readonly parentID?: string
  readonly childEPCs?: readonly string[]
  readonly ilmd?: Readonly<Record<string, string>>
}

/** A manifest with all that its pieces say. Throws where a piece is missing or differs from what the manifest says of it. */
export function handedOverIn(files: Files) {
  const manifests = [...files].filter(([name]) => name.endsWith('_manifest.json'))
  return manifests.map(([name, text]) => {
    const manifest = JSON.parse(text) as {
      readonly handOver: string
      readonly replaces: string | null
      readonly gtin: string
      readonly lot: string
      readonly levels: readonly {
        readonly level: string
        readonly commissioned: number
        readonly decommissioned: number
        readonly destroyed: number
      }[]
      readonly packed: number
      readonly pieces: readonly {
        readonly name: string
        readonly sha256: string
        readonly bytes: number
        readonly events: number
      }[]
    }
    const events = manifest.pieces.flatMap((piece) => {
      const content = files.get(piece.name)
      if (content === undefined) throw new Error(`${name} names ${piece.name}, which is not there`)
      const sha256 = createHash('sha256').update(content).digest('hex')
      if (sha256 !== piece.sha256) throw new Error(`${piece.name} is not as ${name} says`)
      const document = JSON.parse(content) as { readonly epcisBody: { readonly eventList: readonly Event[] } }
      if (document.epcisBody.eventList.length !== piece.events) throw new Error(`${piece.name} has other events`)
      return document.epcisBody.eventList
    })
    return { manifest, events }
  })
}

/** Every item that these events commission, each with what it is in; throws where one comes twice. */
export function standingAfter(events: readonly Event[]): ReadonlyMap<string, string | null> {
  const standing = new Map<string, string | null>()
  for (const { bizStep, epcList = [], childEPCs = [], parentID = null } of events) {
    for (const epc of epcList) {
      if (bizStep !== 'commissioning') continue
      if (standing.has(epc)) throw new Error(`${epc} is commissioned twice`)
      standing.set(epc, null)
    }
    for (const epc of childEPCs) {
      if (standing.get(epc) !== null) throw new Error(`${epc} is packed twice, or before it was commissioned`)
      standing.set(epc, parentID)
    }
  }
  return standing
}
