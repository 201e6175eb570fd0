import { expect, test } from 'vitest'
import { diskPatience } from '#shared/contract/disk-patience.ts'
import { patience } from '#shell/supervision-rules.ts'
import { running, told } from './supervised.ts'

test('a service that answers is pinged again and again, and nothing is told', () => {
  const service = running()
  for (let id = 1; id <= 100; id += 1) {
    expect(service.wait()).toBe(patience.pingEvery)
    expect(service.wakes()).toEqual([{ kind: 'ping', id }])
    expect(service.happens({ kind: 'pong', id })).toEqual([])
  }
})

test('a ping that is not answered within a second is told, and the service is not killed yet', () => {
  const service = running()
  service.wakes()
  expect(service.wait()).toBe(1_000)
  expect(service.wakes()).toEqual([{ kind: 'tell', state: { kind: 'notAnswering' } }])
})

test('a service that answers late is told to run again', () => {
  const service = running()
  service.wakes()
  service.wakes()
  expect(told(service.happens({ kind: 'pong', id: 1 }))).toEqual(['running'])
  expect(service.wakes()).toEqual([{ kind: 'ping', id: 2 }])
})

test('a service that stays silent is killed and started again', () => {
  const service = running()
  service.wakes()
  service.wakes()
  expect(service.wakes()).toEqual([{ kind: 'kill', because: 'it does not answer' }])
  expect(told(service.happens({ kind: 'exited' }))).toEqual(['restarting'])
})

test('a service that waits for a disk twice as long as it may is not killed', () => {
  const service = running()
  service.wakes()
  service.wakes()
  expect(service.wait()).toBeGreaterThan(2 * diskPatience)
})

test('a computer that slept kills nothing: the second limit counts from when it woke', () => {
  const service = running()
  service.wakes()
  service.passes(8 * 3_600_000)
  expect(told(service.happens({ kind: 'woke' }))).toEqual(['notAnswering'])
  expect(service.wait()).toBe(patience.silenceLimit)
  expect(told(service.happens({ kind: 'pong', id: 1 }))).toEqual(['running'])
})

test('the pong of an earlier ping proves nothing', () => {
  const service = running()
  service.wakes()
  service.happens({ kind: 'pong', id: 1 })
  service.wakes()
  service.happens({ kind: 'pong', id: 1 })
  expect(told(service.wakes())).toEqual(['notAnswering'])
})

test('waking too early changes nothing', () => {
  const service = running()
  service.passes(patience.pingEvery - 1)
  expect(service.happens({ kind: 'woke' })).toEqual([])
})
