import type { OrderDataView } from '#shared/contract/views/destruction-views.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { DestructionMethod } from '#shared/domain/destruction/order-data.ts'
import { particularTexts } from '#shared/domain/destruction/product-particulars.ts'
import type { ProductParticulars } from '#shared/domain/destruction/product-particulars.ts'
import type { DestructionReason } from '#shared/domain/destruction/reasons.ts'

/** An order as it is filled in: every field there, whether or not it counts at the moment. */
export type OrderForm = {
  readonly reason: DestructionReason
  readonly method: DestructionMethod
  readonly methodNote: string
  readonly place: 'here' | 'contractor'
  readonly where: string
  readonly contractor: string
  readonly contractorAddress: string
  readonly owner: 'site' | 'party'
  readonly ownerName: string
  readonly ownerGln: string
  readonly authorisation: string
  readonly authorisationFile: AttachedFile | null
  readonly instructed: boolean
  readonly instructionFrom: string
  readonly instructionReference: string
  readonly letter: AttachedFile | null
  readonly market: string
  readonly particulars: readonly ProductParticulars[]
}

/** What the fields of an order need. */
export type OrderFieldsProps = { readonly form: OrderForm; readonly onChange: (part: Partial<OrderForm>) => void }

export const emptyForm: OrderForm = {
  reason: 'Damaged',
  method: 'incineration',
  methodNote: '',
  place: 'here',
  where: '',
  contractor: '',
  contractorAddress: '',
  owner: 'site',
  ownerName: '',
  ownerGln: '',
  authorisation: '',
  authorisationFile: null,
  instructed: false,
  instructionFrom: '',
  instructionReference: '',
  letter: null,
  market: '',
  particulars: [],
}

/** The form of an order that is changed. */
export function formOf({ owner, place, instruction, ...data }: OrderDataView): OrderForm {
  return {
    ...emptyForm,
    reason: data.reason,
    method: data.method,
    methodNote: data.methodNote ?? '',
    market: data.market ?? '',
    particulars: data.particulars ?? [],
    place: place.kind,
    ...(place.kind === 'here' ? { where: place.where } : { contractor: place.name, contractorAddress: place.address }),
    owner: owner.kind,
    ...(owner.kind === 'site'
      ? {}
      : {
          ownerName: owner.name,
          ownerGln: owner.gln ?? '',
          authorisation: owner.authorisation.reference ?? '',
          authorisationFile: owner.authorisation.file,
        }),
    ...(instruction === null
      ? {}
      : {
          instructed: true,
          instructionFrom: instruction.from,
          instructionReference: instruction.reference,
          letter: instruction.letter,
        }),
  }
}

/** What the form says; null as long as something is missing that even a draft needs, or is not what it should be. */
export function dataOf(form: OrderForm): OrderDataView | null {
  const said = (text: string) => (text.trim() === '' ? null : text.trim())
  const market = said(form.market)?.toUpperCase() ?? null
  const place = placeOf(form)
  const owner = ownerOf(form)
  if (place === null || owner === null || (market !== null && !/^[A-Z]{2}$/.test(market))) return null
  const from = said(form.instructionFrom)
  const reference = said(form.instructionReference)
  if (form.instructed && (from === null || reference === null)) return null
  const instruction =
    form.instructed && from !== null && reference !== null ? { from, reference, letter: form.letter } : null
  const { reason, method } = form
  const particulars = particularsOf(form)
  return {
    reason,
    method,
    methodNote: said(form.methodNote),
    market,
    place,
    owner,
    instruction,
    // Left out where nothing was said: such an order is the same to the byte as one from before it was asked for.
    ...(particulars.length === 0 ? {} : { particulars }),
  }
}

/** What was said of products, without empty words and without products of which nothing was said; by GTIN. */
function particularsOf({ particulars }: OrderForm): readonly ProductParticulars[] {
  return particulars
    .map((said) => {
      const texts = particularTexts.map((text) => [text, said[text]?.trim() || null] as const)
      return { ...said, ...Object.fromEntries(texts) }
    })
    .filter((said) => said.fullness !== null || particularTexts.some((text) => said[text] !== null))
    .toSorted((one, other) => Number(one.gtin) - Number(other.gtin))
}

function placeOf({ place, where, contractor, contractorAddress }: OrderForm): OrderDataView['place'] | null {
  if (place === 'here') return where.trim() === '' ? null : { kind: 'here', where: where.trim() }
  if (contractor.trim() === '' || contractorAddress.trim() === '') return null
  return { kind: 'contractor', name: contractor.trim(), address: contractorAddress.trim() }
}

function ownerOf(form: OrderForm): OrderDataView['owner'] | null {
  if (form.owner === 'site') return { kind: 'site' }
  const name = form.ownerName.trim()
  const gln = form.ownerGln.trim()
  if (name === '' || (gln !== '' && !/^\d{13}$/.test(gln))) return null
  const reference = form.authorisation.trim()
  return {
    kind: 'party',
    name,
    gln: gln === '' ? null : gln,
    authorisation: { reference: reference === '' ? null : reference, file: form.authorisationFile },
  }
}
