import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StationStatus } from '#shared/contract/views.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { NameChoice } from '../identity/NameChoice.tsx'
import { SecretPad } from '../identity/SecretPad.tsx'
import { useRefusedTry } from '../identity/use-refused-try.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import './sign-in.css'

/** Who works here now: a name, chosen or typed, and a PIN or password, by touch or by keys. */
export function SignIn({ status }: { readonly status: StationStatus }) {
  const { client } = useStation()
  const { t } = useLingui()
  const names = useQuery('people.names', {})
  const [name, setName] = useState('')
  const [asking, setAsking] = useState(false)
  const attempt = useRefusedTry()

  const signIn = async (secret: string) => {
    setAsking(true)
    const answer = await client.call('people.signIn', { name, pin: secret })
    setAsking(false)
    // Where it is granted, the station says who is signed in; the screen follows its word.
    if (!answer.ok) attempt.refused(answer.error)
  }

  return (
    <main className="sign-in">
      <section className="sign-in-who">
        <ScreenTitle>
          <Trans comment="Title of the sign-in screen">Who is working here?</Trans>
        </ScreenTitle>
        <NameChoice
          names={names.kind === 'answered' ? names.value.names : []}
          chosen={name}
          onChoose={(chosen) => {
            setName(chosen)
            attempt.clear()
          }}
        />
        {attempt.refusal !== null && <Refused refusal={attempt.refusal} />}
        {status.mode === 'training' && (
          <p className="note">
            <Trans comment="Below the names on a training site">
              This is a training site: nothing here reaches the real network. The README names the PINs.
            </Trans>
          </p>
        )}
        <LanguageChoice />
      </section>
      <section
        className="sign-in-pin"
        aria-label={t({
          message: 'PIN or password',
          comment: 'Name of the field for the secret',
        })}
      >
        <h2 className="sign-in-name">
          {name === '' ? (
            <Trans comment="Above the number pad while no name is chosen">Choose your name first</Trans>
          ) : (
            name
          )}
        </h2>
        <SecretPad
          key={name}
          disabled={name === '' || asking || attempt.waits}
          doneWords={<Trans comment="Key of the number pad that signs in">Sign in</Trans>}
          onDone={(secret) => void signIn(secret)}
        />
      </section>
    </main>
  )
}
