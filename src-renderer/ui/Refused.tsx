import { useLingui } from '@lingui/react/macro'
import { refusals } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { actionTexts } from '../texts/action-texts.ts'
import { refusalText } from '../texts/refusal-texts.ts'
import { Icon } from './icons.tsx'
import './refused.css'

/** A refusal where it happened: what happened, then what to do. Read aloud when it appears. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const { i18n } = useLingui()
  return (
    <div className="refused" role="alert">
      <Icon name="attention" />
      <p>
        <strong>{i18n._(refusalText(refusal))}</strong>{' '}
        {actionTexts(refusals[refusal.code].actions)
          .map((text) => i18n._(text))
          .join(' ')}
      </p>
    </div>
  )
}
