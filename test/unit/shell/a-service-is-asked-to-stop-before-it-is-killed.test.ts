import { expect, test } from 'vitest'
import { patience } from '#shell/supervision-rules.ts'
import { running, supervised, told } from './supervised.ts'

test('stopping asks the service, waits, and then kills it', () => {
  const service = running()
  expect(service.happens({ kind: 'stopAsked' })).toEqual([{ kind: 'stop' }])
  expect(service.wait()).toBe(patience.stopLimit)
  expect(service.wakes()).toEqual([{ kind: 'kill', because: 'it did not stop in time' }])
  expect(told(service.happens({ kind: 'exited' }))).toEqual([])
  expect(service.phase()).toBe('stopped')
})

test('a service that dies while it is stopped is not started again', () => {
  const service = running()
  service.happens({ kind: 'stopAsked' })
  expect(service.happens({ kind: 'exited' })).toEqual([])
  expect(service.phase()).toBe('stopped')
})

test('where no service runs, stopping is done at once, and nothing starts after it', () => {
  const service = supervised()
  service.happens({ kind: 'stopAsked' })
  expect(service.phase()).toBe('stopped')
  expect(service.happens({ kind: 'startAsked' })).toEqual([])
  expect(service.happens({ kind: 'tryAgainAsked' })).toEqual([])
})

test('a service that is being killed is not waited for longer than one that is asked', () => {
  const service = running()
  for (let wake = 0; wake < 3; wake += 1) service.wakes()
  expect(service.phase()).toBe('dying')
  expect(service.happens({ kind: 'stopAsked' })).toEqual([])
  expect(service.wait()).toBe(patience.stopLimit)
  service.happens({ kind: 'exited' })
  expect(service.phase()).toBe('stopped')
})
