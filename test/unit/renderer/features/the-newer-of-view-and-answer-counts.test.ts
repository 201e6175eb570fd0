import { describe, expect, test } from 'vitest'
import { jobNow } from '#renderer/features/job/job-now.ts'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { jobOf, scanOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

const progress = { recorded: 99, repeated: 9, refused: 7, openStops: 1 }

function viewOf(scene: keyof typeof scenes): JobView {
  const view = scenes[scene].jobs.get(jobOf(1))
  if (view === undefined) throw new Error(`the scene ${scene} has no job`)
  return view
}

describe('a damage job on screen', () => {
  test('counts by the answer while the view is older', () => {
    const now = jobNow(viewOf('jobOk'), 10, { answer: scanOf(50, { progress }), heardAt: 11 })
    expect(now).toMatchObject(progress)
    expect(now.last?.fact).toBe(scanOf(50).fact)
  })

  test('counts by the view once it was asked for after the answer', () => {
    const view = viewOf('jobOk')
    const now = jobNow(view, 12, { answer: scanOf(50, { progress }), heardAt: 11 })
    expect(now).toMatchObject({ recorded: view.recorded, openStops: view.openStopCount })
  })

  test('shows the newest scan of the view where the answer is older', () => {
    const now = jobNow(viewOf('jobOk'), 12, { answer: scanOf(3), heardAt: 11 })
    expect(now.last?.fact).toBe(scanOf(38).fact)
  })

  test('knows that the last stop was answered once no stop is open', () => {
    expect(jobNow(viewOf('jobStop'), 0, null).lastIsAnswered).toBe(false)
    expect(jobNow(viewOf('jobAnswered'), 0, null).lastIsAnswered).toBe(true)
  })

  test('keeps the newest open stop beside a later scan', () => {
    expect(jobNow(viewOf('jobStopWaits'), 0, null).waitingStop?.refusal.code).toBe('ALREADY_DAMAGED')
    expect(jobNow(viewOf('jobStop'), 0, null).waitingStop).toBeNull()
  })
})
