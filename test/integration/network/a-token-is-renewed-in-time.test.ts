import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSignedExchange } from '#service/network/signed-exchange.ts'
import type { Access } from '#service/network/signed-exchange.ts'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'
import type { PracticeNetwork } from '#training/practice-network/practice-network.ts'
import { fineWeather } from '#training/practice-network/weather-settings.ts'

const secret = 'k7-Xq-93 schooner&more'
const wanted = { kind: 'clientCredentials', clientId: 'dock:2', clientSecret: secret, secondsValid: 100 } as const

async function network(clock: () => number): Promise<PracticeNetwork> {
  const folder = await mkdtemp(join(tmpdir(), 'tokens-'))
  const journalFile = join(folder, 'journal.jsonl')
  const running = await startPracticeNetwork({ clock, journalFile, settings: { ...fineWeather, signIn: wanted } })
  onTestFinished(async () => {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return running
}

/** A client that signs in by tokens, and asks what the network takes. */
function client(url: string, clock: () => number, entered = secret) {
  const signIn = { kind: 'clientCredentials', tokenUrl: `${url}/token`, clientId: 'dock:2', scope: 'epcis' } as const
  const access: Access = { signIn, authorities: null, proxy: null, secret: entered }
  const http = openSignedExchange(() => Promise.resolve(access), { connect: 2_000, reply: 5_000 }, 2, clock)
  onTestFinished(() => http.close())
  return async () => {
    const reply = await http.at(url).send({
      method: 'OPTIONS',
      url: new URL(`${url}/capture`),
      headers: { Accept: 'application/json' },
      longestReply: 10_000,
    })
    return reply.ok ? { status: reply.value.status, text: reply.value.text } : reply.error
  }
}

test('one token serves until shortly before its end, and many who ask at once get the same', async () => {
  let now = 1_800_000_000_000
  const { url } = await network(() => now)
  const ask = client(url, () => now)
  expect(await Promise.all([ask(), ask(), ask()])).toMatchObject([{ status: 204 }, { status: 204 }, { status: 204 }])
  now += 89_000
  expect(await ask()).toMatchObject({ status: 204 })
  // The network would take the old one for ten seconds more; nobody waits for that.
  now += 2_000
  expect(await ask()).toMatchObject({ status: 204 })
  now += 30_000
  expect(await ask()).toMatchObject({ status: 204 })
})

test('a token that the network took back before its time is replaced, and the request is answered', async () => {
  const running = await network(Date.now)
  const ask = client(running.url, Date.now)
  expect(await ask()).toMatchObject({ status: 204 })
  // It forgets its tokens, as one does that is started anew.
  await running.restart(true)
  const first = await ask()
  // The connection of before may be found broken once.
  expect('status' in first ? first : await ask()).toMatchObject({ status: 204 })
})

test('a wrong secret reads as the network’s own 401, with the words of whoever gives out tokens', async () => {
  const { url } = await network(Date.now)
  const answer = await client(url, Date.now, 'another')()
  expect(answer).toMatchObject({ status: 401, text: expect.stringContaining('invalid_client') })
  expect(JSON.stringify(answer)).not.toContain('another')
})

test('a client that is closed while the store of secrets does not answer asks nobody, and is not waited for', async () => {
  const http = openSignedExchange(() => new Promise<Access>(() => {}), { connect: 2_000, reply: 5_000 }, 2, Date.now)
  const url = new URL('http://127.0.0.1:9/capture')
  const asked = http.at(url.href).send({ method: 'OPTIONS', url, headers: {}, longestReply: 10 })
  await http.close()
  expect(await asked).toMatchObject({ ok: false, error: { kind: 'neverLeft', troubleKind: 'noAnswer' } })
})

test('whoever gives out tokens is away: nothing left, and it is no refusal', async () => {
  const running = await network(Date.now)
  const ask = client(running.url, Date.now)
  await running.goOffline()
  expect(await ask()).toMatchObject({ kind: 'neverLeft', troubleKind: 'nobodyThere' })
})
