import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { signedPart } from '#shared/domain/people/people-file-text.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import type { StationKey } from '#service/station-key.ts'
import { floorOf, inDataFolder } from './floor.ts'
import type { Floor } from './floor.ts'
import { administrators, setUpRealSite } from './real-site.ts'

/** A station of the real site with its first administrator there, and what a test asks of it. */
export type StationOfSite = Floor & { readonly call: StationProcess['client']['call']; readonly folder: string }

/** Runs the work at two stations of one real site, each set up by itself. */
export async function atTwoStations(work: (one: StationOfSite, other: StationOfSite) => Promise<void>): Promise<void> {
  await inDataFolder((first) =>
    inDataFolder(async (second) => {
      const running = [await setUpRealSite(first), await setUpRealSite(second)] as const
      try {
        const [one, other] = running.map(({ client }, index) => ({
          ...floorOf(client),
          call: client.call,
          folder: index === 0 ? first : second,
        }))
        if (one === undefined || other === undefined) throw new Error('two stations were started')
        for (const { signIn } of [one, other]) await signIn(administrators.first.name, administrators.first.secret)
        await work(one, other)
      } finally {
        await Promise.all(running.map((station) => station.stop()))
      }
    }),
  )
}

/** Runs the work at one station of the real site, with its first administrator there. */
export async function withStationOfSite(work: (station: StationOfSite) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await setUpRealSite(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn(administrators.first.name, administrators.first.secret)
      await work({ ...floor, call: station.client.call, folder })
    } finally {
      await station.stop()
    }
  })
}

/** Exports people and rights as the administrator at the station; the text of the file, and who else may read it. */
export async function exportedPeople({ ask }: Floor): Promise<{ readonly text: string; readonly mode: number }> {
  const { folder, file } = await ask('people.export', {})
  const path = join(folder, file)
  return { text: await readFile(path, 'utf8'), mode: (await stat(path)).mode & 0o777 }
}

/** Takes a file in under the signature of the first administrator, with what the station shows of it. */
export async function takePeopleIn({ ask }: Floor, text: string) {
  const { toSign } = await ask('people.readFile', { text })
  const { name, secret } = administrators.first
  const signature = { identification: name, secret, shown: toSign }
  return ask('people.import', { name: 'people.json', text, signature })
}

/** The file with another content, signed by another key: what somebody makes who has the file and no key of a station. */
export function signedAnew(text: string, key: StationKey, change: Readonly<Record<string, Json>> = {}): string {
  const file = JSON.parse(text) as { readonly format: string; readonly content: Readonly<Record<string, Json>> }
  const content = { ...file.content, ...change, publicKey: key.publicKey }
  return JSON.stringify({ ...file, content, signature: key.sign(Buffer.from(signedPart(content), 'utf8')) })
}
