import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CallInput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useQuery } from '../../state/use-query.ts'
import { correctionReasonWords } from '../../texts/correction-texts.ts'
import { Refused } from '../../ui/Refused.tsx'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'

type SignCorrectionProps = {
  readonly asked: CallInput<'correction.preview'> & { readonly reason: CorrectionReason }
  readonly about: ReactNode
  readonly onSign: (attempt: SignatureTry) => Promise<Result<unknown, Refusal>>
  readonly onCancel: () => void
}

/** Where a correction is signed: what comes of it, why, and the remark. The content is asked anew, with both. */
export function SignCorrection({ asked, about, onSign, onCancel }: SignCorrectionProps) {
  const { i18n } = useLingui()
  const answer = useQuery('correction.preview', asked)
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind === 'asking' || answer.value.shown === null) return null
  return (
    <SignaturePanel meaning="corrects" shown={answer.value.shown} onSign={onSign} onCancel={onCancel}>
      {about}
      <p>
        {i18n._(correctionReasonWords[asked.reason])}
        {asked.remark !== null && ` · “${asked.remark}”`}
      </p>
    </SignaturePanel>
  )
}
