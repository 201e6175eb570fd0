import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScannerFact } from '#shared/domain/scanners/facts.ts'
import { fitsBeside } from '#shared/domain/scanners/fits-beside.ts'
import type { SiteFact } from '#shared/domain/site/facts.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { ScannerStation } from '#service/scanners/scanner-station.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type WithScanners = { readonly workplace: Workplace; readonly scanners: ScannerStation }
type SetUp = { readonly settings: ScannerSettings; readonly replaces: string | null }

/**
 * Sets a scanner on a port up, a further one or in place of another; anyone on the floor may, because a broken scanner at
 * night must not wait for an administrator. Kept first, then opened, so that a station that dies between the two opens it
 * when it is back.
 */
export async function setUpScanner(
  { workplace, scanners }: WithScanners,
  { settings, replaces }: SetUp,
): Promise<Done> {
  const kept = change(workplace, () => {
    const others = workplace.site.scanners().filter(({ name }) => name !== replaces)
    const fits = fitsBeside(settings, others, workplace.scannerProfiles.keyboard()?.name ?? null)
    if (!fits.ok) return { ok: false, error: refuse(fits.error.code, { name: fits.error.name }) }
    const from = workplace.site.scanners().find(({ name }) => name === replaces) ?? null
    const make = settings.answers ?? null
    // One that is left as it was is no reason to refuse another setting, and stands as unknown where the scanner does.
    if (make !== null && make !== from?.answers && workplace.answerProfiles.of(make) === null)
      return err(refuse('ANSWER_PROFILE_UNKNOWN', { id: make }))
    return ok([{ kind: 'scanner.set-up', from, to: settings }, ...underItsNewName(workplace, replaces, settings.name)])
  })
  if (kept.ok) await scanners.setUp(settings, replaces)
  workplace.statusChanged()
  return kept
}

/** Forgets the scanner and what its sheet showed, and closes its port. */
export async function forgetScanner({ workplace, scanners }: WithScanners, forgotten: string): Promise<Done> {
  const kept = change(workplace, () => {
    const from = workplace.site.scanners().find(({ name }) => name === forgotten)
    if (from === undefined) return ok([])
    const profile = workplace.scannerProfiles.of(forgotten)
    // The next scanner of this name may be another device: what this one did with separators says nothing of it.
    const unlearned = profile === null ? [] : [{ kind: 'scanner.unlearned', from: profile } as const]
    return ok([{ kind: 'scanner.forgotten', from }, ...unlearned])
  })
  if (kept.ok) await scanners.forget(forgotten)
  workplace.statusChanged()
  return kept
}

/** What the sheet showed goes with the device to its new name: a lost separator must not be trusted after a renaming. */
function underItsNewName(workplace: Workplace, before: string | null, name: string): readonly ScannerFact[] {
  const profile = before === null || before === name ? null : workplace.scannerProfiles.of(before)
  if (profile === null) return []
  return [
    { kind: 'scanner.unlearned', from: profile },
    { kind: 'scanner.learned', from: workplace.scannerProfiles.of(name), to: { ...profile, name } },
  ]
}

function change(workplace: Workplace, factsOf: () => Result<readonly (SiteFact | ScannerFact)[], Refusal>): Done {
  const outcome = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    const facts = factsOf()
    if (!facts.ok) return facts
    record(
      workplace,
      facts.value.map((body) => ({ body, person: person.value.id, scan: null })),
    )
    return ok({})
  })
  workplace.tell('scanners.changed', {})
  return outcome
}
