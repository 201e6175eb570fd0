import { isLimitedByClass, judgeAct } from '#shared/domain/people/judge-act.ts'
import type { ClassAmong, RightRefusal } from '#shared/domain/people/judge-act.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClassFound } from '#service/persistence/items/goods-classes.ts'

/** An act, and the goods that it is about; they are read for those alone whose right is limited to classes. */
export type ActWithGoods = { readonly reason?: string; readonly goods?: () => readonly ClassFound[] }

/** Judges whether a person may do an act with its goods. Nobody else waits for the goods of a large container to be read. */
export function judgeForPerson(
  person: Person,
  right: Right,
  { reason, goods }: ActWithGoods,
): Result<null, RightRefusal> {
  const classes = goods !== undefined && isLimitedByClass(person, right) ? goods().map(asKnown) : []
  return judgeAct(person, right, { ...(reason === undefined ? {} : { reason }), goods: classes })
}

/** An empty logistic unit is of no class: with nothing in it there is nothing that says so. */
function asKnown({ productClass, item }: ClassFound): ClassAmong {
  return { productClass: productClass === 'empty' ? null : productClass, item }
}
