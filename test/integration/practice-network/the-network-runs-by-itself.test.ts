import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openHttpExchange } from '#service/network/http-exchange.ts'
import { company } from '#test/support/network/company-certificates.ts'

const script = join(import.meta.dirname, '../../../scripts/practice-network.ts')

test('it says where it listens, keeps its events in the folder, and ends when it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  const program = spawn(process.execPath, [script, '--port', '0', '--data', join(folder, 'new')])
  onTestFinished(async () => {
    program.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
  const { listening } = z.strictObject({ listening: z.url() }).parse(JSON.parse(line))
  expect((await fetch(`${listening}/events`)).status).toBe(200)
  expect(await readdir(join(folder, 'new'))).toEqual(['practice-network.jsonl'])

  const ended = once(program, 'exit')
  program.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('it starts in the weather of a file, and speaks TLS to those who have a certificate where it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  const fileOf = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  const given = {
    '--data': join(folder, 'data'),
    '--weather': await fileOf('weather.json', '{"asksForSignIn":true}'),
    '--certificate': await fileOf('server.pem', company.serverCertificate),
    '--key': await fileOf('server.key', company.serverKey),
    '--client-authorities': await fileOf('authority.pem', company.authority),
  }
  const program = spawn(process.execPath, [script, ...Object.entries(given).flat()])
  onTestFinished(async () => {
    program.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })
  const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
  const { listening } = z.strictObject({ listening: z.url() }).parse(JSON.parse(line))
  const http = openHttpExchange({ connect: 5_000, reply: 5_000 }, 1, {
    authorities: company.authority,
    proxy: null,
    identity: { certificate: company.stationCertificate, key: company.stationKey },
  })
  const nobody = openHttpExchange({ connect: 5_000, reply: 5_000 }, 1, {
    authorities: company.authority,
    proxy: null,
    identity: null,
  })
  const question = { method: 'GET', url: new URL(`${listening}/events`), headers: {}, longestReply: 10_000 } as const
  expect(await http.send(question)).toMatchObject({ ok: true, value: { status: 401 } })
  expect((await nobody.send(question)).ok).toBe(false)
  await Promise.all([http.close(), nobody.close()])
})

test.each([[[]], [['--data', '']], [['--data', 'x', '--port', '99999']], [['--data', 'x', '--port', 'web']]])(
  'it says how it is called where it was called with %j',
  async (given) => {
    const program = spawn(process.execPath, [script, ...given])
    let said = ''
    program.stderr.on('data', (chunk) => (said += String(chunk)))
    expect(await once(program, 'close')).toEqual([2, null])
    expect(said).toContain('--port 0 --data DIR')
  },
)
