import { useLingui } from '@lingui/react/macro'
import { refusals } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { badgeTexts } from '../../texts/badge-texts.ts'
import { actionTexts } from '../../texts/action-texts.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { noteText } from '../../texts/word-texts.ts'

/** So many characters fit into the two large lines that the band has room for; more are set smaller rather than cut off. */
const mostInLargeLines = 110

/** Why the answer is what it is, and what to do: a sentence each. Nothing where all is well. */
export function BandReason({ answer: { refusal, notes, badge, verdict } }: { readonly answer: ScanAnswer }) {
  const { i18n, t } = useLingui()
  if (refusal !== null) {
    const todo = actionTexts(refusals[refusal.code].actions).map((text) => i18n._(text))
    return <BandLine why={i18n._(refusalText(refusal))} todo={todo.join(' ')} />
  }
  if (notes.length > 0) return <BandLine why={notes.map((note) => i18n._(noteText(note))).join(' ')} todo="" />
  if (badge !== null) return <BandLine why={i18n._(badgeTexts[badge.outcome])} todo="" />
  switch (verdict) {
    case 'already':
      return (
        <BandLine
          why={t({
            message: 'This pack is in the job already. It counts once.',
            comment: 'In the band: the pack was scanned in this job before',
          })}
          todo=""
        />
      )
    case 'idle':
      return (
        <BandLine
          why={t({
            message: 'No job waits for it, so nothing was recorded.',
            comment: 'In the band: a scan while no job is open',
          })}
          todo={t({ message: 'Open a job first.', comment: 'In the band: a scan while no job is open' })}
        />
      )
    default:
      return null
  }
}

function BandLine({ why, todo }: { readonly why: string; readonly todo: string }) {
  const size = why.length + todo.length > mostInLargeLines ? 'band-line band-line-long' : 'band-line'
  return (
    <p className={size}>
      {why} <strong>{todo}</strong>
    </p>
  )
}
