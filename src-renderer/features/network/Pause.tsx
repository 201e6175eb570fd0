import { Trans, useLingui } from '@lingui/react/macro'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** Whose pause it is that nothing is sent, and the way to begin or end one. */
export function Pause({ paused }: Pick<NetworkView, 'paused'>) {
  const { i18n } = useLingui()
  const { client } = useStation()
  if (paused === null) {
    return (
      <ReasonForm act={(reason) => client.call('network.pause', { reason })}>
        <Trans comment="Button: nothing is sent until somebody resumes">Pause sending</Trans>
      </ReasonForm>
    )
  }
  return (
    <div className="row" data-paused="yes">
      <Button look="main" onPress={() => void client.call('network.resume', {})}>
        <Trans comment="Button: messages are sent again">Resume sending</Trans>
      </Button>
      <p>
        <Trans comment="Who paused sending, when and why">
          Paused by {paused.by}, {dayAndTime(paused.since, i18n.locale)}: {paused.reason}
        </Trans>
      </p>
    </div>
  )
}
