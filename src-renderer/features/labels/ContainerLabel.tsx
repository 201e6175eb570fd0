import { Trans } from '@lingui/react/macro'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useLabelPrint } from './use-label-print.ts'
import './labels.css'

type ContainerLabelProps = { readonly container: ItemId; readonly job: JobId }

/**
 * The label of the container that a job fills. The first one is one press where a printer is set up; everything else
 * takes a look at the label.
 */
export function ContainerLabel({ container, job }: ContainerLabelProps) {
  const { open } = useScreen()
  const answer = useQuery('labels.view', { item: container })
  const { print, onPrinter } = useLabelPrint(container)
  const view = answer.kind === 'answered' ? answer.value : null
  const look = () => open({ name: 'label', item: container, back: { name: 'job', job } })
  const isOnePress = view !== null && view.prints === 0 && view.printer !== null
  const go = () => {
    if (view === null || print.busy) return
    if (isOnePress) void onPrinter(null)
    else look()
  }
  useKeys({ F9: go })
  useScreenCodes(view === null || print.busy ? {} : { print: go }, String(view?.prints ?? 0))
  return (
    <section className="label-line" data-label-prints={view?.prints}>
      <Button keyName="F9" command="print" disabled={view === null || print.busy} onPress={go}>
        {isOnePress ? (
          <Trans comment="Button: prints the label of a new container">Print its label</Trans>
        ) : (
          <Trans comment="Button: opens the label of a container">Label</Trans>
        )}
      </Button>
      {view?.awaitsScan === true && (
        <Trans comment="Of a label: it was sent to be printed and does not count yet">
          Sent to be printed. It counts once it was scanned: put it on, then scan it.
        </Trans>
      )}
      {print.refusal !== null && <Refused refusal={print.refusal} />}
    </section>
  )
}
