import { Trans, useLingui } from '@lingui/react/macro'
import { refusals } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views.ts'
import { actionTexts } from '../../texts/action-texts.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { noteText } from '../../texts/word-texts.ts'

/** Why the answer is what it is, and what to do: a sentence each. Nothing where all is well. */
export function BandReason({ answer }: { readonly answer: ScanAnswer }) {
  const { i18n } = useLingui()
  const { refusal, notes, verdict } = answer
  if (refusal !== null) {
    const todo = actionTexts(refusals[refusal.code].actions).map((text) => i18n._(text))
    return (
      <p className="band-line">
        {i18n._(refusalText(refusal))} <strong>{todo.join(' ')}</strong>
      </p>
    )
  }
  if (notes.length > 0) return <p className="band-line">{notes.map((note) => i18n._(noteText(note))).join(' ')}</p>
  switch (verdict) {
    case 'already':
      return (
        <p className="band-line">
          <Trans comment="In the band: the pack was scanned in this job before">This pack is in the job already. It counts once.</Trans>
        </p>
      )
    case 'idle':
      return (
        <p className="band-line">
          <Trans comment="In the band: a scan while no job is open">No job waits for it, so nothing was recorded. Open a job first.</Trans>
        </p>
      )
    default:
      return null
  }
}
