import { useStationState } from '../../state/station-context.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Says that a scan counted for nothing, where nobody is signed in, the station is locked, or a badge is nobody's. */
export function UntakenScan() {
  const answer = useStationState((state) => state.lastAnswer?.answer ?? null)
  switch (answer?.refusal?.code) {
    case 'NOT_SIGNED_IN':
    case 'STATION_LOCKED':
    case 'BADGE_UNKNOWN':
    case 'BADGE_UNREADABLE':
      return <Refused refusal={answer.refusal} />
    default:
      return null
  }
}
