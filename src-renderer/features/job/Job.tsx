import { Trans } from '@lingui/react/macro'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { CollectingReceipt } from '../destruction/CollectingReceipt.tsx'
import { ConfirmingReceipt } from '../destruction/ConfirmingReceipt.tsx'
import { OpenCollectingJob } from '../destruction/OpenCollectingJob.tsx'
import { OpenConfirmingJob } from '../destruction/OpenConfirmingJob.tsx'
import { DecommissioningReceipt } from '../decommissioning/DecommissioningReceipt.tsx'
import { OpenDecommissioningJob } from '../decommissioning/OpenDecommissioningJob.tsx'
import { DamageReceipt } from '../damage/DamageReceipt.tsx'
import { OpenDamageJob } from '../damage/OpenDamageJob.tsx'
import { HoldsReceipt } from '../holds/HoldsReceipt.tsx'
import { OpenHoldsJob } from '../holds/OpenHoldsJob.tsx'
import { OpenReceivingJob } from '../receiving/OpenReceivingJob.tsx'
import { ReceivingReceipt } from '../receiving/ReceivingReceipt.tsx'
import { OpenPackingJob } from '../packing/OpenPackingJob.tsx'
import { PackingReceipt } from '../packing/PackingReceipt.tsx'
import { OpenSamplingJob } from '../sampling/OpenSamplingJob.tsx'
import { SamplingReceipt } from '../sampling/SamplingReceipt.tsx'
import { OpenUnpackingJob } from '../unpacking/OpenUnpackingJob.tsx'
import { UnpackingReceipt } from '../unpacking/UnpackingReceipt.tsx'
import type { OpenJobProps } from './JobScreen.tsx'

/** A job, whatever it is for: scanned into while it is open, a receipt once it is not. */
export function Job({ id }: { readonly id: JobId }) {
  const job = useQuery('job.view', { job: id })
  const { open } = useScreen()
  const heard = useStationState((state) => state.lastAnswer)

  switch (job.kind) {
    case 'asking':
      return <main aria-busy="true" />
    case 'refused':
      return (
        <Page title={<Trans comment="Title where a job cannot be shown">This job cannot be shown</Trans>}>
          <Refused refusal={job.refusal} />
          <Button onPress={() => open({ name: 'home' })}>
            <Trans comment="Button that leads to the home screen">Home</Trans>
          </Button>
        </Page>
      )
    case 'answered':
      return <JobOfItsKind job={job.value} askedAt={job.askedAt} heard={heard} />
  }
}

function JobOfItsKind(props: OpenJobProps) {
  const { purpose, status } = props.job
  const isOpen = status === 'open'
  switch (purpose.operation) {
    case 'damage':
      return isOpen ? <OpenDamageJob {...props} reason={purpose.reason} /> : <DamageReceipt job={props.job} />
    case 'unpacking':
      return isOpen ? (
        <OpenUnpackingJob {...props} mode={purpose.mode} />
      ) : (
        <UnpackingReceipt job={props.job} mode={purpose.mode} />
      )
    case 'decommissioning':
      return isOpen ? (
        <OpenDecommissioningJob {...props} purpose={purpose} />
      ) : (
        <DecommissioningReceipt job={props.job} />
      )
    case 'holds':
      return isOpen ? <OpenHoldsJob {...props} purpose={purpose} /> : <HoldsReceipt job={props.job} act={purpose.act} />
    case 'receiving':
      return isOpen ? <OpenReceivingJob {...props} /> : <ReceivingReceipt job={props.job} />
    case 'collecting':
      return isOpen ? (
        <OpenCollectingJob {...props} order={purpose.order} />
      ) : (
        <CollectingReceipt job={props.job} order={purpose.order} />
      )
    case 'destruction':
      return isOpen ? <OpenConfirmingJob {...props} /> : <ConfirmingReceipt job={props.job} order={purpose.order} />
    case 'packing':
      return isOpen ? <OpenPackingJob {...props} target={purpose.container.kind} /> : <PackingReceipt job={props.job} />
    case 'sampling':
      return isOpen ? <OpenSamplingJob {...props} purpose={purpose} /> : <SamplingReceipt job={props.job} />
    default:
      return unreachable(purpose)
  }
}
