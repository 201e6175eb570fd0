import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { StationStatus } from '#shared/contract/views.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { NameChoice } from './NameChoice.tsx'
import { PinPad } from './PinPad.tsx'
import { useCountdown } from './use-countdown.ts'
import './sign-in.css'

/** Who works here now: a name, chosen or typed, and a PIN, by touch or by keys. */
export function SignIn({ status }: { readonly status: StationStatus }) {
  const { client } = useStation()
  const { t } = useLingui()
  const names = useQuery('people.names', {})
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)
  const wait = useCountdown()

  const signIn = async (pin: string) => {
    setAsking(true)
    const answer = await client.call('people.signIn', { name: name.trim(), pin })
    setAsking(false)
    if (answer.ok) return // the station says who is signed in; the screen follows its word
    setRefusal(answer.error)
    if (answer.error.code === 'SIGN_IN_REFUSED') wait.start(answer.error.details.waitSeconds)
  }
  const shownRefusal =
    refusal?.code === 'SIGN_IN_REFUSED' ? { ...refusal, details: { waitSeconds: wait.seconds } } : refusal

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
            setRefusal(null)
          }}
        />
        {shownRefusal !== null && <Refused refusal={shownRefusal} />}
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
        aria-label={t({ message: 'PIN', comment: 'Name of the part of the screen with the number pad' })}
      >
        <h2 className="sign-in-name">
          {name === '' ? (
            <Trans comment="Above the number pad while no name is chosen">Choose your name first</Trans>
          ) : (
            name
          )}
        </h2>
        <PinPad disabled={name.trim() === '' || asking || wait.seconds > 0} onDone={(pin) => void signIn(pin)} />
      </section>
    </main>
  )
}
