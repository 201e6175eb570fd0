import { commandsOfReaders } from '#shared/contract/commands-of-readers.ts'
import { commands } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/commands.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { readsOnly } from '#shared/domain/people/role.ts'
import { err } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import type { RecordDesk } from '../record-desk.ts'

type WithPeople = Pick<RecordDesk, 'people'>

/**
 * The same handlers, but while somebody who only reads is at the station every command that is not theirs is refused
 * before anything is loaded: whatever a handler forgets to ask, an auditor changes nothing.
 */
export function refuseToReaders({ people }: WithPeople, handlers: Handlers): Handlers {
  const guarded = (name: CommandName) => {
    // The router has checked the input by this name's schema; the union over all names hides that from the compiler.
    const handle = handlers[name] as (input: unknown) => unknown
    return (input: unknown) => {
      const person = people.session()?.person
      return person !== undefined && readsOnly(person.role) ? err(refuse('READS_ONLY', {})) : handle(input)
    }
  }
  const names = (Object.keys(commands) as CommandName[]).filter((name) => !commandsOfReaders.has(name))
  return { ...handlers, ...(Object.fromEntries(names.map((name) => [name, guarded(name)])) as Partial<Handlers>) }
}
