import { expect, test } from 'vitest'
import type { Refusal } from '#shared/contract/refusals.ts'
import { supervised } from './supervised.ts'

const diskFull: Refusal = { code: 'DISK_FULL', details: { path: '/data' } }

function refused() {
  const service = supervised()
  service.happens({ kind: 'startAsked' })
  return { service, orders: service.happens({ kind: 'startFailed', refusal: diskFull }) }
}

test('the refusal is told as it is, and the process ended', () => {
  expect(refused().orders).toEqual([
    { kind: 'tell', state: { kind: 'startFailed', refusal: diskFull } },
    { kind: 'kill', because: 'it could not open the station' },
  ])
})

test('the end of its process is no death and starts nothing', () => {
  const { service } = refused()
  expect(service.happens({ kind: 'exited' })).toEqual([])
  expect(service.wait()).toBeUndefined()
})

test('a person who asks gets another try', () => {
  const { service } = refused()
  service.happens({ kind: 'exited' })
  expect(service.happens({ kind: 'tryAgainAsked' })).toContainEqual({ kind: 'spawn', resumeSession: false })
})

test('a person who asks before the old process is gone gets the try when it is', () => {
  const { service } = refused()
  expect(service.happens({ kind: 'tryAgainAsked' })).toEqual([])
  expect(service.happens({ kind: 'exited' })).toContainEqual({ kind: 'spawn', resumeSession: false })
})
