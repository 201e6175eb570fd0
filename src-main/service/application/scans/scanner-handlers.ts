import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScannerFact } from '#shared/domain/scanners/facts.ts'
import { withEarlierCaps } from '#shared/domain/scanners/learn-typing.ts'
import type { ScannerProfile } from '#shared/domain/scanners/profile.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { TypedScan } from '#shared/scan/keyboard/capture.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { KeyboardScanner } from '#service/scanners/keyboard-scanner.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type ScannerCall = 'scan.keys' | 'scanner.learn' | 'scanner.unlearn' | 'scanner.profiles'

/** What answers the calls about scanners that were set up by the calibration sheet. */
export function scannerHandlers(workplace: Workplace, keyboard: KeyboardScanner): Pick<Handlers, ScannerCall> {
  return {
    'scan.keys': (typed) => takeKeys(workplace, keyboard, typed),
    'scanner.learn': ({ profile }) => learn(workplace, profile),
    'scanner.unlearn': ({ name }) => unlearn(workplace, name),
    'scanner.profiles': () => ok({ profiles: [...workplace.scannerProfiles.all()] }),
  }
}

/** Keys that come when no scanner types here any more are nobody's: the page hears of that a moment later. */
function takeKeys(workplace: Workplace, keyboard: KeyboardScanner, typed: TypedScan): Done {
  const profile = workplace.scannerProfiles.keyboard()
  if (profile !== null) keyboard.take(profile, typed, workplace.readClock().at)
  return ok({})
}

function learn(workplace: Workplace, profile: ScannerProfile): Done {
  const onPorts = workplace.site.scanners().map(({ name }) => name)
  if (profile.kind === 'keyboard' && onPorts.includes(profile.name))
    return err(refuse('SCANNER_NAME_TAKEN', { name: profile.name }))
  return change(workplace, () => {
    const { scannerProfiles } = workplace
    if (profile.kind === 'serial')
      return { kind: 'scanner.learned', from: scannerProfiles.of(profile.name), to: profile }
    const from = scannerProfiles.keyboard()
    return { kind: 'scanner.learned', from, to: withEarlierCaps(profile, from) }
  })
}

function unlearn(workplace: Workplace, name: string): Done {
  return change(workplace, () => {
    const from = workplace.scannerProfiles.of(name)
    return from === null ? null : { kind: 'scanner.unlearned', from }
  })
}

function change(workplace: Workplace, factOf: () => ScannerFact | null): Done {
  const outcome = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    const body = factOf()
    if (body !== null) record(workplace, [{ body, person: person.value.id, scan: null }])
    return ok({})
  })
  workplace.tell('scanners.changed', {})
  return outcome
}
