import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useKeys } from '../../ui/use-keys.ts'

type Way = (() => void) | null

type HomeWays = {
  readonly damage: Way
  readonly unpack: Way
  readonly pack: Way
  readonly receive: Way
  readonly sample: Way
  readonly holds: Way
  readonly decommission: Way
  readonly destruction: Way
  /** Into the open job that stands first. */
  readonly goOn: Way
  /** What the list of open jobs is. */
  readonly about: string
}

/**
 * The keys and the codes of the operations; null where the person may not. Damage and unpacking have a code for each way to start
 * them. While a job is in hand no code opens another operation: scans would go where nobody looks.
 */
export function useHomeWays(ways: HomeWays): void {
  const { open } = useScreen()
  const isFree = useStationState((state) => state.status?.jobInHand ?? null) === null
  useKeys(
    withoutNull({
      '1': ways.damage,
      '2': ways.unpack,
      '3': ways.pack,
      '4': ways.receive,
      '5': ways.sample,
      '6': ways.destruction,
      '7': ways.holds,
      '8': ways.decommission,
    }),
  )
  const { pack, receive, sample, holds, decommission, destruction, goOn } = ways
  const unannounced = receive === null ? null : () => open({ name: 'unannouncedStart' })
  const starts = { pack, receive, receiveUnannounced: unannounced, sample, holds, decommission, destruction }
  useScreenCodes(withoutNull(isFree ? { ...starts, goOn } : { goOn }), ways.about)
}

function withoutNull(ways: Readonly<Record<string, Way>>): Record<string, () => void> {
  return Object.fromEntries(Object.entries(ways).flatMap(([name, way]) => (way === null ? [] : [[name, way]])))
}
