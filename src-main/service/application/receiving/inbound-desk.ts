import type { PersonId } from '#shared/domain/people/person.ts'
import type { DocumentRefusal } from '#shared/epcis/read-document.ts'
import type { Result } from '#shared/kernel/result.ts'
import { receiveBatches } from '../batches/receive-batches.ts'
import { putTogether } from './put-together.ts'
import type { PutTogether } from './put-together.ts'
import { setPageAside, takeDocument } from './take-document.ts'
import type { DoubtfulPage, IncomingDocument, Taken } from './take-document.ts'
import type { Workplace } from '../workplace.ts'
import type { RecordDesk } from '../record-desk.ts'

/** Where documents of others come in: one after the other, whoever brings them. */
export type InboundDesk = {
  take(document: IncomingDocument): Promise<Result<Taken, DocumentRefusal>>
  /** Keeps a page of the network's that could not be taken, for a person to look at. */
  setPageAside(page: DoubtfulPage): Promise<void>
  /** Judges the batches and puts the shipments together that all documents so far tell of. Null person for what the station fetched by itself. */
  putTogether(person: PersonId | null): Promise<PutTogether>
  /** Resolves when nothing uses the database any more. What comes after it is not taken. */
  stop(): Promise<void>
}

/** A desk at this workplace; its pages are told when something came of it. */
export function openInboundDesk(workplace: RecordDesk & Pick<Workplace, 'tell' | 'statusChanged'>): InboundDesk {
  let last: Promise<unknown> = Promise.resolve()
  let stopped = false

  /** The network and a person with a file may come at once: two readings of one event must not both find it new. */
  function inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const turn = last.then(() => {
      if (stopped) throw new Error('the station is closing')
      return work()
    })
    last = turn.catch(() => undefined)
    return turn
  }

  function changed(): void {
    workplace.tell('shipments.changed', {})
    workplace.tell('attention.changed', {})
    workplace.statusChanged()
  }

  return {
    take: (document) =>
      inTurn(async () => {
        const taken = await takeDocument(workplace, document)
        if (taken.ok && taken.value.setAside > 0) changed()
        return taken
      }),
    setPageAside: (page) =>
      inTurn(async () => {
        if (setPageAside(workplace, page)) changed()
        return Promise.resolve()
      }),
    putTogether: (person) =>
      inTurn(async () => {
        // A shipment of a batch is announced when its goods are known.
        if ((await receiveBatches(workplace, () => !stopped)) > 0) {
          workplace.tell('batches.changed', {})
          workplace.tell('items.changed', {})
          workplace.tell('attention.changed', {})
        }
        const outcome = await putTogether(workplace, person)
        if (outcome.announced.length + outcome.setAside > 0) changed()
        return outcome
      }),
    stop: async () => {
      stopped = true
      await last
    },
  }
}
