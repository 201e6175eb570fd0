import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallInput, CallName, CallOutput } from '#shared/contract/calls.ts'
import type { NoticeBody, NoticeName } from '#shared/contract/notices.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { StationClient } from '#renderer/bridge/client.ts'
import { granted } from '#scripts/drive/open-job.ts'
import { trainingItems, trainingProducts } from '#training/training-items.ts'
import { trainingLabel } from '#training/training-label.ts'
import type { Instant } from '#shared/kernel/time.ts'

/** What a person at the station does, in the words of the floor. Each throws where the station refuses. */
export type Floor = {
  readonly ask: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  readonly signIn: (identification?: string, secret?: string) => Promise<void>
  readonly startDamage: () => Promise<JobId>
  /** Scans by typing, and gives what the band said. */
  readonly scan: (text: string) => Promise<ScanAnswer>
  /** The next notice of this kind that fits. */
  readonly notice: <Name extends NoticeName>(
    name: Name,
    fits?: (body: NoticeBody<Name>) => boolean,
  ) => Promise<NoticeBody<Name>>
}

/** A person at this station. */
export function floorOf(client: StationClient): Floor {
  const ask: Floor['ask'] = (name, input) => granted(client.call(name, input))
  return {
    ask,
    signIn: async (identification = 'Olga Operator', secret = '1111') => {
      await ask('people.signIn', { identification, secret })
    },
    startDamage: async () => (await ask('damage.start', { reason: 'crushed' })).job,
    scan: (text) => ask('scan.enter', { text }),
    notice: (name, fits = () => true) =>
      new Promise((resolve) => {
        const stop = client.onNotice(name, (body) => {
          if (!fits(body)) return
          stop()
          resolve(body)
        })
      }),
  }
}

/** The labels of so many packs of the training site that are inside nothing, as a scanner sends them. */
export function trainingLabels(count: number): readonly string[] {
  const packs = trainingItems(Date.UTC(2026, 0, 1) as Instant).filter(
    (item) => unitGtins.has(item.gtin) && item.parent === null,
  )
  const labels = packs.flatMap((item) => trainingLabel(item) ?? [])
  if (labels.length < count) throw new Error(`the training site has ${labels.length} packs, not ${count}`)
  return labels.slice(0, count)
}

/** A training item that holds others: its label, and the labels of what is directly in it. */
export type TrainingContainer = { readonly id: ItemId; readonly label: string; readonly contents: readonly string[] }

/** The training site's filled pallet first, then the cases on it. */
export function trainingContainers(): readonly TrainingContainer[] {
  const items = trainingItems(Date.UTC(2026, 0, 1) as Instant)
  return items.flatMap((item) => {
    const contents = items.filter(({ parent }) => parent === item.id).flatMap((inner) => trainingLabel(inner) ?? [])
    const label = trainingLabel(item)
    return contents.length === 0 || label === null ? [] : [{ id: item.id, label, contents }]
  })
}

const unitGtins = new Set(trainingProducts.filter(({ level }) => level === 'EA').map(({ gtin }) => gtin))

/** A data folder of its own, removed afterwards. */
export async function inDataFolder(work: (dataDirectory: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-station-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
