import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { ApprovalStatement } from '#shared/domain/destruction/approval.ts'
import { shownToSign } from '#shared/domain/destruction/content.ts'
import type { OrderContent } from '#shared/domain/destruction/content.ts'
import { draftedOrder, evolveOrder, isOrderFact } from '#shared/domain/destruction/evolve.ts'
import type { DestructionFactOf } from '#shared/domain/destruction/facts.ts'
import type { ListHash, ListNow } from '#shared/domain/destruction/item-list.ts'
import type { OrderData } from '#shared/domain/destruction/order-data.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { StationPublicKey, StationSignature } from '#shared/domain/ledger/station-key.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Meaning, ShownHash, Signature, SignatureId } from '#shared/domain/signatures/signature.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, pack } from '#test/support/domain/damage-situations.ts'

const person = (number: number) => `018f0000-0000-7000-8000-0000000000a${number}` as PersonId

/** Olga asks and does it; Sam, Quinn and Vera are others. */
export const olga = person(1)
export const sam = person(2)
export const quinn = person(3)
export const vera = person(4)

export const orderId = '018f0000-0000-7000-8000-0000000000b1' as DestructionOrderId
const station = '018f0000-0000-7000-8000-0000000000c1' as StationId
export const hour = 3_600_000

/** An order of the site's own goods for one reason, as far as nothing else is said. */
export function orderData(differing: Partial<OrderData> = {}): OrderData {
  return {
    owner: { kind: 'site' },
    method: 'incineration',
    methodNote: null,
    place: { kind: 'here', where: 'Oven 2' },
    reason: 'Damaged',
    market: null,
    instruction: null,
    ...differing,
  }
}

/** A list of standard packs, as far as nothing else is said; `name` stands for its contents. */
export function listOf(name: string, differing: Partial<ListNow['summary']> = {}): ListNow {
  const hash = createHash('sha256').update(name).digest('hex') as ListHash
  return {
    summary: { hash, items: 3, units: 3, containers: 0, productClass: 'standard', ...differing },
    states: [{ lifecycle: 'commissioned', availability: 'AVAILABLE', example: pack('A') }],
    claimed: null,
  }
}

/** What the paper of an order shows with a list. */
export function contentOf({ number, data }: DestructionOrder, list: ListNow): OrderContent {
  return { number, site: '9521234900017' as SiteGln, data, list: list.summary }
}

let signatures = 0

/** A signature of a person under something shown. */
export function signatureOf(who: PersonId, meaning: Meaning, shown: Json, at: number = now): Signature {
  signatures += 1
  return {
    id: `018f0000-0000-7000-8000-${String(signatures).padStart(12, '0')}` as SignatureId,
    person: who,
    printedName: `Person ${who.slice(-1)}`,
    role: 'supervisor',
    meaning,
    at: at as Instant,
    shown: hashOfText(canonicalJson(shown)) as ShownHash,
    parts: 'identificationAndSecret',
    station,
  }
}

export function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** What an approval by a person says. */
export function statementOf(
  order: DestructionOrder,
  list: ListNow,
  who: PersonId,
  lapsesAt: number = now + 24 * hour,
): ApprovalStatement {
  const content = contentOf(order, list)
  const signature = signatureOf(who, 'approvesDestruction', shownToSign(content, { kind: 'approval' }))
  const publicKey = 'A'.repeat(43) as StationPublicKey
  return { order: order.id, content, signature, lapsesAt: lapsesAt as Instant, station, publicKey }
}

/** The fact of an approval, with a seal that nobody checks here. */
export function approvedFact(
  order: DestructionOrder,
  list: ListNow,
  who: PersonId,
  lapsesAt?: number,
): DestructionFactOf<'destruction.approved'> {
  const approval = { ...statementOf(order, list, who, lapsesAt), stationSignature: 'S'.repeat(86) as StationSignature }
  return { kind: 'destruction.approved', order: order.id, approval }
}

/** An order that Olga drafted. */
export function draft(differing: Partial<OrderData> = {}): DestructionOrder {
  const fact = { kind: 'destruction.drafted', order: orderId, number: 'D-1', data: orderData(differing) } as const
  return draftedOrder(fact, { person: olga, at: now })
}

/** The order after what was decided, done by a person. */
export function after(
  order: DestructionOrder,
  decided: Result<readonly TallymanFact[], unknown> | readonly TallymanFact[],
  who: PersonId,
  at: number = now,
): DestructionOrder {
  if ('ok' in decided && !decided.ok) expect.fail(`refused: ${JSON.stringify(decided.error)}`)
  const facts = 'ok' in decided ? decided.value : decided
  return facts
    .filter(isOrderFact)
    .reduce((before, fact) => evolveOrder(before, fact, { person: who, at: at as Instant }), order)
}
