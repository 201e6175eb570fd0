import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openHttpExchange } from '#service/network/http-exchange.ts'
import { company } from '#test/support/network/company-certificates.ts'
import { networkOnThisComputer } from '#test/support/network/network-on-this-computer.ts'

/** A proxy that opens tunnels, or none, and remembers where to. */
async function proxy(
  opens: boolean,
): Promise<{ readonly url: string; readonly asked: string[]; readonly seen: () => string }> {
  const asked: string[] = []
  let seen = ''
  const server = createServer((_request, response) => response.writeHead(400).end()).listen(0, '127.0.0.1')
  server.on('connect', ({ url = '' }, client) => {
    asked.push(url)
    if (!opens) {
      client.end('HTTP/1.1 403 Not here\r\n\r\n')
      return
    }
    const [host, port] = url.split(':')
    const other = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n')
      client.on('data', (bytes: Buffer) => {
        seen += bytes.toString('latin1')
        other.write(bytes)
      })
      other.pipe(client)
    })
    for (const end of [client, other]) end.on('error', () => undefined)
    client.on('close', () => other.destroy())
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, seen: () => seen }
}

const ask = async (url: string, proxyUrl: string) => {
  const road = { authorities: company.authority, proxy: proxyUrl, identity: null }
  const http = openHttpExchange({ connect: 2_000, reply: 5_000 }, 1, road)
  const headers = { 'X-API-Key': 'k7-Xq-93-schooner', Accept: 'application/json' }
  const reply = await http.send({ method: 'OPTIONS', url: new URL(`${url}/capture`), headers, longestReply: 10_000 })
  await http.close()
  return reply
}

test('a network is reached through the proxy alone, which sees nothing of what is said', async () => {
  const tls = { certificate: company.serverCertificate, key: company.serverKey, clientAuthorities: null }
  const url = await networkOnThisComputer({ tls })
  const through = await proxy(true)
  expect(await ask(url, through.url)).toMatchObject({ ok: true, value: { status: 204 } })
  expect(through.asked).toEqual([new URL(url).host])
  expect(through.seen().length).toBeGreaterThan(0)
  expect(through.seen()).not.toContain('schooner')
})

test('a gateway without encryption is reached by a tunnel too: the proxy is asked for nothing else', async () => {
  const url = await networkOnThisComputer()
  const through = await proxy(true)
  expect(await ask(url, through.url)).toMatchObject({ ok: true, value: { status: 204 } })
  expect(through.asked).toEqual([new URL(url).host])
})

test('a proxy that opens no tunnel is named as the trouble, and nothing was sent', async () => {
  const through = await proxy(false)
  const reply = await ask('https://localhost:9', through.url)
  expect(reply).toMatchObject({ ok: false, error: { kind: 'neverLeft', troubleKind: 'proxy' } })
  expect(through.asked).toEqual(['localhost:9'])
})

test('a proxy that is not there is nobody at the address', async () => {
  const reply = await ask('https://localhost:9', 'http://127.0.0.1:9')
  expect(reply).toMatchObject({ ok: false, error: { kind: 'neverLeft', troubleKind: 'nobodyThere' } })
})
