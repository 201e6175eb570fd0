import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostNotListedTold } from '#shared/contract/calls/instruction-calls.ts'
import { readInstruction } from '#shared/contract/instruction-file.ts'
import type { ReadInstruction } from '#shared/contract/instruction-file.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { judgeInstructed } from '#shared/domain/destruction/instructed.ts'
import type { NotListed } from '#shared/domain/destruction/instructed.ts'
import type { OrderData } from '#shared/domain/destruction/order-data.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { orderNumber } from '#shared/domain/destruction/order-number.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { tellOfOrder } from './change-destruction-order.ts'
import { itemView } from '../look-up/item-view.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Instructed = Result<CallOutput<'destruction.instruct'>, Refusal>

/**
 * Makes a destruction order of an instruction that came as a file. What the file names is judged as if it had been scanned;
 * what cannot be listed is on record with the reason, and the file itself is kept. The order is a draft like any other: a file
 * neither requests nor approves.
 */
export function instructDestruction(
  workplace: Workplace,
  { file, letter }: CallInput<'destruction.instruct'>,
): Instructed {
  const bytes = workplace.files.read(file.sha256)
  if (!bytes.ok) return err(refuse('FILE_NOT_WHOLE', { because: bytes.error, file: file.sha256 }))
  const read = readInstruction(bytes.value.toString('utf8'))
  if (!read.ok) return err(refuse('INSTRUCTION_UNREADABLE', { flaws: [...read.error] }))
  const data = withLetter(read.value.data, letter)
  const order = workplace.ids.newId() as DestructionOrderId
  const outcome = immediately(workplace.database, (): Instructed => {
    const person = signedIn(workplace, 'requestDestruction', { reason: data.reason })
    if (!person.ok) return person
    const { listed, notListed } = judged(workplace, read.value)
    const may = signedIn(workplace, 'requestDestruction', { goods: () => workplace.goodsClasses.of(listed) })
    if (!may.ok) return may
    const number = orderNumber(workplace.readClock(), order)
    const bodies = [
      { kind: 'destruction.drafted', order, number, data } as const,
      { kind: 'destruction.instructed', order, number, file, notListed } as const,
      ...(listed.length === 0
        ? []
        : [{ kind: 'destruction.items-listed', order, number, job: null, items: listed } as const]),
    ]
    record(
      workplace,
      bodies.map((body) => ({ body, person: person.value.id, scan: null })),
    )
    return ok({
      order,
      listed: listed.length,
      notListed: notListed
        .slice(0, mostNotListedTold)
        .map(({ item, because }) => ({ item: itemView(workplace, item, null), because })),
      notListedCount: notListed.length,
    })
  })
  tellOfOrder(workplace, order)
  return outcome
}

function judged(
  workplace: Workplace,
  { items }: ReadInstruction,
): { readonly listed: readonly ItemId[]; readonly notListed: readonly NotListed[] } {
  const site = workplace.site.site()
  if (site === null) throw new Error('an instruction came to a station that is not set up')
  const { at } = workplace.readClock()
  const listed: ItemId[] = []
  const notListed: NotListed[] = []
  for (const item of items) {
    const because = judgeInstructed(workplace.items.find(item), { at, site })
    if (because === null) listed.push(item)
    else notListed.push({ item, because })
  }
  return { listed, notListed }
}

function withLetter(data: OrderData, letter: AttachedFile | null): OrderData {
  const { instruction, owner } = data
  return {
    ...data,
    owner: owner.kind === 'site' ? owner : { ...owner, authorisation: { ...owner.authorisation, file: letter } },
    instruction: instruction === null ? null : { ...instruction, letter },
  }
}
