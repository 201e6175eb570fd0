import type { JobPurpose } from '#shared/domain/jobs/job.ts'
import { actOfJob } from '#shared/domain/jobs/act-of-job.ts'
import type { RightRefusal } from '#shared/domain/people/judge-act.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ClassFound } from '#service/persistence/items/goods-classes.ts'
import { judgeForPerson } from '../people/judge-for-person.ts'
import type { Workplace } from '../workplace.ts'

type Reading = Pick<Workplace, 'goodsClasses' | 'destructionOrders'>

/** Judges whether a person may do with one item, and all that is in it, what the job in hand is for. */
export function mayDoToItem(
  workplace: Reading,
  person: Person,
  purpose: JobPurpose,
  item: ItemId,
): Result<null, RightRefusal> {
  return judge(workplace, person, purpose, () => workplace.goodsClasses.of([item]))
}

/** Judges whether a person may do what a job is for with all that was scanned into it. */
export function mayDoToJob(
  workplace: Reading,
  person: Person,
  purpose: JobPurpose,
  job: JobId,
): Result<null, RightRefusal> {
  return judge(workplace, person, purpose, () => workplace.goodsClasses.ofJob(job))
}

function judge(
  workplace: Reading,
  person: Person,
  purpose: JobPurpose,
  found: () => readonly ClassFound[],
): Result<null, RightRefusal> {
  const { right, act } = actOfJob(purpose)
  // Nearly everybody: neither the goods nor the order of a scan is read for them.
  if (person.grants.some((grant) => grant.right === right && grant.reasons === 'any' && grant.productClasses === 'any'))
    return ok(null)
  // The container that is being filled is of no class before anything is in it.
  const goods = () =>
    purpose.operation === 'packing' ? found().filter(({ productClass }) => productClass !== 'empty') : found()
  const reason = act.reason ?? reasonOfOrder(workplace, purpose)
  return judgeForPerson(person, right, { ...(reason === undefined ? {} : { reason }), goods })
}

function reasonOfOrder({ destructionOrders }: Reading, purpose: JobPurpose): string | undefined {
  return purpose.operation === 'collecting' || purpose.operation === 'destruction'
    ? destructionOrders.find(purpose.order)?.data.reason
    : undefined
}
