import { z } from 'zod'
import { productClasses } from '../../domain/items/product-class.ts'
import { rights } from '../../domain/people/rights.ts'
import { roles } from '../../domain/people/role.ts'
import { instant, personId, shortText } from '../identifiers.ts'
import { shownHash } from './signing-views.ts'

const reasons = z.union([z.literal('any'), z.array(z.string().max(64)).max(64)])
const classes = z.union([z.literal('any'), z.array(z.enum(productClasses)).max(productClasses.length)])

/** A right with its limits. */
export const grantView = z.object({ right: z.enum(rights), reasons, productClasses: classes })

/** What a person has apart from their role. */
export const ownRight = z.discriminatedUnion('has', [
  z.object({ right: z.enum(rights), has: z.literal(true), reasons, productClasses: classes }).strict(),
  z.object({ right: z.enum(rights), has: z.literal(false) }).strict(),
])

/** One line of the list of people. */
export const personLine = z.object({
  person: personId,
  name: shortText,
  role: z.enum(roles),
  isActive: z.boolean(),
  hasBadge: z.boolean(),
  /** How many rights wait for a second person. */
  waiting: z.number().int(),
  resetAsked: z.boolean(),
})
export type PersonLine = z.infer<typeof personLine>

/** Everything about one person that an administrator sees. */
export const personView = personLine.extend({
  own: z.array(ownRight).max(rights.length),
  /** All rights, whether they count yet or not. */
  grants: z.array(grantView.extend({ counts: z.boolean() })).max(rights.length),
  /** The hash of the rights that wait, as the screen shows them; null where none does. */
  toConfirm: shownHash.nullable(),
  /** Who asked first for a new secret and when; null where nobody did, or too long ago. */
  reset: z.object({ askedBy: shortText, askedAt: instant }).nullable(),
  /** The hash of what is signed for a new secret. */
  toReset: shownHash,
})
export type PersonView = z.infer<typeof personView>
