import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Fullness, ParticularText } from '#shared/domain/destruction/product-particulars.ts'

/** What the particulars of a product are called, on the form, on the order and on its certificate. */
export const particularWords: Readonly<Record<ParticularText, MessageDescriptor>> = {
  strength: msg({ message: 'Strength', comment: 'Particular of a medicine, such as 500 mg' }),
  form: msg({ message: 'Form', comment: 'Particular of a medicine: its dosage form, such as tablets' }),
  nationalCode: msg({ message: 'National code (NDC)', comment: 'Particular of a medicine: its number in a country' }),
  packQuantity: msg({ message: 'Quantity in a pack', comment: 'Particular of a medicine, such as 20 tablets' }),
  manufacturer: msg({ message: 'Manufacturer', comment: 'Particular of a medicine' }),
}

export const fullnessWords: Readonly<Record<Fullness, MessageDescriptor>> = {
  full: msg({ message: 'Full packs', comment: 'Particular of goods that are destroyed' }),
  partial: msg({ message: 'Partial packs', comment: 'Particular of goods that are destroyed: some is missing' }),
}
