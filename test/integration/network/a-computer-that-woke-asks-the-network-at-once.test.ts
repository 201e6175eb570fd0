import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { administrators, setUpRealSite } from '#test/support/station/real-site.ts'

test('sending that waits for something is tried once more when the computer wakes up', { timeout: 120_000 }, () =>
  inDataFolder(async (folder) => {
    let askedToSend = 0
    // After a 401 nothing is asked again before a person does: what comes then came of the waking.
    const network = createServer((request, reply) => {
      if (request.method === 'OPTIONS') askedToSend += 1
      reply.writeHead(401).end()
    }).listen(0, '127.0.0.1')
    await once(network, 'listening')
    const station = await setUpRealSite(folder)
    try {
      const { ask, signIn, notice } = floorOf(station.client)
      await signIn(administrators.first.name, administrators.first.secret)
      const waits = notice('station.changed', ({ network: view }) => view.state === 'askForSignIn')
      await ask('network.setAddress', { address: `http://127.0.0.1:${(network.address() as AddressInfo).port}` })
      await waits
      expect(askedToSend).toBe(1)
      station.computerWoke()
      await vi.waitFor(() => expect(askedToSend).toBe(2), { timeout: 30_000 })
    } finally {
      await station.stop()
      network.closeAllConnections()
      network.close()
    }
  }),
)
