import { Trans, useLingui } from '@lingui/react/macro'
import { refusals } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { actionTexts } from '../../texts/action-texts.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import './trouble.css'

/** The station cannot open: why, what to do, and the name of the reason for the telephone. */
export function StartFailed({ refusal }: { readonly refusal: Refusal }) {
  const { i18n } = useLingui()
  const { connection } = useStation()
  return (
    <main className="trouble">
      <div className="trouble-card">
        <Icon name="stop" size={64} />
        <ScreenTitle>
          <Trans comment="Title when the station cannot start">The station cannot start</Trans>
        </ScreenTitle>
        <p className="trouble-reason">{i18n._(refusalText(refusal))}</p>
        <ul className="trouble-steps">
          {actionTexts(refusals[refusal.code].actions).map((text) => (
            <li key={text.id}>{i18n._(text)}</li>
          ))}
        </ul>
        <Button look="main" onPress={() => connection.tryAgain()}>
          <Trans comment="Button">Try again</Trans>
        </Button>
        <p className="soft">
          <Trans comment="For the telephone; the placeholder is a code">
            Reason, for whoever helps you: <span className="code">{refusal.code}</span>
          </Trans>
        </p>
      </div>
    </main>
  )
}
