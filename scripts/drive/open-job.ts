import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import type { StationClient } from '#renderer/bridge/client.ts'

/** A scanner as most are delivered: 9600 baud, no parity, CR behind each scan. */
export function usualScanner(path: string): ScannerSettings {
  return { name: 'dock 1', path, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1, framing: 'lineEnd' }
}

/** Signs the training operator in, sets the scanner up, waits until it is ready, and opens a damage job. */
export async function signInAndOpenJob({ call, onNotice }: StationClient, port: string): Promise<JobId> {
  await granted(call('people.signIn', { identification: 'Olga Operator', secret: '1111' }))
  const ready = new Promise<void>((resolve) => {
    const stop = onNotice('station.changed', ({ scanners }) => {
      if (scanners[0]?.state !== 'ready') return
      stop()
      resolve()
    })
  })
  await granted(call('scanner.setUp', { settings: usualScanner(port), replaces: null }))
  await ready
  return (await granted(call('damage.start', { reason: 'crushed' }))).job
}

/** The value of an answer; throws where the station refused. */
export async function granted<Value>(
  answer: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }>,
): Promise<Value> {
  const outcome = await answer
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`)
  return outcome.value
}
