import { normalize } from 'node:path'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ExternalSystem, ExternalSystemFlaw } from '#shared/domain/hand-over/external-system.ts'
import { isSameSystem } from '#shared/domain/hand-over/external-system.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { flawOfFolder } from '#service/hand-over/probe-folder.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { keptAddress } from './read-address.ts'
import { carryOutReleases } from '../batches/held-releases.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/**
 * Sets up where the data of batches goes from now on, or that it goes nowhere. A folder is tried out first. A training site's goods are
 * invented, so nobody outside gets them. `changed` is told once it holds.
 */
export async function setExternalSystem(
  workplace: Workplace,
  { system: entered }: { readonly system: ExternalSystem },
  changed: () => void,
): Promise<Done> {
  const may = signedIn(workplace, 'setUpMessages')
  if (!may.ok) return may
  const read = await readSystem(workplace, entered)
  if (!read.ok) return err(refuse('EXTERNAL_SYSTEM_NOT_TAKEN', { flaw: read.error }))
  const to = read.value
  const done = immediately(workplace.database, (): Done => {
    // Whoever began may have left while the folder was tried out.
    const person = signedIn(workplace, 'setUpMessages')
    if (!person.ok) return person
    const from = workplace.handOvers.system().system
    // What is so already needs no fact.
    if (!isSameSystem(from, to)) {
      const body = { kind: 'external-system.set-up', from, to } as const
      record(workplace, [{ body, person: person.value.id, scan: null }])
      // What waited for the hand-over to a system that there is no more waits for nothing.
      carryOutReleases(workplace)
    }
    return ok({})
  })
  if (done.ok) {
    workplace.wakeSending()
    changed()
  }
  return done
}

async function readSystem(
  workplace: Workplace,
  entered: ExternalSystem,
): Promise<Result<ExternalSystem, ExternalSystemFlaw>> {
  if (entered.kind === 'none') return ok(entered)
  if (workplace.site.site()?.mode === 'training') return err('training')
  if (entered.kind === 'http') {
    const address = keptAddress(entered.address)
    return address.ok ? ok({ kind: 'http', address: address.value }) : address
  }
  const path = normalize(entered.path.trim())
  const flaw = await flawOfFolder(path, `tallyman-probe-${workplace.ids.newId()}`)
  return flaw === null ? ok({ kind: 'folder', path }) : err(flaw)
}
