import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { readSetUpFile, setUpFileText } from '#shared/contract/set-up-file.ts'
import { settingsOf } from '#shared/domain/messaging/message-settings.ts'
import { hasEndpoint, networkMessages } from '#shared/domain/messaging/network-message.ts'
import { addressOf, endpointOf } from '#shared/domain/network/endpoint.ts'
import { setUpFileOf, takeOver } from '#shared/domain/messaging/site-set-up.ts'
import type { SiteSetUpFile, SiteSetUpNow } from '#shared/domain/messaging/site-set-up.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { judgeAccess } from '../network/read-access.ts'
import { readAddress } from '../network/read-address.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type OfFile = { readonly text: string }

/** Writes the site's set-up into the folder of exports; that is a fact. */
export async function exportSetUp(
  workplace: Workplace,
  dataDirectory: string,
): Promise<Result<CallOutput<'messaging.exportSetUp'>, Refusal>> {
  const person = signedIn(workplace, 'setUpMessages')
  if (!person.ok) return person
  const folder = join(dataDirectory, 'exports')
  const name = `set-up-${fileStamp(workplace.readClock().at)}.json`
  try {
    await mkdir(folder, { recursive: true })
    const file = await writeExportFile(folder, name, [setUpFileText(setUpFileOf(setUpNow(workplace)))])
    immediately(workplace.database, () =>
      record(workplace, [
        { body: { kind: 'site-set-up.exported', files: [file] }, person: person.value.id, scan: null },
      ]),
    )
    workplace.statusChanged()
    return ok({ folder, file: file.name })
  } catch (failure) {
    const refusal = diskRefusal(failure, folder)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

/** What taking a file over would change. Changes nothing. */
export function readSetUp(workplace: Workplace, { text }: OfFile): Result<CallOutput<'messaging.readSetUp'>, Refusal> {
  const read = readWhole(text)
  if (!read.ok) return read
  const { changes } = takeOver(setUpNow(workplace), read.value)
  return ok({
    changes: changes.map(({ from, to, ...change }) => ({
      ...change,
      from: shown(from),
      to: shown(to),
    })),
  })
}

/** Takes a file over: every setting that it changes is a fact of its own, with the file behind them, all or none. */
export function importSetUp(
  workplace: Workplace,
  { text }: OfFile,
): Result<CallOutput<'messaging.importSetUp'>, Refusal> {
  const taken = immediately(workplace.database, (): Result<CallOutput<'messaging.importSetUp'>, Refusal> => {
    const person = signedIn(workplace, 'setUpMessages')
    if (!person.ok) return person
    const mayRules = signedIn(workplace, 'setUpStation')
    if (!mayRules.ok) return mayRules
    const read = readWhole(text)
    if (!read.ok) return read
    const { changes, facts } = takeOver(setUpNow(workplace), read.value)
    if (facts.length === 0) return ok({ changed: 0 })
    const sha256 = createHash('sha256').update(text).digest('hex')
    const bodies = [{ kind: 'site-set-up.imported', sha256, changes: changes.length } as const, ...facts]
    record(
      workplace,
      bodies.map((body) => ({ body, person: person.value.id, scan: null })),
    )
    return ok({ changed: changes.length })
  })
  if (taken.ok) {
    workplace.wakeSending()
    workplace.wakePulling()
  }
  workplace.statusChanged()
  return taken
}

/** The file, with every address and sign-in in it as it would be taken when a person enters it. */
function readWhole(text: string): Result<SiteSetUpFile, Refusal> {
  const read = readSetUpFile(text)
  const where = read.ok ? placeOfFlaw(read.value) : read.error.where
  return read.ok && where === null ? read : err(refuse('SET_UP_UNREADABLE', { where: where ?? '' }))
}

/** Where a file has an address or a sign-in that no person could enter; null where it has none. */
function placeOfFlaw({ network, messages }: SiteSetUpFile): string | null {
  const { address = null, access = [] } = network ?? {}
  if (address !== null && !isAsKept(address)) return 'network.address'
  const badAccess = access.findIndex((one) => !isAsKept(one.address) || !judgeAccess(one.access).ok)
  if (badAccess !== -1) return `network.access.${badAccess}`
  const badMessage = networkMessages.find((message) => {
    const { endpoint } = settingsOf(messages, message)
    return endpoint !== null && (!hasEndpoint(message) || !isAsKept(endpoint))
  })
  return badMessage === undefined ? null : `messages.${badMessage}.endpoint`
}

function isAsKept(address: string): boolean {
  const read = readAddress(address)
  return read.ok && read.value === address
}

/** A value for a screen: certificates are long. */
function shown(value: Json): string {
  const text = canonicalJson(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
const longestShown = 1_000

function setUpNow(workplace: Workplace): SiteSetUpNow {
  const { site, messaging, networkAddress, networkAccess, outboxEndpoints } = workplace
  const now = site.site()
  if (now === null) throw new Error('a station that is not set up has no set-up to carry')
  const address = networkAddress.current()
  const messages = messaging.settings()
  const besides = outboxEndpoints.besides(endpointOf(now)).flatMap((endpoint) => addressOf(endpoint) ?? [])
  const addresses = [...new Set([...(address === null ? [] : [address]), ...besides])]
  const access = addresses.flatMap((each) =>
    networkAccess.isKnown(each) ? [{ address: each, access: networkAccess.at(each) }] : [],
  )
  return { site: now, inNetwork: messaging.rules().site, network: { address, access }, messages }
}
