import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ProductClass } from '../items/product-class.ts'
import type { Person } from './person.ts'
import type { Grant, Right } from './rights.ts'

/** One of the goods of an act for each class that is among them. Null: nothing at this station says of which class it is. */
export type ClassAmong = {
  readonly productClass: ProductClass | null
  /** Null where the act is about a product of which nothing is here. */
  readonly item: ItemId | null
}

/** What somebody is about to do, as far as a right can be limited: why, and with goods of which classes. */
export type JudgedAct = { readonly reason?: string; readonly goods?: readonly ClassAmong[] }

/** Why somebody may not do something: they have not the right, or it is limited to other reasons or other goods. */
export type RightRefusal =
  | { readonly code: 'NOT_ALLOWED'; readonly role: Person['role']; readonly right: Right }
  | { readonly code: 'REASON_NOT_ALLOWED'; readonly right: Right; readonly reason: string }
  | {
      readonly code: 'CLASS_NOT_ALLOWED'
      readonly right: Right
      /** One of the goods that the right is not for. */
      readonly item: ItemId | null
      readonly productClass: ProductClass | null
    }

/** Whether the classes of the goods matter for what this person may do: only then has anybody to look them up. */
export function isLimitedByClass({ grants }: Pick<Person, 'grants'>, right: Right): boolean {
  const ofRight = grants.filter((grant) => grant.right === right)
  return ofRight.length > 0 && ofRight.every(({ productClasses }) => productClasses !== 'any')
}

/**
 * Judges whether a person may do an act. One grant must allow the whole of it. Goods of which nothing says the class are
 * for those alone whose right is limited to none: what nobody knows may be a controlled substance.
 */
export function judgeAct(
  { role, grants }: Pick<Person, 'role' | 'grants'>,
  right: Right,
  { reason, goods = [] }: JudgedAct = {},
): Result<null, RightRefusal> {
  const ofRight = grants.filter((grant) => grant.right === right)
  if (ofRight.length === 0) return err({ code: 'NOT_ALLOWED', role, right })
  const forReason = ofRight.filter((grant) => reason === undefined || isForReason(grant, reason))
  const [first] = forReason
  if (first === undefined) return err({ code: 'REASON_NOT_ALLOWED', right, reason: reason ?? '' })
  if (forReason.some((grant) => goods.every(({ productClass }) => isForClass(grant, productClass)))) return ok(null)
  const strange = goods.find(({ productClass }) => !isForClass(first, productClass))
  if (strange === undefined) return ok(null)
  return err({ code: 'CLASS_NOT_ALLOWED', right, item: strange.item, productClass: strange.productClass })
}

function isForReason({ reasons }: Grant, reason: string): boolean {
  return reasons === 'any' || reasons.includes(reason)
}

function isForClass({ productClasses }: Grant, productClass: ProductClass | null): boolean {
  return productClasses === 'any' || (productClass !== null && productClasses.includes(productClass))
}
