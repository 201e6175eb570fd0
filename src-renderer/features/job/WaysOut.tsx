import { Trans } from '@lingui/react/macro'
import { refusals } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'

/** What is done in the settings of scanners. */
const scannerActions: readonly string[] = ['checkScannerSetUp', 'sendSeparators', 'scanTheSheet']

/** The ways out of a stop: the answer, always; and a way to the screen where the cause is mended, where there is one. */
export function WaysOut({ refusal, onAnswer }: { readonly refusal: Refusal; readonly onAnswer: () => void }) {
  const { open } = useScreen()
  const mayReceive = useStationState((state) => state.status?.receiving.unannouncedGoods === 'allow')
  const actions: readonly string[] = refusals[refusal.code].actions
  return (
    <div className="ways-out">
      <Button keyName="F4" onPress={onAnswer}>
        <Trans comment="Button in the red band: the person has dealt with the stop">Done, go on</Trans>
      </Button>
      {actions.some((action) => scannerActions.includes(action)) && (
        <Button onPress={() => open({ name: 'stationSettings' })}>
          <Trans comment="Button in the red band that opens the scanner settings">Scanner settings</Trans>
        </Button>
      )}
      {actions.includes('receiveUnannounced') && mayReceive && (
        <Button onPress={() => open({ name: 'unannouncedStart' })}>
          <Trans comment="Button in the red band: receives goods without an announced shipment">
            Receive unannounced goods
          </Trans>
        </Button>
      )}
      {actions.includes('openOtherJob') && (
        <Button onPress={() => open({ name: 'home' })}>
          <Trans comment="Button in the red band that shows the open jobs">Show open jobs</Trans>
        </Button>
      )}
    </div>
  )
}
