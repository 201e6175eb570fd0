import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { InboundDesk } from './inbound-desk.ts'
import { signedIn } from '../people/signed-in.ts'
import { textInParts } from '../text-in-parts.ts'
import type { Workplace } from '../workplace.ts'

type Import = (part: CallInput<'shipments.import'>) => Promise<Result<CallOutput<'shipments.import'>, Refusal>>

/**
 * Takes files of announced shipments in. A file comes in parts, one file at a time, and nothing is taken before it is whole;
 * a first part begins anew, whatever came before. What is doubtful in it is set aside; a file that cannot be read at all
 * is refused to whoever chose it.
 */
export function importer(workplace: Workplace, desk: InboundDesk): Import {
  const gather = textInParts()

  return async (part) => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    const gathered = gather(part)
    if (gathered === null) return err(refuse('IMPORT_OUT_OF_STEP', {}))
    const { whole } = gathered
    if (whole === null) return ok({ outcome: null })
    const taken = await desk.take({ text: whole, source: { kind: 'file', name: part.name }, person: person.value.id })
    if (!taken.ok) return err(refuse('IMPORT_UNREADABLE', { because: taken.error }))
    const { announced, setAside } = await desk.putTogether(person.value.id)
    return ok({
      outcome: {
        events: taken.value.events,
        fresh: taken.value.fresh,
        announced: announced.slice(0, 200),
        announcedCount: announced.length,
        setAside: taken.value.setAside + setAside,
      },
    })
  }
}
