import type { auditCommands, auditQueries } from '#shared/contract/calls/audit-calls.ts'
import type { CheckpointView, LedgerState } from '#shared/contract/views/audit-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import type { ChainChecks } from '#service/persistence/ledger/chain-checks.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { exportLedger, recordLedgerPrint } from './export-ledger.ts'
import type { LedgerExportDesk } from './export-ledger.ts'
import { choicesOfLedger, pageOfLedger, wholeFact } from './ledger-handlers.ts'
import { signedIn } from '../people/signed-in.ts'
import { takeCheckpoint } from './take-checkpoint.ts'
import type { Workplace } from '../workplace.ts'

/** What answers an auditor. */
export type AuditDesk = LedgerExportDesk & { readonly chainChecks: ChainChecks }

type AuditCall = keyof typeof auditQueries | keyof typeof auditCommands

const listed = 20

/** Every call of an auditor and what answers it. Whoever is signed in may read, check and take a checkpoint away. */
export function auditHandlers(desk: AuditDesk): Pick<Handlers, AuditCall> {
  const { workplace } = desk
  return {
    'ledger.page': (input) => ok(pageOfLedger(workplace, input)),
    'ledger.fact': (input) => wholeFact(workplace, input),
    'ledger.choices': () => ok(choicesOfLedger(workplace)),
    'ledger.state': () => ok(stateOfLedger(desk)),
    'ledger.check': () => {
      const person = signedIn(workplace, null)
      if (!person.ok) return person
      void desk.chainChecks.check(person.value.id)
      return ok({})
    },
    'ledger.export': (input) => exportLedger(desk, input),
    'ledger.printed': (input) => recordLedgerPrint(desk, input),
    'ledger.signCheckpoint': () => signCheckpointNow(workplace),
  }
}

function stateOfLedger({ workplace, chainChecks }: AuditDesk): LedgerState {
  const { ledger, auditing, people, stationKey } = workplace
  const { sequence, hash } = ledger.head()
  return {
    station: ledger.station,
    epoch: ledger.epoch,
    facts: sequence,
    hash,
    publicKey: stationKey.publicKey,
    checkingSince: chainChecks.runningSince(),
    notChecked: chainChecks.problem(),
    checks: auditing.checks(listed).map(({ person, ...check }) => ({
      ...check,
      person: person === null ? null : (people.byId(person)?.name ?? person),
    })),
    checkpoints: [...auditing.checkpoints(listed)],
  }
}

function signCheckpointNow(workplace: Workplace): Result<CheckpointView, Refusal> {
  const signed = immediately(workplace.database, (): Result<CheckpointView, Refusal> => {
    const person = signedIn(workplace, null)
    if (!person.ok) return person
    takeCheckpoint(workplace, 'asked', person.value.id)
    const kept = workplace.auditing.newestCheckpoint('asked')
    if (kept === null) throw new Error('a checkpoint was signed and not kept')
    return ok(kept)
  })
  if (signed.ok) workplace.statusChanged()
  return signed
}
