import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { refuse } from '#shared/contract/refusals.ts'
import type { ReceivingProgress } from '#shared/contract/views/receiving-views.ts'
import { shortReasons } from '#shared/domain/receiving/discrepancy.ts'
import type { ShortReason } from '#shared/domain/receiving/discrepancy.ts'
import { shortReasonWords } from '../../texts/receiving-texts.ts'
import { useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import './receiving.css'

type CompletionQuestionProps = {
  readonly progress: ReceivingProgress
  readonly shortBecause: ShortReason | null
  readonly onReason: (reason: ShortReason) => void
}

/** What the person is asked before a receipt is completed; where something is short, also why. */
export function CompletionQuestion({ progress, shortBecause, onReason }: CompletionQuestionProps) {
  const { i18n } = useLingui()
  const shortReceipts = useStationState((state) => state.status?.receiving.shortReceipts ?? 'refuse')
  const received = progress.scanned + progress.inferred
  const short = progress.expected - received
  useKeys(
    short === 0 || shortReceipts === 'refuse'
      ? {}
      : Object.fromEntries(shortReasons.map((reason, index) => [String(index + 1), () => onReason(reason)])),
  )
  useScreenCodes(
    byNumber(short === 0 || shortReceipts === 'refuse' ? [] : shortReasons.map((reason) => () => onReason(reason))),
    `${short} ${shortBecause ?? ''}`,
  )
  return (
    <>
      <p className="question-text receiving-question" data-received={received} data-short={short}>
        {progress.shipment?.announced === false ? (
          <Trans comment="Question before the receipt of goods without an announced shipment is completed">
            Complete the receipt of this unannounced delivery? Everything scanned goes on exception hold. Nothing can be
            added afterwards.
          </Trans>
        ) : (
          <Trans comment="Question before a receipt is completed; the parts count items">
            Complete the receipt? <Plural value={received} one="One item came" other="# items came" />,{' '}
            <Plural value={short} _0="nothing is missing" one="one is missing" other="# are missing" />,{' '}
            <Plural
              value={progress.discrepancyCount}
              _0="nothing differs"
              one="one thing differs"
              other="# things differ"
            />
            . Nothing can be added afterwards.
          </Trans>
        )}
      </p>
      {short > 0 && shortReceipts === 'refuse' && <Refused refusal={refuse('SHORT_NOT_ALLOWED', { short })} />}
      {short > 0 && shortReceipts === 'allow' && (
        <fieldset className="short-reasons">
          <legend>
            <Trans comment="Above the reasons for a receipt that lacks something">Why is it short?</Trans>
          </legend>
          {shortReasons.map((reason, index) => (
            <Button
              key={reason}
              keyName={String(index + 1)}
              pressed={shortBecause === reason}
              onPress={() => onReason(reason)}
            >
              {i18n._(shortReasonWords[reason])}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  )
}
