import { expect, test } from 'vitest'
import { patience } from '#shell/supervision-rules.ts'
import { running, supervised, told } from './supervised.ts'

test('the first start does not resume a session', () => {
  expect(supervised().happens({ kind: 'startAsked' })).toEqual([
    { kind: 'tell', state: { kind: 'starting' } },
    { kind: 'spawn', resumeSession: false },
  ])
})

test('a service is started once, however often that is asked', () => {
  const service = running()
  expect(service.happens({ kind: 'startAsked' })).toEqual([])
})

test('a death is told at once and answered with a start that resumes the session', () => {
  const service = running()
  expect(told(service.happens({ kind: 'exited' }))).toEqual(['restarting'])
  expect(service.wait()).toBe(0)
  expect(service.wakes()).toContainEqual({ kind: 'spawn', resumeSession: true })
})

test('a death before it was ever ready does not resume a session', () => {
  const service = supervised()
  service.happens({ kind: 'startAsked' })
  service.happens({ kind: 'exited' })
  expect(service.wakes()).toContainEqual({ kind: 'spawn', resumeSession: false })
})

test('each death in a row waits longer, and one more than there are waits gives up', () => {
  const service = running()
  const waits = patience.restartAfter.map(() => {
    service.happens({ kind: 'exited' })
    const wait = service.wait()
    service.wakes()
    service.happens({ kind: 'ready' })
    return wait
  })
  expect(waits).toEqual(patience.restartAfter)
  expect(told(service.happens({ kind: 'exited' }))).toEqual(['gaveUp'])
  expect(service.wait()).toBeUndefined()
})

test('deaths that lie far apart do not add up', () => {
  const service = running()
  for (let death = 0; death < 20; death += 1) {
    service.passes(patience.deathWindow)
    service.happens({ kind: 'exited' })
    expect(service.wait()).toBe(patience.restartAfter[0])
    service.wakes()
    service.happens({ kind: 'ready' })
  }
  expect(service.phase()).toBe('running')
})

test('after giving up, a person who asks gets a start and the full patience again', () => {
  const service = running()
  const dieUntilGivenUp = () => {
    let deaths = 0
    for (; service.phase() !== 'resting'; deaths += 1) {
      service.happens({ kind: 'exited' })
      if (service.phase() === 'waiting') service.wakes()
    }
    return deaths
  }
  const first = dieUntilGivenUp()
  expect(service.happens({ kind: 'tryAgainAsked' })).toContainEqual({ kind: 'spawn', resumeSession: true })
  expect(dieUntilGivenUp()).toBe(first)
})

test('nobody can start a second service beside one that runs', () => {
  expect(running().happens({ kind: 'tryAgainAsked' })).toEqual([])
})

test('a service that is not ready in time is killed and counts as dead', () => {
  const service = supervised()
  service.happens({ kind: 'startAsked' })
  expect(service.wait()).toBe(patience.startLimit)
  expect(service.wakes()).toEqual([{ kind: 'kill', because: 'it was not ready in time' }])
  expect(told(service.happens({ kind: 'exited' }))).toEqual(['restarting'])
})
