import { afterEach, expect, test, vi } from 'vitest'
import { listPorts } from '#service/scanners/serial-ports.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test.runIf(process.platform === 'linux')('without udevadm the refusal says what is missing', async () => {
  vi.stubEnv('PATH', '/nowhere')
  expect(await listPorts()).toEqual({
    ok: false,
    error: { code: 'PORT_LIST_FAILED', details: { reason: expect.stringContaining('udevadm') } },
  })
})
