import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import type { HeldEvent } from '#scripts/drive/network-side.ts'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { ClosedBatch } from '#shared/epcis/closing-event.ts'
import { itemOfEpc } from '#shared/epcis/names.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Floor } from '#test/support/station/floor.ts'

/** Who may close batches at the training site. */
export const quinn = { identification: 'Quinn Quality', secret: '3333' } as const

/** An event of a batch as the network gives it back. */
export type BatchEvent = HeldEvent & {
  readonly ilmd?: { readonly 'cbvmda:lotNumber': string; readonly 'cbvmda:itemExpirationDate': string }
  readonly quantityList?: readonly { readonly epcClass: string; readonly quantity: number }[]
  readonly 'tallyman:batch'?: ClosedBatch
}

/** What a person states to close a batch. */
export type Words = Omit<CallInput<'batches.closing'>, 'batch'>
type Batch = CallInput<'batches.closing'>['batch']

/** What is stated where nobody states anything in particular. */
export const endOfBatch: Words = { closing: 'endOfBatch', reported: [], threshold: 100, reason: null }

/** Closes a batch as a person does: looks at it, signs it. */
export async function close(
  floor: Floor,
  batch: Batch,
  words: Words = endOfBatch,
): Promise<CallOutput<'batches.close'>> {
  const { shown, refusal } = await floor.ask('batches.closing', { batch, ...words })
  if (shown === null) throw new Error(`nothing is to be signed: ${refusal?.code}`)
  return floor.ask('batches.close', { batch, ...words, signature: { ...quinn, shown } })
}

/** What the network holds once nothing waits any more. */
export async function heldOnceSent(floor: Floor): Promise<readonly BatchEvent[]> {
  for (;;) {
    const heard = floor.notice('station.changed')
    const { network } = await floor.ask('station.status', {})
    if (network.waiting === 0 && network.url !== null) return eventsHeldBy(network.url)
    await heard
  }
}

/** An item as the network has it, or the ledger. */
export type Stands = { readonly lot: string | null; readonly expiry: string | null; readonly parent: ItemId | null }

/** How the items of a batch stand by the events of the network, taken in the order in which it holds them. */
export function standsByEvents(events: readonly BatchEvent[]): ReadonlyMap<ItemId, Stands> {
  const stands = new Map<ItemId, Stands>()
  const named = (epc = '') => {
    const item = itemOfEpc(epc)
    if (item === null) throw new Error(`no item: ${epc}`)
    return item
  }
  for (const { bizStep, epcList, ilmd, parentID, childEPCs } of events) {
    if (bizStep === 'commissioning')
      for (const epc of epcList ?? [])
        stands.set(named(epc), {
          lot: ilmd?.['cbvmda:lotNumber'] ?? null,
          expiry: ilmd?.['cbvmda:itemExpirationDate'] ?? null,
          parent: null,
        })
    if (bizStep === 'packing')
      for (const epc of childEPCs ?? []) {
        const before = stands.get(named(epc))
        if (before === undefined) throw new Error(`${epc} was packed before it was commissioned`)
        stands.set(named(epc), { ...before, parent: named(parentID) })
      }
  }
  return stands
}
