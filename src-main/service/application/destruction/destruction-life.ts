import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostLifeEntries } from '#shared/contract/views/destruction-views.ts'
import type { LifeEntry } from '#shared/contract/views/destruction-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { DestructionFact } from '#shared/domain/destruction/facts.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { itemView } from '../look-up/item-view.ts'
import type { Workplace } from '../workplace.ts'

/** What happened to an order, oldest first, as the ledger has it. */
export function lifeOfOrder(
  workplace: Workplace,
  { order: id }: CallInput<'destruction.life'>,
): Result<CallOutput<'destruction.life'>, Refusal> {
  const { destructionOrders, ledger, people } = workplace
  if (destructionOrders.find(id) === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
  const entries = destructionOrders.life(id, mostLifeEntries).flatMap((sequence): LifeEntry[] => {
    const [fact] = ledger.read(sequence, 1)
    if (fact === undefined) return []
    const says = saysOf(workplace, fact.body)
    const person = fact.person === null ? null : (people.byId(fact.person)?.name ?? fact.person)
    return says === null ? [] : [{ fact: fact.id, at: fact.at, person, says }]
  })
  return ok({ entries })
}

function saysOf(workplace: Workplace, body: Fact['body']): LifeEntry['says'] | null {
  if (body.kind === 'job.abandoned') return { kind: 'executionGivenUp' }
  return isAboutDestruction(body) ? saidOfOrder(workplace, body) : null
}

function isAboutDestruction(body: Fact['body']): body is DestructionFact {
  return body.kind.startsWith('destruction.')
}

function saidOfOrder(workplace: Workplace, body: DestructionFact): LifeEntry['says'] {
  switch (body.kind) {
    case 'destruction.drafted':
      return { kind: 'drafted' }
    case 'destruction.instructed':
      return { kind: 'instructed', file: body.file.name, notListed: body.notListed.length }
    case 'destruction.data-changed':
      return { kind: 'dataChanged' }
    case 'destruction.items-listed':
      return { kind: 'itemsListed', items: body.items.length }
    case 'destruction.items-removed':
      return { kind: 'itemsRemoved', items: body.items.length, because: body.because, note: body.note }
    case 'destruction.submitted':
      return { kind: 'submitted', items: body.list.items }
    case 'destruction.approved':
      return { kind: 'approved', items: body.approval.content.list.items, lapsesAt: body.approval.lapsesAt }
    case 'destruction.rejected':
      return { kind: 'rejected', because: body.because }
    case 'destruction.approval-voided':
      return { kind: 'approvalVoided', because: body.because }
    case 'destruction.withdrawn':
      return { kind: 'withdrawn', because: body.because }
    case 'destruction.execution-begun':
      return { kind: 'executionBegun' }
    case 'destruction.container-opened':
      return { kind: 'containerOpened', item: itemView(workplace, body.item, null) }
    case 'destruction.carried-out':
      return { kind: 'carriedOut' }
    case 'destruction.handed-over':
      return { kind: 'handedOver' }
    case 'destruction.taken-back':
      return { kind: 'takenBack', because: body.because }
    case 'destruction.witnessed':
      return { kind: 'witnessed' }
    case 'destruction.contractor-certified':
      return { kind: 'contractorCertified', reference: body.reference, file: body.file.name }
    case 'destruction.contractor-confirmed':
      return { kind: 'contractorConfirmed' }
    case 'destruction.executed': {
      const items = body.waves.flat().reduce((sum, { inside }) => sum + 1 + inside.length, 0)
      return { kind: 'executed', items }
    }
    case 'destruction.certificate-issued':
      return { kind: 'certificateIssued', file: body.file.name }
    case 'destruction.certificate-copied':
      return { kind: 'certificateCopied', copy: body.copy, file: body.file.name }
    default:
      return unreachable(body)
  }
}
