import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { calls } from '#shared/contract/calls.ts'
import { orderView } from '#shared/contract/views/destruction-views.ts'
import { destructionOrderId } from '#shared/contract/identifiers.ts'
import { CertificateSignatures } from '#renderer/features/certificate/CertificateSignatures.tsx'
import { destructionAnswerOf } from '#test/support/stand-in-station/destruction-answers.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const listed = destructionAnswerOf({
  kind: 'call',
  id: 1,
  name: 'destruction.list',
  input: { openOnly: false, before: null, limit: 50 },
})
if (listed?.ok !== true) throw new Error('the scene has no orders')
const row = calls['destruction.list'].output.parse(listed.value).orders.find(({ standing }) => standing === 'executed')
const viewed = destructionAnswerOf({
  kind: 'call',
  id: 2,
  name: 'destruction.view',
  input: { order: destructionOrderId.parse(row?.id) },
})
if (viewed?.ok !== true) throw new Error('the scene has no executed order')
const executed = orderView.parse(viewed.value)

test('on the paper each signature has its printed name, its meaning in words, its time, and the hash of what was shown', async () => {
  await renderScreen(<CertificateSignatures order={executed} />, scenes.destructionExecuted)
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(executed.signatures.length).toBeGreaterThan(2)
  expect(lines).toHaveLength(executed.signatures.length)
  for (const [index, { name, shown }] of executed.signatures.entries()) {
    expect(lines[index]).toContain(name)
    expect(lines[index]).toContain(shown)
    expect(lines[index]).toMatch(/20\d\d, \d+:\d\d:\d\d/)
  }
  expect(screen.getByText('I approve the destruction of exactly these items.')).toBeTruthy()
  expect(screen.getAllByText('I saw with my own eyes that these items were destroyed.').length).toBeGreaterThan(0)
})
