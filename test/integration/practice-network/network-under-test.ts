import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'
import type { PracticeNetwork } from '#training/practice-network/practice-network.ts'
import type { PracticeNetworkOptions } from '#training/practice-network/practice-network-options.ts'

/** The noon by which the events of these tests are dated; the network's clock stands a minute later. */
export const noon = Date.parse('2026-11-22T12:00:00.000Z')

/** An event, or any other JSON object that a test hands in. */
export type JsonObject = { readonly [member: string]: unknown }

const jobShape = z.looseObject({
  captureID: z.string(),
  running: z.boolean(),
  success: z.boolean(),
  captureErrorBehaviour: z.string(),
  errors: z.array(z.looseObject({ type: z.string(), detail: z.string(), instance: z.string().optional() })),
})

/** A capture job as the network shows it. */
export type Job = z.infer<typeof jobShape>

const answerShape = z.object({
  '@context': z.array(z.unknown()),
  epcisBody: z.object({
    queryResults: z.object({
      resultsBody: z.object({ eventList: z.array(z.looseObject({ eventID: z.string(), recordTime: z.string() })) }),
    }),
  }),
})

/** A practice network in a folder of its own that is gone after the test. */
export async function network(options: Partial<PracticeNetworkOptions> = {}): Promise<NetworkUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  const journalFile = options.journalFile ?? join(folder, 'journal.jsonl')
  const running = await startPracticeNetwork({ clock: () => noon + 60_000, ...options, journalFile })
  onTestFinished(async () => {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return underTest(running, journalFile)
}

export type NetworkUnderTest = ReturnType<typeof underTest>

function underTest(running: PracticeNetwork, journalFile: string) {
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${running.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'GS1-EPCIS-Version': '2.0', 'GS1-CBV-Version': '2.0', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${running.url}${path}`, { headers })

  /** Asks until the job has ended. */
  const ended = async (location: string): Promise<Job> => {
    for (;;) {
      const job = jobShape.parse(await (await fetch(location)).json())
      if (!job.running) return job
    }
  }
  const capture = async (
    events: readonly JsonObject[],
    behaviour: 'rollback' | 'proceed' = 'rollback',
  ): Promise<Job> => {
    const reply = await post('/capture', documentOf(events), { 'GS1-Capture-Error-Behaviour': behaviour })
    if (reply.status !== 202) throw new Error(`${reply.status}: ${await reply.text()}`)
    return ended(reply.headers.get('location') ?? '')
  }
  const page = async (pathOrUrl: string) => {
    const reply = await fetch(pathOrUrl.startsWith('/') ? `${running.url}${pathOrUrl}` : pathOrUrl)
    const answer = answerShape.parse(await reply.json())
    const next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1] ?? null
    return { events: answer.epcisBody.queryResults.resultsBody.eventList, context: answer['@context'], next }
  }
  const events = async (parameters: Readonly<Record<string, string>> = {}) =>
    (await page(`/events?${new URLSearchParams(parameters).toString()}`)).events

  return { ...running, journalFile, post, get, ended, capture, page, events }
}

/** A capture document around events. */
export function documentOf(events: readonly JsonObject[]): JsonObject {
  return {
    '@context': [
      'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
      { tallyman: 'https://tallyman.example/epcis/' },
    ],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: new Date(noon).toISOString(),
    epcisBody: { eventList: events },
  }
}

/** A link to one pack, named by its serial. */
export function pack(serial: string): string {
  return `https://id.gs1.org/01/09521234000013/21/${encodeURIComponent(serial)}`
}

/** A damage event about some packs, a valid one unless a test says otherwise. */
export function damage(
  serials: readonly string[],
  changes: JsonObject = {},
): JsonObject & { readonly eventID: string } {
  return {
    type: 'ObjectEvent',
    eventTime: new Date(noon).toISOString(),
    eventTimeZoneOffset: '+01:00',
    epcList: serials.map(pack),
    action: 'OBSERVE',
    bizStep: 'inspecting',
    disposition: 'damaged',
    readPoint: { id: 'https://id.gs1.org/414/9521234900016' },
    bizLocation: { id: 'https://id.gs1.org/414/9521234900016' },
    ...changes,
    eventID: typeof changes.eventID === 'string' ? changes.eventID : `urn:uuid:${randomUUID()}`,
  }
}
