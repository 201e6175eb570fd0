import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReviewsView } from '#shared/contract/views/record-keeping-views.ts'
import { reviewOutcomes } from '#shared/domain/record-keeping/review.ts'
import type { ReviewOutcome } from '#shared/domain/record-keeping/review.ts'
import { wholeLedger } from '../../state/ledger-place.ts'
import { useScreen } from '../../state/station-context.tsx'
import { reviewOutcomeWords } from '../../texts/record-keeping-texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { ReviewDraft } from './ReviewSigning.tsx'

type ReviewFormProps = { readonly open: ReviewsView['open']; readonly onDraft: (draft: ReviewDraft) => void }

/** What a reviewer says of everything since the last review, before the signature. */
export function ReviewForm({ open: { from, to }, onDraft }: ReviewFormProps) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null)
  const [comment, setComment] = useState('')
  const needsWords = outcome === 'somethingToFollowUp' && comment.trim().length < 3

  return (
    <section className="panel">
      <h2>
        <Trans comment="Title of the form of a review; two numbers">
          Records {from} to {to} are open
        </Trans>
      </h2>
      <div className="row">
        <Button place="desk" onPress={() => open({ name: 'ledger', place: wholeLedger })}>
          <Trans comment="Button: opens the audit trail">Read them</Trans>
        </Button>
      </div>
      <div className="row" role="group">
        {reviewOutcomes.map((option) => (
          <Button key={option} pressed={outcome === option} onPress={() => setOutcome(option)}>
            {i18n._(reviewOutcomeWords[option])}
          </Button>
        ))}
      </div>
      <label className="ledger-field">
        <span>
          <Trans comment="Label of a field">Comment</Trans>
        </span>
        <textarea
          className="field review-comment"
          value={comment}
          maxLength={2000}
          onChange={({ target }) => setComment(target.value)}
        />
      </label>
      <div className="row">
        <Button
          look="main"
          disabled={outcome === null || needsWords}
          onPress={() => outcome !== null && onDraft({ to, outcome, comment: comment.trim() })}
        >
          <Trans comment="Button: leads to the signature">Go on to sign</Trans>
        </Button>
        {needsWords && (
          <span className="note">
            <Trans comment="Beside the button">Say in the comment what is to be followed up.</Trans>
          </span>
        )}
      </div>
    </section>
  )
}
