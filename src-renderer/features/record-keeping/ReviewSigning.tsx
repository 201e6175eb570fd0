import { Trans, useLingui } from '@lingui/react/macro'
import type { ReviewOutcome } from '#shared/domain/record-keeping/review.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { factKindWord } from '../../texts/fact-kind-texts.ts'
import { reviewOutcomeWords } from '../../texts/record-keeping-texts.ts'
import { Refused } from '../../ui/Refused.tsx'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'

/** What somebody wants to sign: their verdict on everything up to a record. */
export type ReviewDraft = { readonly to: number; readonly outcome: ReviewOutcome; readonly comment: string }

/** Shows exactly what is signed, in words and counts, and takes the signature. */
export function ReviewSigning({ draft, onDone }: { readonly draft: ReviewDraft; readonly onDone: () => void }) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const answer = useQuery('reviews.content', draft)
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind === 'asking') return null
  const { from, to, hash, facts, kinds, shown } = answer.value
  return (
    <SignaturePanel
      meaning="reviewedAuditTrail"
      shown={shown}
      onCancel={onDone}
      onSign={async (signature) => {
        const signed = await client.call('reviews.sign', { ...draft, signature })
        if (signed.ok) onDone()
        return signed
      }}
    >
      <p>
        <Trans comment="What a reviewer signs; three numbers">
          {i18n.number(facts)} records, from {from} to {to}
        </Trans>
      </p>
      <p className="fact-hash code soft">{hash}</p>
      <p>
        <strong>{i18n._(reviewOutcomeWords[draft.outcome])}</strong>
      </p>
      {draft.comment !== '' && <p>{draft.comment}</p>}
      <ul className="review-kinds">
        {kinds.map((counted) => (
          <li key={counted.kind}>
            <span className="number">{i18n.number(counted.facts)}</span> {factKindWord(counted.kind, i18n)}
          </li>
        ))}
      </ul>
    </SignaturePanel>
  )
}
