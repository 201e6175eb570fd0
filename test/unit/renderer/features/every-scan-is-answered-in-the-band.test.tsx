import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { factOf, jobOf, packOf, scanOf, stopOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const job = <Job id={jobOf(1)} />
const unknownItem = refuse('SNNOTFOUND', { item: packOf(50).id })

function band(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.band')
  if (found === null) throw new Error('the screen has no band')
  return found
}

describe('the band', () => {
  test.each([
    ['ok', scanOf(50), 'OK'],
    ['already', scanOf(50, { verdict: 'already' }), 'Already scanned'],
    ['hold', scanOf(50, { verdict: 'hold', notes: [{ code: 'UNKNOWN_ITEM_RECORDED' }] }), 'Recorded, but look'],
    ['stop', stopOf(50, unknownItem), 'Stop'],
    ['idle', scanOf(50, { verdict: 'idle', fact: null, job: null }), 'Scan without a job'],
    ['command', scanOf(50, { verdict: 'command', fact: null, item: null, command: 'takeBackLast' }), 'Command'],
  ] as const)('says %s with a word, an icon and a mark for machines', async (verdict, answer, word) => {
    const { notify } = await renderScreen(job, scenes.jobEmpty)
    await notify('scan.answered', answer)
    expect(band().dataset['verdict']).toBe(verdict)
    expect(band().dataset['fact']).toBe(answer.fact ?? '')
    expect(band().querySelector('.band-word')?.textContent).toContain(word)
    expect(band().querySelector('svg')).not.toBeNull()
  })

  test('names the item, and keeps it until the next scan', async () => {
    const { notify } = await renderScreen(job, scenes.jobEmpty)
    await notify('scan.answered', scanOf(50))
    await notify('outbox.changed', {})
    const { serial, lot } = packOf(50)
    expect(band().textContent).toContain(serial)
    expect(band().textContent).toContain(lot)
  })

  test('leaves the scans of another job out', async () => {
    const { notify } = await renderScreen(job, scenes.jobOk)
    await notify('scan.answered', scanOf(50, { job: jobOf(2), verdict: 'already' }))
    expect(band().dataset['verdict']).toBe('ok')
  })

  test('shows the last scan again after a restart of the page', async () => {
    await renderScreen(job, scenes.jobAlready)
    expect(band().dataset['fact']).toBe(factOf(38))
  })

  test('marks a scan as painted once the frame with it was shown', async () => {
    const { notify } = await renderScreen(job, scenes.jobEmpty)
    await notify('scan.answered', scanOf(51))
    await vi.waitFor(() => expect(document.documentElement.dataset['paintedFact']).toBe(factOf(51)))
  })

  test('is read aloud: the word, the item, and what is wrong', async () => {
    const { notify } = await renderScreen(job, scenes.jobEmpty)
    await notify('scan.answered', stopOf(50, unknownItem))
    const spoken = band().querySelector('[aria-live="assertive"]')?.textContent
    expect(spoken).toContain('Stop')
    expect(spoken).toContain(packOf(50).serial)
    expect(spoken).toContain('Nobody has announced this pack')
  })
})

describe('a hostile scan', () => {
  test.each(['<script>alert(1)</script>', "');alert(1)//", '<img src=x onerror=alert(1)>'])(
    'such as %s is shown as text',
    async (raw) => {
      const { notify } = await renderScreen(job, scenes.jobEmpty)
      await notify('scan.answered', stopOf(50, refuse('SCAN_UNREADABLE', { because: 'UNKNOWN_AI', ai: null }), raw))
      expect(band().textContent).toContain(raw)
      expect(document.querySelector('script, img')).toBeNull()
    },
  )
})

describe('a stop', () => {
  test('stays beside later scans until it is answered', async () => {
    await renderScreen(job, scenes.jobStopWaits)
    expect(band().dataset['verdict']).toBe('ok')
    expect(band().dataset['openStops']).toBe('2')
    expect(screen.getByText('2 stops, not answered yet')).toBeDefined()
  })

  test('says what to do, and its button answers it', async () => {
    const page = await renderScreen(job, scenes.jobStop)
    expect(band().textContent).toContain('Set it aside. Tell your supervisor.')
    screen.getByRole('button', { name: /Done, go on/ }).click()
    expect(page.commands()).toEqual([{ name: 'job.answerStops', input: { job: jobOf(1) } }])
  })

  test('that was answered is calm, and can still be read', async () => {
    await renderScreen(job, scenes.jobAnswered)
    expect(band().querySelector('.band-stop')).toBeNull()
    expect(band().textContent).toContain('answered – scan on')
  })
})
