import { createHash } from 'node:crypto'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { readAnswerProfile } from '#shared/contract/answer-profile-file.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { answerProfiles, isBuiltIn } from '#shared/domain/scanners/answer-profiles.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { ScannerStation } from '#service/scanners/scanner-station.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Desk = { readonly workplace: Workplace; readonly scanners: ScannerStation }
type AnswerProfileCall = 'answerProfile.list' | 'answerProfile.bring' | 'answerProfile.remove' | 'answerProfile.try'
type Brought = Result<CallOutput<'answerProfile.bring'>, Refusal>
type Done = Result<Record<string, never>, Refusal>

/** As many as the list holds: a site has a handful of makes. */
const mostBrought = 50

/** What answers the calls about how scanners of each make are told the answers to their scans. */
export function answerProfileHandlers(desk: Desk): Pick<Handlers, AnswerProfileCall> {
  return {
    'answerProfile.list': () => ok({ profiles: listProfiles(desk.workplace) }),
    'answerProfile.bring': (input) => bring(desk, input),
    'answerProfile.remove': (input) => remove(desk.workplace, input),
    'answerProfile.try': (input) => tryOut(desk, input),
  }
}

function listProfiles({ answerProfiles: kept }: Workplace): CallOutput<'answerProfile.list'>['profiles'] {
  const brought = kept.brought().map(({ profile, at, by }) => ({ ...profile, brought: { at, by } }))
  return [...answerProfiles.map((profile) => ({ ...profile, brought: null })), ...brought]
}

/** An administrator's: what stands in the file is sent to every scanner of the make, after every scan. */
async function bring({ workplace, scanners }: Desk, { text }: CallInput<'answerProfile.bring'>): Promise<Brought> {
  const kept = immediately(workplace.database, (): Brought => {
    const person = signedIn(workplace, 'setUpStation')
    if (!person.ok) return person
    const read = readAnswerProfile(text)
    if (!read.ok) return err(refuse('ANSWER_PROFILE_NOT_TAKEN', read.error))
    const to = read.value
    if (isBuiltIn(to.id)) return err(refuse('ANSWER_PROFILE_BUILT_IN', { id: to.id }))
    const from = workplace.answerProfiles.of(to.id)
    if (from === null && workplace.answerProfiles.brought().length >= mostBrought)
      return err(refuse('TOO_MANY_ANSWER_PROFILES', { most: mostBrought }))
    const sha256 = createHash('sha256').update(text).digest('hex')
    const body = { kind: 'answer-profile.brought', from, to, sha256 } as const
    record(workplace, [{ body, person: person.value.id, scan: null }])
    return ok({ id: to.id, name: to.name, replaced: from !== null })
  })
  if (!kept.ok) return kept
  for (const settings of workplace.site.scanners())
    if (settings.answers === kept.value.id) await scanners.setUp(settings, settings.name)
  changed(workplace)
  return kept
}

function remove(workplace: Workplace, { id }: CallInput<'answerProfile.remove'>): Done {
  const kept = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'setUpStation')
    if (!person.ok) return person
    if (isBuiltIn(id)) return err(refuse('ANSWER_PROFILE_BUILT_IN', { id }))
    const from = workplace.answerProfiles.of(id)
    if (from === null) return ok({})
    const user = workplace.site.scanners().find(({ answers }) => answers === id)
    if (user !== undefined) return err(refuse('ANSWER_PROFILE_IN_USE', { name: user.name }))
    record(workplace, [{ body: { kind: 'answer-profile.removed', from }, person: person.value.id, scan: null }])
    return ok({})
  })
  if (kept.ok) changed(workplace)
  return kept
}

/** Whoever may set a scanner up may try it out. The port that is open is used: what is typed in a form has none yet. */
function tryOut({ workplace, scanners }: Desk, { scanner, id, signal }: CallInput<'answerProfile.try'>): Done {
  const person = signedIn(workplace, 'workOnTheFloor')
  if (!person.ok) return person
  const profile = workplace.answerProfiles.of(id)
  if (profile === null) return err(refuse('ANSWER_PROFILE_UNKNOWN', { id }))
  switch (scanners.send(scanner, profile.words[signal])) {
    case 'sent':
      return ok({})
    case 'closed':
      return err(refuse('SCANNER_NOT_OPEN', { name: scanner }))
    case 'notTaken':
      return err(refuse('SCANNER_TAKES_NOTHING', { name: scanner }))
  }
}

function changed(workplace: Workplace): void {
  workplace.tell('scanners.changed', {})
  workplace.statusChanged()
}
