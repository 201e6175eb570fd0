import type { AttachedFile } from '../attachments/attached-file.ts'
import type { ProductParticulars } from './product-particulars.ts'
import type { DestructionReason } from './reasons.ts'

/** How goods are destroyed. Ours: no source prescribes a list. `other` is said in words. */
export const destructionMethods = ['incineration', 'chemical', 'shredding', 'crushing', 'other'] as const
export type DestructionMethod = (typeof destructionMethods)[number]

/** The word of an owner who is not the site: a reference, the letter itself, or both. */
export type Authorisation = { readonly reference: string | null; readonly file: AttachedFile | null }

/** Whose goods they are. */
export type Owner =
  | { readonly kind: 'site' }
  | {
      readonly kind: 'party'
      readonly name: string
      readonly gln: string | null
      readonly authorisation: Authorisation
    }

/** Where goods are destroyed: at the site, or by a contractor who takes them away. */
export type DestructionPlace =
  | { readonly kind: 'here'; readonly where: string }
  | { readonly kind: 'contractor'; readonly name: string; readonly address: string }

/** An owner's or an authority's instruction to destroy goods, such as returns. */
export type Instruction = {
  readonly reference: string
  readonly from: string
  readonly letter: AttachedFile | null
}

/** What an order says besides its list of items. */
export type OrderData = {
  readonly owner: Owner
  readonly method: DestructionMethod
  /** What the method needs said; null where its name says it all. */
  readonly methodNote: string | null
  readonly place: DestructionPlace
  readonly reason: DestructionReason
  /** The market whose rules ask for the report, as ISO 3166-1 alpha-2; null where none does. */
  readonly market: string | null
  readonly instruction: Instruction | null
  /** What a person said of products on the list; not there in orders of which nothing was said. */
  readonly particulars?: readonly ProductParticulars[]
}

/** Whether an owner who is not the site has given their word. */
export function isAuthorised(owner: Owner): boolean {
  if (owner.kind === 'site') return true
  const { reference, file } = owner.authorisation
  return file !== null || (reference !== null && reference.trim() !== '')
}
