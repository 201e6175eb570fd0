import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { certificateView } from '#shared/contract/views/certificate-views.ts'
import { destructionOrderId } from '#shared/contract/identifiers.ts'
import { unknownParticulars } from '#shared/domain/destruction/product-particulars.ts'
import { ok } from '#shared/kernel/result.ts'
import { CertificateParticulars } from '#renderer/features/certificate/CertificateParticulars.tsx'
import { DestructionOrderForm } from '#renderer/features/destruction/DestructionOrderForm.tsx'
import { destructionAnswerOf } from '#test/support/stand-in-station/destruction-answers.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const gtin = '09521234567882'
const order = destructionOrderId.parse('01900000-0000-7000-8000-00000000d001')

test('what a person says of a product on the list is kept with the order; what is left empty is not', async () => {
  const rendered = await renderScreen(<DestructionOrderForm order={order} />, scenes.destructionExecuted, ({ name }) =>
    name === 'destruction.changeData' ? ok({}) : undefined,
  )
  const product = within(await screen.findByRole('group', { name: /Morphin 10 mg/ }))
  fireEvent.change(product.getByLabelText('Strength'), { target: { value: ' 10 mg ' } })
  fireEvent.change(product.getByLabelText('Form'), { target: { value: '  ' } })
  fireEvent.click(product.getByRole('button', { name: 'Partial packs' }))
  await rendered.press('F12')
  expect(rendered.commands()).toEqual([
    {
      name: 'destruction.changeData',
      input: {
        order,
        data: expect.objectContaining({
          particulars: [{ ...unknownParticulars(gtin), strength: '10 mg', fullness: 'partial' }],
        }),
      },
    },
  ])
})

test('the certificate shows what was said of each product, and a dash where nobody said it', async () => {
  const viewed = destructionAnswerOf({
    kind: 'call',
    id: 1,
    name: 'certificate.view',
    input: { order: '01900000-0000-7000-8000-00000000d006' },
  })
  if (viewed?.ok !== true) throw new Error('the scene has no certificate')
  const certificate = certificateView.parse(viewed.value)
  const line = { level: 'EA' as const, gtin, product: 'Morphin', lot: null, expiry: null, items: 1 }
  const particulars = [{ ...unknownParticulars(gtin), strength: '10 mg', manufacturer: 'Pharmacorp' }]
  const said = { ...certificate.order, data: { ...certificate.order.data, particulars } }
  await renderScreen(
    <CertificateParticulars certificate={{ ...certificate, lines: [line], order: said }} />,
    scenes.destructionExecuted,
  )
  const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent)
  expect(cells).toEqual(['10 mg', '–', '–', '–', 'Pharmacorp', '–'])
})
