import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { calls } from '#shared/contract/calls.ts'
import { destructionOrderId } from '#shared/contract/identifiers.ts'
import { ok } from '#shared/kernel/result.ts'
import { OrderCertificate } from '#renderer/features/certificate/OrderCertificate.tsx'
import { destructionAnswerOf } from '#test/support/stand-in-station/destruction-answers.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

const listed = destructionAnswerOf({
  kind: 'call',
  id: 1,
  name: 'destruction.list',
  input: { openOnly: false, before: null, limit: 50 },
})
if (listed?.ok !== true) throw new Error('the scene has no orders')
const executed = calls['destruction.list'].output
  .parse(listed.value)
  .orders.find(({ standing }) => standing === 'executed')
const order = destructionOrderId.parse(executed?.id)

/** Lets the page draw what has come meanwhile. */
const aMoment = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 150)))

async function drawnUntil(holds: () => boolean): Promise<void> {
  for (let moments = 0; !holds(); moments += 1) {
    if (moments === 100) throw new Error('it never came')
    await aMoment()
  }
}

test('however often the page is drawn while a certificate is printed, it is issued once, with what was shown', async () => {
  let prints = 0
  const rendered = await renderScreen(
    <OrderCertificate order={order} />,
    scenes.destructionExecuted,
    ({ name }) => {
      if (name === 'certificate.annex') return ok({ serials: [{ line: 0, name: 'ABC' }], next: null })
      return name === 'certificate.issue' ? ok({}) : undefined
    },
    () => {
      prints += 1
      return new Promise((resolve) => setTimeout(() => resolve({ ok: true }), 1500))
    },
  )
  const issued = () => rendered.commands().filter(({ name }) => name === 'certificate.issue')
  await rendered.press('F9')
  await drawnUntil(() => prints > 0)
  for (let drawn = 0; drawn < 5; drawn += 1) {
    await rendered.notify('destruction.changed', { order })
    await aMoment()
  }
  expect(prints).toBe(1)
  await drawnUntil(() => issued().length > 0)
  expect(prints).toBe(1)
  expect(issued()).toEqual([
    { name: 'certificate.issue', input: expect.objectContaining({ order, file: 'certificate-scene.pdf' }) },
  ])
  expect(await screen.findByText(/certificate-scene\.pdf lies in the folder of exports/)).toBeTruthy()
})
