import { describe, expect, test } from 'vitest'
import { openStationClient } from '#renderer/bridge/client.ts'
import { longestFrame } from '#shared/contract/frame-limit.ts'
import { jobOf, quietStatus } from '#test/support/stand-in-station/people-and-packs.ts'
import { standInConnection } from '#test/support/stand-in-station/stand-in-connection.ts'

function clientOn(line: ReturnType<typeof standInConnection>) {
  const problems: string[] = []
  return { client: openStationClient(line.connection, (problem) => problems.push(problem)), problems }
}

describe('a call', () => {
  test('is answered with what the station said', async () => {
    const { client } = clientOn(standInConnection(() => ({ ok: true, value: { jobs: [] } })))
    expect(await client.call('home.openJobs', {})).toEqual({ ok: true, value: { jobs: [] } })
  })

  test('is refused with the refusal the station gave', async () => {
    const error = { code: 'JOB_EMPTY', details: {} } as const
    const { client } = clientOn(standInConnection(() => ({ ok: false, error })))
    expect(await client.call('damage.finish', { job: jobOf(1) })).toEqual({ ok: false, error })
  })

  test('is refused with SERVICE_STOPPED when the line goes down before the answer', async () => {
    const line = standInConnection()
    const { client } = clientOn(line)
    const answers = [client.call('home.openJobs', {}), client.call('station.status', {})]
    line.become({ kind: 'lost' })
    for (const answer of await Promise.all(answers)) {
      expect(answer).toEqual({ ok: false, error: { code: 'SERVICE_STOPPED', details: {} } })
    }
  })

  test('waits on while the station is only slow', async () => {
    const line = standInConnection()
    const { client } = clientOn(line)
    const answer = client.call('home.openJobs', {})
    line.become({ kind: 'notAnswering' })
    line.say(JSON.stringify({ kind: 'reply', id: line.calls[0]?.id, result: { ok: true, value: { jobs: [] } } }))
    expect(await answer).toEqual({ ok: true, value: { jobs: [] } })
  })

  test('is refused at once where there is no line, and nothing is sent', async () => {
    const line = standInConnection()
    line.become({ kind: 'lost' })
    const { client } = clientOn(line)
    expect(await client.call('home.openJobs', {})).toMatchObject({ ok: false, error: { code: 'SERVICE_STOPPED' } })
    expect(line.calls).toEqual([])
  })

  test('is refused as malformed where the answer does not fit the contract', async () => {
    const { client, problems } = clientOn(standInConnection(() => ({ ok: true, value: { jobs: [{ id: 'no' }] } })))
    expect(await client.call('home.openJobs', {})).toMatchObject({ ok: false, error: { code: 'MALFORMED' } })
    expect(problems).toHaveLength(1)
  })

  test('longer than a frame is refused before it is sent', async () => {
    const line = standInConnection()
    const { client } = clientOn(line)
    const answer = await client.call('scan.enter', { text: 'x'.repeat(longestFrame) })
    expect(answer).toMatchObject({ ok: false, error: { code: 'MALFORMED' } })
    expect(line.calls).toEqual([])
  })
})

describe('a frame', () => {
  test.each([
    ['that is no JSON', 'hello'],
    ['of an unknown kind', '{"kind":"shout"}'],
    [
      'longer than the limit',
      JSON.stringify({ kind: 'notice', name: 'outbox.changed', body: 'x'.repeat(longestFrame) }),
    ],
    ['that answers a call nobody made', '{"kind":"reply","id":99,"result":{"ok":true,"value":{}}}'],
    ['with a notice of an unknown name', '{"kind":"notice","name":"moon.rose","body":{}}'],
    ['with a notice of another shape', '{"kind":"notice","name":"job.changed","body":{"job":7}}'],
    ['with a name of Object itself', '{"kind":"notice","name":"constructor","body":{}}'],
  ])('%s is dropped and reported', (_what, frame) => {
    const line = standInConnection()
    const { client, problems } = clientOn(line)
    const heard: unknown[] = []
    client.onNotice('job.changed', (body) => heard.push(body))
    line.say(frame)
    expect(problems).toHaveLength(1)
    expect(heard).toEqual([])
  })
})

describe('a notice', () => {
  test('reaches those who listen for its name, until they stop', () => {
    const line = standInConnection()
    const { client } = clientOn(line)
    const heard: string[] = []
    const stop = client.onNotice('station.changed', (status) => heard.push(status.stationName))
    line.notify('station.changed', quietStatus)
    line.notify('outbox.changed', {})
    stop()
    line.notify('station.changed', quietStatus)
    expect(heard).toEqual([quietStatus.stationName])
  })
})
