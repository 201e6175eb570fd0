import { Trans, useLingui } from '@lingui/react/macro'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ScanAnswer } from '#shared/contract/views.ts'
import { useScreen, useStationState } from '../state/station-context.tsx'
import { refusalText } from '../texts/refusal-texts.ts'
import { verdictWords } from '../texts/word-texts.ts'
import { Button } from '../ui/Button.tsx'
import { Code } from '../ui/Code.tsx'
import { RawScan } from '../ui/RawScan.tsx'
import { Icon } from '../ui/icons.tsx'
import './scan-strip.css'

/** Where no job screen is open a scan still answers over the full width, and the job in hand is one press away. */
export function ScanStrip({ jobInHand }: { readonly jobInHand: JobId | null }) {
  const { open } = useScreen()
  const answer = useStationState((state) => state.lastAnswer?.answer ?? null)
  const shown = answer !== null && (answer.job === null || answer.job === jobInHand) ? answer : null
  if (shown === null && jobInHand === null) return null
  return (
    <aside
      className={`strip strip-${shown?.verdict ?? 'none'}`}
      data-verdict={shown?.verdict ?? 'none'}
      data-fact={shown?.fact ?? ''}
    >
      {shown === null ? (
        <p className="strip-words">
          <Trans comment="In the strip at the foot, while a job is open and another screen is shown">
            A job is in hand: scans go into it.
          </Trans>
        </p>
      ) : (
        <StripAnswer answer={shown} />
      )}
      {jobInHand !== null && (
        <Button onPress={() => open({ name: 'damageJob', job: jobInHand })}>
          <Trans comment="Button in the strip at the foot">Back to the job</Trans>
        </Button>
      )}
    </aside>
  )
}

function StripAnswer({ answer: { verdict, item, raw, refusal } }: { readonly answer: ScanAnswer }) {
  const { i18n } = useLingui()
  const name = item?.serial ?? item?.sscc ?? null
  return (
    <>
      <Icon name={verdict} size={48} />
      <p className="strip-words" role="status">
        <strong>{i18n._(verdictWords[verdict])}</strong> {name === null ? <RawScan raw={raw} /> : <Code value={name} />}
        <span className="strip-why">
          {refusal !== null && i18n._(refusalText(refusal))}
          {verdict === 'idle' && (
            <Trans comment="In the strip at the foot: a scan while no job is open">
              No job is open, so nothing was recorded.
            </Trans>
          )}
        </span>
      </p>
    </>
  )
}
