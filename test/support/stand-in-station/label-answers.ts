import type { ItemLabelView } from '#shared/contract/views/label-views.ts'
import { testLabel } from '#shared/domain/labels/test-label.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { PrinterSettings } from '#shared/domain/labels/printer-settings.ts'
import { palletOf } from './people-and-packs.ts'

export const scenePrinter: PrinterSettings = {
  name: 'Dock printer',
  host: '10.20.30.40',
  port: 9100,
  dotsPerMm: 8,
  containerLabel: 'logistic-105x148',
  itemLabel: 'item-80x40',
}

/** The label of the new case of the scenes, not printed yet. */
export const sceneLabel: ItemLabelView = {
  label: {
    item: palletOf('595212345600000017').id,
    kind: 'sscc',
    elements: [['00', '595212345600000017']],
    site: 'Rhine Valley warehouse',
    product: null,
  },
  template: 'logistic-105x148',
  prints: 0,
  awaitsScan: false,
  printer: scenePrinter,
}

/** What the station of a scene says of labels; null for every other call. */
export function labelAnswerOf(label: ItemLabelView, { name }: CallFrame): Result<unknown, Refusal> | null {
  switch (name) {
    case 'labels.view':
      return ok(label)
    case 'printer.view': {
      const { elements, ...sample } = testLabel('Rhine Valley warehouse', 'TEST')
      return ok({
        printer: label.printer,
        sample: {
          label: { ...sample, elements: elements.map(([ai, value]) => [ai, value]) },
          template: label.template,
        },
      })
    }
    default:
      return null
  }
}
