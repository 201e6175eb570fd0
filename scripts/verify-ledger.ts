import { parseArgs } from 'node:util'
import { formatCheckpoint, parseCheckpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { SignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { describeBreak } from '#service/persistence/ledger/describe-break.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import type { NotReadable } from '#service/persistence/database/open-read-only.ts'
import { verifyChain } from '#service/persistence/ledger/verify-chain.ts'

const usage = `Checks that a station's ledger is whole: no fact changed, removed, moved or added.

  npm run -s verify-ledger -- FILE [CHECKPOINT] [--key KEY]

FILE        the station's database, a backup of it, or a copy (with its -wal file beside it, where there is one)
CHECKPOINT  a line that an earlier check printed, or that stands on a certificate or an export; without one, nobody
            can see facts missing at the end. One that the station signed (tallyman-checkpoint:2:) must be signed with
            the key that the ledger itself named by then
KEY         the station's public key, where it is known from elsewhere: the checkpoint must be signed with it

Ends with 0 if the ledger is whole, 1 if it is not, 2 if it could not be checked.`

const exitCodes = { whole: 0, broken: 1, notChecked: 2 } as const

process.exitCode = main()

function main(): number {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' }, key: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const [file, line, ...tooMany] = positionals
  if (values['help'] === true) {
    console.log(usage)
    return exitCodes.whole
  }
  const { help: _, key, ...unknown } = values
  if (file === undefined || tooMany.length > 0 || Object.keys(unknown).length > 0) return notChecked(usage)
  if (line === undefined) return key === undefined ? check(file, null) : notChecked(usage)
  const checkpoint = readCheckpoint(line)
  if (checkpoint === null) {
    return notChecked(
      'The second argument is no checkpoint: it must be the whole line that begins with tallyman-checkpoint:1: or tallyman-checkpoint:2:',
    )
  }
  if (key !== undefined && !('publicKey' in checkpoint)) {
    return notChecked(
      'A key says nothing about a checkpoint that is not signed: give one that begins with tallyman-checkpoint:2:',
    )
  }
  if ('publicKey' in checkpoint && key !== undefined && checkpoint.publicKey !== key) {
    return broken('The checkpoint is signed with another key than the one that was given.')
  }
  return check(file, checkpoint)
}

function readCheckpoint(line: string): Checkpoint | SignedCheckpoint | null {
  const signed = parseSignedCheckpoint(line)
  const plain = parseCheckpoint(line)
  if (signed.ok) return signed.value
  return plain.ok ? plain.value : null
}

function check(file: string, checkpoint: Checkpoint | SignedCheckpoint | null): number {
  const opened = openReadOnly(file)
  if (!opened.ok) {
    const sentence = sentenceOf(opened.error, file)
    return opened.error.kind === 'damaged' ? broken(sentence) : notChecked(sentence)
  }
  const verified = verifyChain(opened.value, checkpoint)
  opened.value.close()
  if (!verified.ok) return broken(describeBreak(verified.error))
  const end = verified.value
  console.log(`WHOLE: ${end.sequence} facts of station ${end.station}${withCheckpoint(checkpoint)}.`)
  if (checkpoint === null)
    console.log(
      'Keep the next line outside this computer: given to a later check, it shows whether the end was cut off.',
    )
  console.log(formatCheckpoint(end))
  return exitCodes.whole
}

function withCheckpoint(checkpoint: Checkpoint | SignedCheckpoint | null): string {
  if (checkpoint === null) return ''
  const among = ', with the fact of the checkpoint among them'
  return 'publicKey' in checkpoint ? `${among}, as the station's key ${checkpoint.publicKey} signed it` : among
}

function broken(sentence: string): number {
  console.log(`BROKEN: ${sentence}`)
  return exitCodes.broken
}

function notChecked(sentence: string): number {
  console.error(sentence)
  return exitCodes.notChecked
}

function sentenceOf(reason: NotReadable, file: string): string {
  switch (reason.kind) {
    case 'missing':
      return `There is no file ${file}.`
    case 'notAFile':
      return `${file} is not a file.`
    case 'notSqlite':
      return `${file} is not a ledger: it is no SQLite database.`
    case 'damaged':
      return `${file} is damaged: its first pages cannot be read.`
    case 'notALedger':
      return `${file} is a database, but not a ledger of Tallyman.`
    case 'unknownLayout':
      return `${file} has not the tables of a ledger that this version of Tallyman knows. Check it with the version that wrote it.`
    case 'folderReadOnly':
      return `${file} cannot be opened. Copy it, with its -wal file if there is one, to a folder where you may write, and check the copy.`
    case 'failed':
      return `${file} could not be read (${reason.reason}).`
    default:
      return unreachable(reason)
  }
}
