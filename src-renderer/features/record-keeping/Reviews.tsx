import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReviewsView } from '#shared/contract/views/record-keeping-views.ts'
import { wholeLedger } from '../../state/ledger-place.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { reviewOutcomeWords } from '../../texts/record-keeping-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ReviewForm } from './ReviewForm.tsx'
import { ReviewSigning } from './ReviewSigning.tsx'
import type { ReviewDraft } from './ReviewSigning.tsx'
import '../ledger/ledger.css'
import '../network/network.css'
import './record-keeping.css'

/** The reviews of the audit trail: when the next is due, what is open, and the way to sign it for quality. */
export function Reviews() {
  const { open } = useScreen()
  const answer = useQuery('reviews.list', {})
  const mayReview = useStationState((state) => state.status?.session?.rights.includes('reviewAuditTrail') === true)
  const [draft, setDraft] = useState<ReviewDraft | null>(null)
  const back = () => (draft === null ? open({ name: 'ledger', place: wholeLedger }) : setDraft(null))
  useKeys(draft === null ? { Escape: back } : {})

  return (
    <Page
      title={<Trans comment="Title of the screen of the reviews">Reviews of the audit trail</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && draft !== null && <ReviewSigning draft={draft} onDone={() => setDraft(null)} />}
      {answer.kind === 'answered' && draft === null && (
        <>
          <Due reviews={answer.value} />
          {mayReview ? (
            <ReviewForm open={answer.value.open} onDraft={setDraft} />
          ) : (
            <p className="note">
              <Trans comment="For those who may not review">Quality reviews the audit trail and signs.</Trans>
            </p>
          )}
          <Past reviews={answer.value} />
        </>
      )}
    </Page>
  )
}

function Due({ reviews: { dueAt, overdue } }: { readonly reviews: ReviewsView }) {
  const { i18n } = useLingui()
  if (dueAt === null) return null
  return (
    <p className="review-due" data-overdue={overdue}>
      {overdue ? (
        <strong>
          <Trans comment="When the next review is due; day and time">
            ! Overdue since {dayAndTime(dueAt, i18n.locale)}
          </Trans>
        </strong>
      ) : (
        <Trans comment="When the next review is due; day and time">Next one due {dayAndTime(dueAt, i18n.locale)}</Trans>
      )}
    </p>
  )
}

function Past({ reviews: { reviews } }: { readonly reviews: ReviewsView }) {
  const { i18n } = useLingui()
  if (reviews.length === 0) {
    return (
      <p className="empty">
        <Trans comment="Instead of the list of reviews">Nobody has reviewed the audit trail yet.</Trans>
      </p>
    )
  }
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: when a review was signed">Signed</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: who signed a review">By</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: the span of a review">Records</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what a review came to">What came of it</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {reviews.map(({ at, printedName, from, to, outcome, comment, hash }) => (
          <tr key={to} data-review={to}>
            <td className="table-time">{dayAndTime(at, i18n.locale)}</td>
            <td>{printedName}</td>
            <td>
              {from} – {to}
              <p className="fact-hash code soft">{hash}</p>
            </td>
            <td>
              <strong>{i18n._(reviewOutcomeWords[outcome])}</strong>
              <p>{comment}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
