import { Trans } from '@lingui/react/macro'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { DamageReceipt } from './DamageReceipt.tsx'
import { OpenDamageJob } from './OpenDamageJob.tsx'

/** A damage job: scanned into while it is open, a receipt once it is not. */
export function DamageJob({ id }: { readonly id: JobId }) {
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
      return job.value.status === 'open' ? (
        <OpenDamageJob job={job.value} askedAt={job.askedAt} heard={heard} />
      ) : (
        <DamageReceipt job={job.value} />
      )
  }
}
