import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'
import type { PracticeTls } from '#training/practice-network/practice-network-options.ts'
import { weatherSettings } from '#training/practice-network/weather-settings.ts'

// Starts the practice network by itself and prints where it listens: npm run practice-network -- --port 0 --data DIR
// It runs until it is interrupted; its events stay in DIR.
//   --weather FILE                      the weather that it starts with, as `GET /weather/settings` gives it
//   --certificate FILE --key FILE       speaks TLS with this certificate, as PEM
//   --client-authorities FILE           asks for a client certificate of one of these authorities, as PEM

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    weather: { type: 'string' },
    certificate: { type: 'string' },
    key: { type: 'string' },
    'client-authorities': { type: 'string' },
  },
})
const port = Number(values.port)
const isWhole = (values.certificate === undefined) === (values.key === undefined)
if (
  values.data === undefined ||
  values.data === '' ||
  !Number.isInteger(port) ||
  port < 0 ||
  port > 65_535 ||
  !isWhole
) {
  console.error('Say where its events are kept, and on which port it listens (0: a free one):')
  console.error('  npm run practice-network -- --port 0 --data DIR')
  console.error('  [--weather FILE] [--certificate FILE --key FILE [--client-authorities FILE]]')
  process.exit(2)
}

const folder = resolve(values.data)
try {
  mkdirSync(folder, { recursive: true })
  const tls = tlsOf(values.certificate, values.key, values['client-authorities'])
  const network = await startPracticeNetwork({
    journalFile: join(folder, 'practice-network.jsonl'),
    port,
    ...(tls === null ? {} : { tls }),
    settings: weatherSettings.parse(values.weather === undefined ? {} : JSON.parse(textOf(values.weather))),
  })
  console.log(JSON.stringify({ listening: network.url }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void network.stop())
} catch (failure) {
  console.error(`The practice network did not start: ${failure instanceof Error ? failure.message : String(failure)}`)
  process.exitCode = 1
}

function tlsOf(
  certificate: string | undefined,
  key: string | undefined,
  authorities: string | undefined,
): PracticeTls | null {
  if (certificate === undefined || key === undefined) return null
  const clientAuthorities = authorities === undefined ? null : textOf(authorities)
  return { certificate: textOf(certificate), key: textOf(key), clientAuthorities }
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}
