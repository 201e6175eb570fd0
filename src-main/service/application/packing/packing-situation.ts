import type { ContainerInHand, PackingSituation } from '#shared/domain/packing/decide.ts'
import type { PackingPurpose } from '#shared/domain/packing/purpose.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import type { Site } from '#shared/domain/site/site.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Workplace } from '../workplace.ts'

/** The container that a packing job fills; null until the first scan names an existing one. */
export function containerOf(
  { packings }: Pick<Workplace, 'packings'>,
  job: JobId,
  { container }: PackingPurpose,
): ItemId | null {
  return container.kind === 'new' ? container.id : packings.firstScanned(job)
}

/** Gathers what a scan into a packing job is judged by. */
export function packingSituation(
  workplace: Pick<Workplace, 'packings' | 'items' | 'itemPlace'>,
  situation: ScanSituation,
  purpose: PackingPurpose,
  { mixing }: Pick<Site, 'mixing'>,
): PackingSituation {
  const { packings, items } = workplace
  const job = situation.job.id
  const id = containerOf(workplace, job, purpose)
  const firstId = id === null ? null : packings.firstItem({ job, container: id })
  const first = firstId === null ? null : items.find(firstId)
  const container = id === null ? null : containerInHand(workplace, id, purpose)
  // Whatever is in the container or goes into it already belongs together; the first of it stands for all.
  const oneOfThem = container?.known?.hasContents === true ? container.id : firstId
  const unitsIn = (item: ItemId) => (mixing === 'any' ? [] : packings.unitsIn(item))
  return {
    ...situation,
    purpose,
    mixing,
    container,
    first: first?.kind === 'known' ? first : null,
    together: oneOfThem === null ? [] : unitsIn(oneOfThem),
    scanned: unitsIn(situation.item.id),
  }
}

function containerInHand(
  { items, itemPlace }: Pick<Workplace, 'items' | 'itemPlace'>,
  id: ItemId,
  { container: target }: PackingPurpose,
): ContainerInHand {
  if (target.kind === 'new') return { id, level: target.level, known: null, above: [] }
  const known = items.find(id)
  if (known.kind === 'unknown') throw new Error('a packing job fills a container that nobody knows')
  return { id, level: known.level, known, above: itemPlace.containers(id) }
}
