import type { CommandName } from './commands.ts'

/**
 * What somebody who only reads, an auditor, may ask of the station: come and go, change their own secret, read, check the
 * chain and take exports away. Every other command, also one that is new tomorrow, is refused to them.
 */
export const commandsOfReaders: ReadonlySet<CommandName> = new Set<CommandName>([
  'people.signIn',
  'people.signOut',
  'people.lock',
  'people.stillHere',
  'people.changeSecret',
  // A scan of theirs looks an item up; no job takes it.
  'scan.enter',
  'scan.keys',
  // What their screen shows; the station only remembers it.
  'scan.showCodes',
  'lookup.export',
  'lookup.printed',
  'receiving.export',
  // A copy of a certificate that was issued, with its number on it.
  'certificate.copied',
  'ledger.export',
  'ledger.printed',
  'ledger.check',
  'ledger.signCheckpoint',
  'diagnostics.write',
])
