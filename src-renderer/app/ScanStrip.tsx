import { Trans, useLingui } from '@lingui/react/macro'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { Screen } from '../state/screen-store.ts'
import { useScreen, useStationState } from '../state/station-context.tsx'
import { badgeTexts } from '../texts/badge-texts.ts'
import { refusalText } from '../texts/refusal-texts.ts'
import { verdictWords } from '../texts/word-texts.ts'
import { Button } from '../ui/Button.tsx'
import { Code } from '../ui/Code.tsx'
import { RawScan } from '../ui/RawScan.tsx'
import { Icon } from '../ui/icons.tsx'
import { useKeys } from '../ui/use-keys.ts'
import './scan-strip.css'

/** The screens that take a scan that no job waits for. */
const takesIdleScans: readonly Screen['name'][] = ['lookUp', 'lookedUpItem', 'unannouncedStart', 'verifyReturns']

/** Where no job screen is open a scan still answers over the full width, and the job in hand is one press away. */
export function ScanStrip({ jobInHand }: { readonly jobInHand: JobId | null }) {
  const { open, screen } = useScreen()
  const answer = useStationState((state) => state.lastAnswer?.answer ?? null)
  const concernsJob = answer !== null && (answer.job === null || answer.job === jobInHand)
  const isTaken = answer?.verdict === 'idle' && takesIdleScans.includes(screen.name)
  const shown = concernsJob && !isTaken ? answer : null
  const idle = shown?.verdict === 'idle' ? shown : null
  const lookUp = () =>
    open(
      idle === null || idle.item === null
        ? { name: 'lookUp', searched: idle?.raw ?? '' }
        : { name: 'lookedUpItem', item: idle.item.id, searched: '' },
    )
  useKeys({ F3: lookUp })
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
      {idle !== null && (
        <Button keyName="F3" onPress={lookUp}>
          <Trans comment="Button in the strip at the foot: finds out everything about what was scanned">
            Look it up
          </Trans>
        </Button>
      )}
      {jobInHand !== null && (
        <Button onPress={() => open({ name: 'job', job: jobInHand })}>
          <Trans comment="Button in the strip at the foot">Back to the job</Trans>
        </Button>
      )}
    </aside>
  )
}

function StripAnswer({ answer: { verdict, item, raw, badge, refusal } }: { readonly answer: ScanAnswer }) {
  const { i18n } = useLingui()
  return (
    <>
      <Icon name={verdict} size={48} />
      <p className="strip-words" role="status">
        <strong>{i18n._(verdictWords[verdict])}</strong> <Scanned item={item} badge={badge} raw={raw} />
        <span className="strip-why">
          {refusal !== null && i18n._(refusalText(refusal))}
          {badge !== null && i18n._(badgeTexts[badge.outcome])}
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

function Scanned({ item, badge, raw }: Pick<ScanAnswer, 'item' | 'badge' | 'raw'>) {
  const name = item?.serial ?? item?.sscc ?? null
  if (badge !== null) return badge.name
  return name === null ? <RawScan raw={raw} /> : <Code value={name} />
}
