import { expect, test } from 'vitest'
import { patience } from '#shell/supervision-rules.ts'
import { running, supervised, told } from './supervised.ts'

test('the service comes to rest first, and the next one begins with nobody signed in', () => {
  const service = running()
  const orders = service.happens({ kind: 'restartAsked' })
  expect(orders).toContainEqual({ kind: 'stop' })
  expect(told(orders)).toEqual(['starting'])
  expect(service.happens({ kind: 'exited' })).toContainEqual({ kind: 'spawn', resumeSession: false })
})

test('a service that does not come to rest is killed', () => {
  const service = running()
  service.happens({ kind: 'restartAsked' })
  expect(service.wait()).toBe(patience.stopLimit)
  expect(service.wakes()).toEqual([{ kind: 'kill', because: 'it did not stop in time' }])
  expect(service.happens({ kind: 'exited' })).toContainEqual({ kind: 'spawn', resumeSession: false })
})

test('where none runs it is started at once', () => {
  const service = supervised()
  expect(service.happens({ kind: 'restartAsked' })).toContainEqual({ kind: 'spawn', resumeSession: false })
})

test('an app that is closed meanwhile starts nothing', () => {
  const service = running()
  service.happens({ kind: 'restartAsked' })
  service.happens({ kind: 'stopAsked' })
  expect(service.happens({ kind: 'exited' })).toEqual([])
  expect(service.phase()).toBe('stopped')
})
