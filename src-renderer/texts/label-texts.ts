import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { LabelWay, PrinterFailure, PrintFailure, ReprintReason } from '#shared/domain/labels/facts.ts'
import type { LabelTemplate } from '#shared/domain/labels/templates.ts'

/** Why a label is printed again. */
export const reprintReasonWords: Readonly<Record<ReprintReason, MessageDescriptor>> = {
  damaged: msg({ message: 'The label is damaged', comment: 'Why a label is printed again' }),
  lost: msg({ message: 'The label is lost', comment: 'Why a label is printed again' }),
  unreadable: msg({ message: 'The label cannot be read', comment: 'Why a label is printed again' }),
  notPrinted: msg({ message: 'No label came out', comment: 'Why a label is printed again' }),
  additional: msg({ message: 'A second label for another side', comment: 'Why a label is printed again' }),
}

/** Why a printer did not take a label. */
export const printFailureWords: Readonly<Record<PrintFailure, MessageDescriptor>> = {
  unreachable: msg({ message: 'The printer did not answer within 5 seconds.', comment: 'Why a label was not printed' }),
  refused: msg({
    message: 'There is something at this address, but it takes no labels at this port.',
    comment: 'Why a label was not printed',
  }),
  nameUnknown: msg({ message: 'The network knows no printer of this name.', comment: 'Why a label was not printed' }),
  stopped: msg({
    message:
      'The printer took the label or a part of it, and then said nothing for 5 seconds. Perhaps it has no labels, its lid is open, or it prints for somebody else.',
    comment: 'Why a label was not printed',
  }),
  broken: msg({ message: 'The connection broke while the label was sent.', comment: 'Why a label was not printed' }),
  cancelled: msg({ message: 'No printer was chosen.', comment: 'Why a label was not printed' }),
}

/** A size of labels in millimetres. */
export function templateText({ width, height }: Pick<LabelTemplate, 'width' | 'height'>): MessageDescriptor {
  return msg({ message: `${width} × ${height} mm`, comment: 'Size of a label' })
}

/** What a person is told when a printer did not take a label; `address` is its host and port. */
export function printerFailedText(printer: string, address: string, because: PrinterFailure): MessageDescriptor {
  switch (because) {
    case 'unreachable':
      return msg({
        message: `${printer} did not answer at ${address} within 5 seconds. Nothing else is held up by it.`,
        comment: 'A label printer failed: its name and address',
      })
    case 'refused':
      return msg({
        message: `At ${address} nothing takes labels. ${printer} is off, or its port is another.`,
        comment: 'A label printer failed: its address and name',
      })
    case 'nameUnknown':
      return msg({
        message: `The network knows no ${address}, which is the address of ${printer}.`,
        comment: 'A label printer failed: its address and name',
      })
    case 'stopped':
      return msg({
        message: `${printer} at ${address} took the label or a part of it, and then said nothing for 5 seconds. Perhaps it has no labels left, its lid is open, or it prints for somebody else.`,
        comment: 'A label printer failed: its name and address',
      })
    case 'broken':
      return msg({
        message: `The connection to ${printer} at ${address} broke while the label was sent.`,
        comment: 'A label printer failed: its name and address',
      })
  }
}

/** What the history says of each way that a label took. */
export const printedWords: Readonly<Record<LabelWay['kind'], MessageDescriptor>> = {
  printer: msg({ message: 'A label was printed for it.', comment: 'History of an item' }),
  system: msg({ message: 'A label was printed for it.', comment: 'History of an item' }),
  pdf: msg({ message: 'A label was made for it as a PDF.', comment: 'History of an item' }),
}
