import { Trans } from '@lingui/react/macro'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { useStationState } from '../../state/station-context.tsx'
import { Icon } from '../../ui/icons.tsx'
import './trouble.css'

/** Says in the place of nothing else that the station is away, within the second in which the shell noticed. */
export function StationAway() {
  const connection = useStationState((state) => state.connection)
  switch (connection.kind) {
    case 'connected':
    case 'siteNotChosen':
    case 'startFailed':
    case 'gaveUp':
      return null
    case 'notAnswering':
      return (
        <div className="away" role="alert" data-station="notAnswering">
          <Icon name="hold" size={32} />
          <Trans comment="The station service is slow to answer">
            The station is busy. Hold the next scan until this line is gone.
          </Trans>
        </div>
      )
    case 'connecting':
    case 'lost':
      return (
        <div className="away" role="alert" data-station="away">
          <Icon name="hold" size={32} />
          <Trans comment="The station service died and is being restarted">
            The station is restarting. Everything answered so far is safe. Wait with the next scan.
          </Trans>
        </div>
      )
    default:
      return unreachable(connection)
  }
}
