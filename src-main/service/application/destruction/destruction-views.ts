import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostLines, mostOpenShown } from '#shared/contract/views/destruction-views.ts'
import type {
  ConfirmingView,
  GoodsLine,
  GoodsView,
  OrderRow,
  OrderView,
  SignatureView,
  ToSign,
} from '#shared/contract/views/destruction-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { shownToSign } from '#shared/domain/destruction/content.ts'
import { witnessesMissing } from '#shared/domain/destruction/decide-execution.ts'
import type { ListNow } from '#shared/domain/destruction/item-list.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import { rightFor, takesAnother, waitsFor } from '#shared/domain/destruction/waits-for.ts'
import { packagingLevels } from '#shared/domain/items/item.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { WalkedItem } from '#service/persistence/destruction-lists.ts'
import { itemView } from '../look-up/item-view.ts'
import { readListInSlices } from './read-destruction-list.ts'
import { contentOf, signedAboutOf } from './sign-destruction.ts'
import { hashOfShown } from '../people/sign.ts'
import type { Workplace } from '../workplace.ts'

type Asked<Name extends 'destruction.view' | 'destruction.goods'> = CallInput<Name>

/** A page of orders, what changed last first. */
export function listOrders(
  workplace: Workplace,
  { openOnly, before, limit }: CallInput<'destruction.list'>,
): CallOutput<'destruction.list'> {
  const found = workplace.destructionOrders.page({ openOnly, before, limit: limit + 1 })
  const page = found.slice(0, limit)
  return {
    orders: page.map((order) => orderRow(workplace, order)),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** An order without its goods. */
export function viewOrder(workplace: Workplace, { order: id }: Asked<'destruction.view'>): Result<OrderView, Refusal> {
  const order = workplace.destructionOrders.find(id)
  return order === null ? err(refuse('ORDER_NOT_FOUND', { order: id })) : ok(orderView(workplace, order))
}

/** What is on the list of an order, in numbers. */
export async function viewGoods(
  workplace: Workplace,
  { order: id }: Asked<'destruction.goods'>,
): Promise<Result<GoodsView, Refusal>> {
  const order = workplace.destructionOrders.find(id)
  if (order === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
  return ok((await goodsOf(workplace, order)).goods)
}

/** A page of what an order lists by itself. */
export function listedItems(
  workplace: Workplace,
  { order: id, after, limit }: CallInput<'destruction.items'>,
): CallOutput<'destruction.items'> {
  const found = workplace.destructionLists.listedPage(id, after, limit + 1)
  const page = found.slice(0, limit)
  return {
    items: page.map((item) => ({
      item: itemView(workplace, item, null),
      contents: workplace.itemPlace.countContents(item),
    })),
    next: found.length > limit ? (page.at(-1) ?? null) : null,
  }
}

/** What somebody who signs is shown, as things are now. */
export async function viewToSign(
  workplace: Workplace,
  { order: id, about }: CallInput<'destruction.toSign'>,
): Promise<Result<ToSign, Refusal>> {
  const order = workplace.destructionOrders.find(id)
  if (order === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
  const { list, goods } = await goodsOf(workplace, order)
  const shown = shownToSign(contentOf(workplace, order, list), signedAboutOf(workplace, order, about))
  return ok({ shown: hashOfShown(shown), data: order.data, goods })
}

/** A page of damaged goods that are on no list yet. */
export function viewDamagedStock(
  workplace: Workplace,
  { after, limit }: CallInput<'destruction.damagedStock'>,
): CallOutput<'destruction.damagedStock'> {
  const found = workplace.damagedStock.page(after, limit + 1)
  const page = found.slice(0, limit)
  return {
    items: page.map(({ item, since }) => ({ item: itemView(workplace, item, null), since })),
    count: workplace.damagedStock.count(),
    next: found.length > limit ? (page.at(-1)?.item ?? null) : null,
  }
}

/** How far the goods of an order are confirmed. */
export function viewConfirming(
  workplace: Workplace,
  { job }: CallInput<'destruction.confirming'>,
): Result<ConfirmingView, Refusal> {
  const purpose = workplace.jobs.record(job)?.purpose
  if (purpose === undefined) return err(refuse('JOB_NOT_FOUND', { job }))
  if (purpose.operation !== 'destruction')
    return err(refuse('JOB_OF_OTHER_KIND', { job, operation: purpose.operation }))
  const order = workplace.destructionOrders.find(purpose.order)
  if (order === null) throw new Error('a job works for an order that nobody drafted')
  const { destructionConfirming, itemPlace, jobs } = workplace
  const last = jobs.lastItem(job)
  const canBeOpened = last !== null && itemPlace.countContents(last) > 0 && !destructionConfirming.isOpened(last, job)
  return ok({
    order: orderView(workplace, order),
    ...destructionConfirming.sums(order.id, job),
    openItems: destructionConfirming
      .openItems(order.id, job, mostOpenShown)
      .map((item) => itemView(workplace, item, null)),
    lastContainer: canBeOpened ? itemView(workplace, last, null) : null,
  })
}

function orderRow(workplace: Workplace, order: DestructionOrder): OrderRow {
  const { id, number, data, draftedAt, approval, phase } = order
  const { at } = workplace.readClock()
  return {
    id,
    number,
    standing: standingOf(order, at),
    reason: data.reason,
    contractor: data.place.kind === 'contractor' ? data.place.name : null,
    owner: data.owner.kind === 'party' ? data.owner.name : null,
    draftedBy: nameOf(workplace, order.draftedBy),
    draftedAt,
    waiting: waitingOf(workplace, order),
    lapsesAt: phase === 'approved' ? (approval?.lapsesAt ?? null) : null,
  }
}

/** An order with everything that is said on it, but not its goods. */
export function orderView(workplace: Workplace, order: DestructionOrder): OrderView {
  const { request, approval, rejection, witnesses, contractorConfirmed } = order
  const signatures = [approval?.signature ?? null, rejection?.signature ?? null, contractorConfirmed]
  const isOutdated = request !== null && workplace.destructionOrders.changedSinceAsked(order.id)
  return {
    ...orderRow(workplace, order),
    data: order.data,
    job: order.job,
    signatures: [
      ...(request === null ? [] : [{ ...signatureView(request, null), isOutdated }]),
      ...signatures.flatMap((signature) => (signature === null ? [] : [signatureView(signature, null)])),
      ...witnesses.map(({ signature, external }) => signatureView(signature, external)),
    ].toSorted((one, other) => one.at - other.at),
    rejectedBecause: rejection?.because ?? null,
    executors: order.executors.map((person) => nameOf(workplace, person)),
    carriedOutAt: order.carriedOut?.at ?? null,
    witnessesMissing: order.phase === 'carriedOut' ? witnessesMissing(order) : 0,
    contractorCertificate: order.contractorCertificate,
    executedAt: order.executedAt,
    certificate: order.certificate?.file ?? null,
  }
}

function waitingOf(workplace: Workplace, order: DestructionOrder): OrderRow['waiting'] {
  const kind = waitsFor(order, workplace.readClock().at)
  if (kind === null) return null
  const person = workplace.people.session()?.person
  const mine = person !== undefined && mayDo(person.grants, rightFor(kind)) && !takesAnother(order, kind, person.id)
  return { kind, mine }
}

async function goodsOf(
  workplace: Workplace,
  order: DestructionOrder,
): Promise<{ readonly list: ListNow; readonly goods: GoodsView }> {
  const lines = new Map<string, { readonly first: WalkedItem; items: number }>()
  const list = await readListInSlices(workplace, order, (slice) => {
    for (const item of slice) {
      const key = `${item.level}\n${item.gtin ?? ''}\n${item.lot ?? ''}\n${item.expiry ?? ''}`
      const line = lines.get(key)
      if (line === undefined) lines.set(key, { first: item, items: 1 })
      else line.items += 1
    }
  })
  const shown = [...lines.values()]
    .map(({ first, items }): GoodsLine => {
      const { level, gtin, lot, expiry, productClass } = first
      return {
        level,
        gtin,
        product: gtin === null ? null : workplace.items.productName(gtin),
        productClass,
        lot,
        expiry,
        items,
      }
    })
    .toSorted(
      (one, other) =>
        packagingLevels.indexOf(one.level) - packagingLevels.indexOf(other.level) || other.items - one.items,
    )
  return { list, goods: { summary: list.summary, lines: shown.slice(0, mostLines), lineCount: shown.length } }
}

function signatureView(
  { printedName, role, meaning, at, shown }: Signature,
  external: SignatureView['external'],
): SignatureView {
  return { name: printedName, role, meaning, at, shown, external, isOutdated: false }
}

function nameOf({ people }: Workplace, person: DestructionOrder['draftedBy']): string {
  return people.byId(person)?.name ?? person
}
