import { createHash } from 'node:crypto'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { carriedCost } from '#shared/contract/people-file.ts'
import type { FiledPerson, PeopleContent } from '#shared/contract/people-file.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { wordsFor } from '#shared/domain/ledger/key-words.ts'
import type { StationPublicKey } from '#shared/domain/ledger/station-key.ts'
import { signedPart } from '#shared/domain/people/people-file-text.ts'
import type { Standing } from '#shared/domain/people/standing.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from '../workplace.ts'

type PeopleExport = { readonly folder: string; readonly file: string; readonly people: number }

/** The newest of a person's badges that open nothing any more; a person loses fewer in a working life. */
const badgesTold = 200
/** The file holds hashes of PINs: on this computer it is its owner's alone (Windows: the rights of the folder). */
const ownerOnly = 0o600

/**
 * Writes everybody who works here or did, with their rights, badges and secrets as scrypt made them, into a file that the
 * station's key signs. The file is whole before the fact says that it was written.
 */
export async function exportPeople(
  workplace: Workplace,
  dataDirectory: string,
): Promise<Result<PeopleExport, Refusal>> {
  const person = signedIn(workplace, 'administerPeople')
  if (!person.ok) return person
  const site = workplace.site.site()
  if (site === null) throw new Error('somebody is signed in at a station that is not set up')
  const { people, ledger, stationKey } = workplace
  const exportedAt = workplace.readClock().at
  const everybody = people.everybody()
  const content: PeopleContent = {
    site: { name: site.name, gln: site.gln, mode: site.mode },
    station: ledger.station,
    stationName: site.stationName,
    publicKey: stationKey.publicKey,
    exportedAt,
    exportedBy: person.value.name,
    people: everybody.map((standing) => filedPerson(workplace, standing)),
  }
  const signature = stationKey.sign(Buffer.from(signedPart(content), 'utf8'))
  const text = canonicalJson({ format: 'tallyman-people:1', content, signature })
  const folder = join(dataDirectory, 'exports')
  const name = `people-${fileStamp(exportedAt)}.json`
  try {
    await mkdir(folder, { recursive: true })
    const file = await writeExportFile(folder, name, [text])
    await chmod(join(folder, name), ownerOnly)
    const body = { kind: 'people.exported', people: everybody.map(({ id }) => id), file } as const
    immediately(workplace.database, () => record(workplace, [{ body, person: person.value.id, scan: null }]))
    workplace.statusChanged()
    return ok({ folder, file: name, people: everybody.length })
  } catch (failure) {
    const refusal = diskRefusal(failure, folder)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

/** The fingerprint of a station's public key in words: the first bytes of its SHA-256. */
export function wordsOfStationKey(key: StationPublicKey): ReturnType<typeof wordsFor> {
  return wordsFor(createHash('sha256').update(Buffer.from(key, 'base64url')).digest())
}

function filedPerson({ people, peopleCarrying }: Workplace, standing: Standing): FiledPerson {
  const { id: person, name, role, isActive } = standing
  const secret = people.credential(person)
  const badge = people.badgeInUse(person)
  const codeHash = badge === null ? null : peopleCarrying.codeHash(badge)
  return {
    person,
    name,
    role,
    isActive,
    own: standing.own.map((one) =>
      one.has
        ? { ...one, reasons: listOf(one.reasons), productClasses: listOf(one.productClasses) }
        : { right: one.right, has: false },
    ),
    secret:
      secret === null || secret.cost !== carriedCost
        ? null
        : {
            kind: secret.kind,
            salt: secret.salt.toString('hex'),
            hash: secret.hash.toString('hex'),
            cost: carriedCost,
            isOneTime: secret.isOneTime,
          },
    badge: badge === null || codeHash === null ? null : { badge, codeHash: codeHash.toString('hex') },
    withdrawnBadges: [...peopleCarrying.withdrawnBadges(person, badgesTold)],
  }
}

function listOf<Value>(values: 'any' | readonly Value[]): 'any' | Value[] {
  return values === 'any' ? values : [...values]
}
