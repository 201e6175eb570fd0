import { Agent, request } from 'undici'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * The least program that brings documents to a repository: so many at once, each posted, its job polled to the end.
 * It keeps nothing and recovers from nothing. Resolves when the last job has ended; throws at the first surprise.
 */
export async function postAndPoll(base: string, documents: readonly string[], atOnce: number): Promise<void> {
  const agent = new Agent({ connections: atOnce * 2, pipelining: 1 })
  let next = 0

  async function carryOn(): Promise<void> {
    for (let document = documents[next++]; document !== undefined; document = documents[next++]) {
      const reply = await request(`${base}/capture`, {
        dispatcher: agent,
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'GS1-EPCIS-Version': '2.0.0', 'GS1-CBV-Version': '2.0.0' },
        body: document,
      })
      await reply.body.dump()
      const { location } = reply.headers
      if (reply.statusCode !== 202 || typeof location !== 'string')
        throw new Error(`capture answered ${reply.statusCode}`)
      await poll(location)
    }
  }

  async function poll(job: string): Promise<void> {
    for (let wait = 10; ; wait *= 2) {
      const state = (await (await request(job, { dispatcher: agent })).body.json()) as {
        running: boolean
        success: boolean
      }
      if (!state.running && !state.success) throw new Error(`${job} failed`)
      if (!state.running) return
      await pause(wait)
    }
  }

  await Promise.all(Array.from({ length: atOnce }, carryOn))
  await agent.close()
}
