import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SetUpView } from '#shared/contract/calls/set-up-calls.ts'
import type { AdministratorPlace } from '#shared/domain/site/set-up.ts'
import type { ShownHash } from '#shared/domain/signatures/signature.ts'
import { useStation } from '../../state/station-context.tsx'
import { marketWords } from '../../texts/market-texts.ts'
import { rightWords } from '../../texts/people-texts.ts'
import { meaningWords } from '../../texts/signing-texts.ts'
import { roleWords } from '../../texts/word-texts.ts'
import { Refused } from '../../ui/Refused.tsx'
import { useRefusedTry } from '../identity/use-refused-try.ts'
import { EntryField } from './EntryField.tsx'
import { SetUpForm } from './SetUpForm.tsx'

type SignForOtherProps = {
  readonly signer: AdministratorPlace
  /** Who signs. */
  readonly name: string
  readonly site: NonNullable<SetUpView['site']>
  /** For whom. */
  readonly other: NonNullable<SetUpView['first']>
  readonly shown: ShownHash
  readonly onSigned: (refusal: Refusal | null) => void
}

/** One administrator signs for the other and for what was entered of the site; all of it stands there. */
export function SignForOther({ signer, name, site, other, shown, onSigned }: SignForOtherProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [secret, setSecret] = useState('')
  const attempt = useRefusedTry()

  const sign = async () => {
    const answer = await client.call('setUp.sign', { place: signer, secret, shown })
    setSecret('')
    if (!answer.ok) return attempt.refused(answer.error)
    onSigned(null)
  }
  return (
    <SetUpForm
      isComplete={secret !== '' && !attempt.waits}
      doneWords={<Trans comment="Button that signs">Sign</Trans>}
      onDone={sign}
    >
      <h2>
        <Trans comment="Title of a signature at the set-up; the placeholders are two names">
          {name} signs for {other.name}
        </Trans>
      </h2>
      <div className="set-up-signed">
        <dl className="facts">
          <dt>
            <Trans comment="Label beside the name of the site">Site</Trans>
          </dt>
          <dd>
            {site.name} · <span className="code">{site.gln}</span> · {site.stationName} ·{' '}
            {i18n._(marketWords[site.market])}
          </dd>
          <dt>
            <Trans comment="Label beside the numbers that new containers get">New containers</Trans>
          </dt>
          <dd>
            {site.containers === null ? (
              <Trans comment="The station gives no numbers to containers">get no numbers here</Trans>
            ) : (
              <Trans comment="Whose numbers new containers get; the placeholders are digits">
                prefix <span className="code">{site.containers.companyPrefix}</span>, extension digit{' '}
                <span className="code">{site.containers.extensionDigit}</span>
              </Trans>
            )}
          </dd>
          <dt>{i18n._(roleWords.administrator)}</dt>
          <dd>
            <strong>{other.name}</strong>
          </dd>
          <dt>
            <Trans comment="Label beside a list of rights">Rights</Trans>
          </dt>
          <dd>{other.grants.map(({ right }) => i18n._(rightWords[right])).join(' · ')}</dd>
        </dl>
        <div className="signing-meaning">
          <span className="soft">
            <Trans comment="Above the sentence that a signature stands for">By signing you say</Trans>
          </span>
          <blockquote>{i18n._(meaningWords.confirmsRights)}</blockquote>
          <span className="soft">
            <Trans comment="Below the sentence that a signature stands for">
              Your name, this sentence and the time are kept with exactly what is shown here.
            </Trans>
          </span>
        </div>
      </div>
      {attempt.refusal !== null && <Refused refusal={attempt.refusal} />}
      <EntryField
        label={
          <Trans comment="Label of a field; the placeholder is the name of whoever signs">Password of {name}</Trans>
        }
        value={secret}
        onChange={setSecret}
        look="secret"
        isFirst
      />
    </SetUpForm>
  )
}
