import { expect, test } from 'vitest'
import { queries } from '#shared/contract/queries.ts'
import { listPorts } from '#service/scanners/serial-ports.ts'

test('the ports of this computer are an answer that the screen can have', async () => {
  const ports = await listPorts()
  if (!ports.ok) throw new Error(`no list: ${JSON.stringify(ports.error)}`)
  expect(queries['scanner.ports'].output.safeParse({ ports: ports.value }).success).toBe(true)
})
