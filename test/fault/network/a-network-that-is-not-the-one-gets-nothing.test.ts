import { createServer as createPlainServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { TroubleKind } from '#shared/sync/link.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { networkOnThisComputer } from '#test/support/network/network-on-this-computer.ts'
import { untrusted } from '#test/support/network/untrusted-certificate.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import { administrators, anOperatorRecordsDamage, setUpRealSite } from '#test/support/station/real-site.ts'

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

test(
  'without proof of who it is, a name, anybody there or more than a page, nothing is sent, each is told by its own word, and the message is there once in the end',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      const reached: string[] = []
      const page: RequestListener = (request, response) => {
        reached.push(`${request.method} ${request.url}`)
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the guest network</html>')
      }
      const nobodyTrusts = await portOf(createServer(untrusted, page))
      const gone = createPlainServer()
      const nobody = await portOf(gone)
      gone.close()
      const portal = await portOf(createPlainServer(page))

      const station = await setUpRealSite(folder)
      const floor = floorOf(station.client)
      const { ask, signIn } = floor
      await signIn(administrators.first.name, administrators.first.secret)
      await anOperatorRecordsDamage(floor)
      await signIn(administrators.first.name, administrators.first.secret)
      const told = async (address: string, trouble: TroubleKind) => {
        const notice = floor.notice('station.changed', ({ network }) => network.trouble === trouble)
        await ask('network.setAddress', { address })
        expect((await notice).network).toMatchObject({ state: 'offline', waiting: 1, lastProblem: expect.any(String) })
      }

      await told(`https://localhost:${nobodyTrusts}`, 'notSecure')
      await told('https://nobody.invalid', 'nameUnknown')
      await told(`http://127.0.0.1:${nobody}`, 'nobodyThere')
      expect(reached).toEqual([])
      await told(`http://127.0.0.1:${portal}`, 'portal')
      expect(reached.length).toBeGreaterThan(0)

      const url = await networkOnThisComputer()
      const sent = floor.notice('station.changed', ({ network }) => network.state === 'online' && network.waiting === 0)
      await ask('network.setAddress', { address: url })
      expect((await sent).network.trouble).toBeNull()
      expect(await eventsHeldBy(url)).toHaveLength(1)
      await station.stop()
    }),
)
