import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { Claimed } from '../identity/Claimed.tsx'
import { NameChoice } from '../identity/NameChoice.tsx'
import { SecretPad } from '../identity/SecretPad.tsx'
import { OtherSite } from '../first-start/OtherSite.tsx'
import { useBadge } from '../identity/use-badge.ts'
import { useRefusedTry } from '../identity/use-refused-try.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { UntakenScan } from './UntakenScan.tsx'
import './sign-in.css'

/**
 * Who works here now: a badge, or a name that is chosen or typed, and a PIN or password, by touch or by keys. It also
 * stands before a station that is locked, whoever opens it.
 */
export function SignIn({ status }: { readonly status: StationStatus }) {
  const { client } = useStation()
  const { t } = useLingui()
  const names = useQuery('people.names', {})
  const { badge, layAside } = useBadge('asksForSecret', { before: true })
  const [name, setName] = useState('')
  const [asking, setAsking] = useState(false)
  const attempt = useRefusedTry()
  const identification = badge?.ticket ?? name

  const signIn = async (secret: string) => {
    setAsking(true)
    const answer = await client.call('people.signIn', { identification, secret })
    setAsking(false)
    // Where it is granted, the station says who is signed in; the screen follows its word.
    if (!answer.ok) attempt.refused(answer.error)
  }

  return (
    <main className="sign-in">
      <section className="sign-in-who">
        <ScreenTitle>
          {status.session === null ? (
            <Trans comment="Title of the sign-in screen">Who is working here?</Trans>
          ) : (
            <Trans comment="Title of the screen of a locked station">Locked</Trans>
          )}
        </ScreenTitle>
        {status.session !== null && (
          <p className="sign-in-locked">
            <Trans comment="On the screen of a locked station; the placeholder is a name">
              {status.session.name} was working here, and what was open stays open. Whoever goes on says who they are.
            </Trans>
          </p>
        )}
        <p className="soft">
          <Trans comment="Above the names on the sign-in screen">Scan your badge, or choose your name.</Trans>
        </p>
        <NameChoice
          names={names.kind === 'answered' ? names.value.names : []}
          chosen={badge === null ? name : ''}
          onChoose={(chosen) => {
            layAside()
            setName(chosen)
            attempt.clear()
          }}
        />
        {attempt.refusal === null ? <UntakenScan /> : <Refused refusal={attempt.refusal} />}
        {status.mode === 'training' && (
          <p className="note">
            <Trans comment="Below the names on a training site">
              This is a training site: nothing here reaches the real network. The README names the PINs.
            </Trans>
          </p>
        )}
        <div className="sign-in-foot">
          <LanguageChoice />
          {status.session === null && <OtherSite mode={status.mode} />}
        </div>
      </section>
      <section
        className="sign-in-pin"
        aria-label={t({ message: 'PIN or password', comment: 'Name of the field for the secret' })}
      >
        <Claimed
          badge={badge}
          name={name}
          nobody={<Trans comment="Above the number pad while nobody is named">Who are you?</Trans>}
        />
        <SecretPad
          key={identification}
          disabled={identification === '' || asking || attempt.waits}
          doneWords={<Trans comment="Key of the number pad that signs in">Sign in</Trans>}
          onDone={(secret) => void signIn(secret)}
        />
      </section>
    </main>
  )
}
