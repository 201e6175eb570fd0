import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { SignedAboutView } from '#shared/contract/views/destruction-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import { approvalText } from '#shared/domain/destruction/approval.ts'
import type { ApprovalStatement } from '#shared/domain/destruction/approval.ts'
import { shownToSign } from '#shared/domain/destruction/content.ts'
import type { OrderContent, SignedAbout } from '#shared/domain/destruction/content.ts'
import { decideApproval, decideRejection, decideSubmission } from '#shared/domain/destruction/decide-paper.ts'
import type { ListNow } from '#shared/domain/destruction/item-list.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { DestructionRefusal } from '#shared/domain/destruction/refusal.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import type { Meaning, Signature } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { changeOrder } from './change-destruction-order.ts'
import type { OrderChanged } from './change-destruction-order.ts'
import { readList, readListInSlices } from './read-destruction-list.ts'
import { record } from '../record.ts'
import { hashOfShown } from '../people/sign.ts'
import type { Workplace } from '../workplace.ts'

type Done = Promise<Result<Record<string, never>, Refusal>>
type Deciding = (
  order: DestructionOrder,
  list: ListNow,
  signature: Signature,
) => Result<readonly TallymanFact[], DestructionRefusal>

/** What is signed for an order, and what it takes. */
export type OrderSigning = {
  readonly order: DestructionOrderId
  readonly about: SignedAboutView
  readonly meaning: Meaning
  readonly right: Right
  readonly attempt: SignatureTry
}

const anHour = 3_600_000

/** Asks for approval of the list as it is. */
export async function submitOrder(workplace: Workplace, input: CallInput<'destruction.submit'>): Done {
  return done(
    await signOrder(
      workplace,
      {
        order: input.order,
        about: { kind: 'request' },
        meaning: 'requestsDestruction',
        right: 'requestDestruction',
        attempt: input.signature,
      },
      decideSubmission,
    ),
  )
}

/** Approves exactly this order and this list, for the time that the site sets; the station puts its own signature under it. */
export async function approveOrder(workplace: Workplace, input: CallInput<'destruction.approve'>): Done {
  return done(
    await signOrder(
      workplace,
      {
        order: input.order,
        about: { kind: 'approval' },
        meaning: 'approvesDestruction',
        right: 'approveDestruction',
        attempt: input.signature,
      },
      (order, list, signature) => {
        const decided = decideApproval(order, list, signature.person, signature.at)
        if (!decided.ok) return decided
        const statement: ApprovalStatement = {
          order: order.id,
          content: contentOf(workplace, order, list),
          signature,
          lapsesAt: (signature.at + approvalHours(workplace) * anHour) as Instant,
          station: workplace.ledger.station,
          publicKey: workplace.stationKey.publicKey,
        }
        const stationSignature = workplace.stationKey.sign(Buffer.from(approvalText(statement), 'utf8'))
        return ok([{ kind: 'destruction.approved', order: order.id, approval: { ...statement, stationSignature } }])
      },
    ),
  )
}

/** Refuses the order, with the reason. */
export async function rejectOrder(workplace: Workplace, input: CallInput<'destruction.reject'>): Done {
  const { because } = input
  return done(
    await signOrder(
      workplace,
      {
        order: input.order,
        about: { kind: 'rejection', because },
        meaning: 'rejectsDestruction',
        right: 'approveDestruction',
        attempt: input.signature,
      },
      (order, _list, signature) => decideRejection(order, because, signature),
    ),
  )
}

/**
 * Signs for an order and does what the signature is for: the content is read, signed, and read again in the transaction that
 * writes. Somebody whom the domain does not let sign is on record with the try, like any other failed signing.
 */
export async function signOrder(
  workplace: Workplace,
  { order: id, about, meaning, right, attempt }: OrderSigning,
  decide: Deciding,
): Promise<Result<OrderChanged, Refusal>> {
  const order = workplace.destructionOrders.find(id)
  if (order === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
  const list = await readListInSlices(workplace, order)
  const act = { reason: order.data.reason, goods: () => workplace.goodsClasses.ofOrder(id) }
  const shown = shownToSign(contentOf(workplace, order, list), signedAboutOf(workplace, order, about))
  const signed = await workplace.sign(attempt, { meaning, shown, right, act })
  if (!signed.ok) return signed
  const signature = signed.value
  const outcome = changeOrder(workplace, id, { signer: signature.person }, (now) => {
    const listNow = readList(workplace, now)
    const shownNow = shownToSign(contentOf(workplace, now, listNow), signedAboutOf(workplace, now, about))
    if (hashOfShown(shownNow) !== signature.shown) return err({ code: 'LIST_CHANGED', number: now.number })
    return decide(now, listNow, signature)
  })
  if (!outcome.ok && outcome.error.code === 'ANOTHER_PERSON_NEEDED') keepFailedTry(workplace, signature)
  return outcome
}

/** What the paper of an order shows, with its list. */
export function contentOf(workplace: Workplace, { number, data }: DestructionOrder, list: ListNow): OrderContent {
  const site = workplace.site.site()?.gln
  if (site === undefined) throw new Error('somebody signs at a station that is not set up')
  return { number, site, data, list: list.summary }
}

/** What is said about an order by signing it, with what only the records know. */
export function signedAboutOf(
  { people }: Workplace,
  { executors, carriedOut, contractorCertificate }: DestructionOrder,
  about: SignedAboutView,
): SignedAbout {
  switch (about.kind) {
    case 'request':
    case 'approval':
    case 'rejection':
      return about
    case 'witnessing': {
      const by = executors.map((person) => people.byId(person)?.name ?? person)
      return { ...about, carriedOutAt: carriedOut?.at ?? 0, by }
    }
    case 'contractorsWork': {
      const certificate = contractorCertificate?.file.sha256 ?? ''
      return { ...about, certificate, reference: contractorCertificate?.reference ?? '' }
    }
  }
}

function keepFailedTry(workplace: Workplace, { person, meaning, shown }: Signature): void {
  const body = { kind: 'signature.failed', person, meaning, shown, because: 'notAllowed' } as const
  immediately(workplace.database, () => record(workplace, [{ body, person, scan: null }]))
}

function approvalHours(workplace: Workplace): number {
  const site = workplace.site.site()
  if (site === null) throw new Error('somebody approves at a station that is not set up')
  return site.approvalHours
}

function done(outcome: Result<unknown, Refusal>): Result<Record<string, never>, Refusal> {
  return outcome.ok ? ok({}) : outcome
}

/** What came of the last signature under an order. */
export function endOf({ facts, messages }: OrderChanged): CallOutput<'destruction.witness'> {
  return { executed: facts.some(({ kind }) => kind === 'destruction.executed'), messages }
}
