import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { RefusalDetails } from '#shared/contract/refusals.ts'
import type { shipmentsRefusals } from '#shared/contract/refusals/shipments.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of announced shipments and the files that announce them. */
export const shipmentsRefusalTexts: RefusalTexts<keyof typeof shipmentsRefusals> = {
  SHIPMENT_NOT_FOUND: () => msg({ message: 'This shipment is not on this station.', comment: 'Refusal' }),
  SET_ASIDE_NOT_FOUND: () => msg({ message: 'Nothing was set aside under this number.', comment: 'Refusal' }),
  DESTINATION_NOT_OPEN: ({ number }) =>
    msg({
      message: `Shipment ${number} names the place it goes to itself. Nothing was changed.`,
      comment: 'Refusal: the placeholder is the number of a shipment',
    }),
  DOCUMENT_NOT_FOUND: () => msg({ message: 'This document is not on this station.', comment: 'Refusal' }),
  IMPORT_UNREADABLE: ({ because }) => importText(because),
  IMPORT_OUT_OF_STEP: () =>
    msg({
      message: 'The file did not arrive whole. Nothing was changed.',
      comment: 'Refusal: a file of announced shipments',
    }),
}

function importText(because: RefusalDetails<'IMPORT_UNREADABLE'>['because']): MessageDescriptor {
  switch (because) {
    case 'NOT_JSON':
      return msg({
        message: 'The file is damaged: it ends or breaks off where it should not. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments is no valid JSON',
      })
    case 'NOT_EPCIS_2':
      return msg({
        message: 'The file is no EPCIS 2.0 document. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments',
      })
    case 'FORMAT_NOT_KNOWN':
      return msg({
        message: 'Tallyman cannot read files of this kind. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments',
      })
    case 'TOO_MANY_EVENTS':
      return msg({
        message: 'The file holds more events than this station takes at once. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments',
      })
  }
}
