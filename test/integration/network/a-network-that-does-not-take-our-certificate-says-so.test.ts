import { once } from 'node:events'
import { createServer } from 'node:tls'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openHttpExchange } from '#service/network/http-exchange.ts'
import { company } from '#test/support/network/company-certificates.ts'

/** A server that ends every handshake of TLS 1.2 as one does that wants another client: no cipher is left. */
async function refusingServer(): Promise<number> {
  const server = createServer({
    cert: company.serverCertificate,
    key: company.serverKey,
    maxVersion: 'TLSv1.2',
    ciphers: 'ECDHE-RSA-AES128-GCM-SHA256',
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

test('a handshake that the network refuses is no line that broke: nothing was sent', async () => {
  const port = await refusingServer()
  const road = { authorities: company.authority, proxy: null, identity: null }
  const http = openHttpExchange({ connect: 2_000, reply: 5_000 }, 1, road)
  const url = new URL(`https://localhost:${port}/capture`)
  const reply = await http.send({ method: 'OPTIONS', url, headers: {}, longestReply: 1_000 })
  await http.close()
  expect(reply).toMatchObject({ ok: false, error: { kind: 'neverLeft', troubleKind: 'certificateWanted' } })
})
