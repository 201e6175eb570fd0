import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PersonView } from '#shared/contract/views/people-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useStation } from '../../state/station-context.tsx'
import { roleWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'
import { ShownOnce } from './ShownOnce.tsx'

/** Two others give a person a new PIN: the first asks for it, the second sees it. */
export function ResetSecret({ view, onDone }: { readonly view: PersonView; readonly onDone: () => void }) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [secret, setSecret] = useState<string | null>(null)
  const { person, name, role, reset, toReset } = view

  const sign = async (signature: SignatureTry): Promise<Result<unknown, Refusal>> => {
    if (reset === null) {
      const asked = await client.call('people.askForReset', { person, signature })
      if (asked.ok) onDone()
      return asked
    }
    const done = await client.call('people.reset', { person, signature })
    if (done.ok) setSecret(done.value.secret)
    return done
  }
  if (secret !== null)
    return (
      <section className="panel">
        <ShownOnce code={secret}>
          <Trans comment="Above a PIN that is shown once; the placeholder is a name">
            {name} signs in with this PIN once and then chooses another. It is shown only now:
          </Trans>
        </ShownOnce>
        <div className="row">
          <Button look="main" onPress={onDone}>
            <Trans comment="Button: the PIN was written down">I have told it</Trans>
          </Button>
        </div>
      </section>
    )
  return (
    <SignaturePanel meaning="resetsSecret" shown={toReset} onCancel={onDone} onSign={sign}>
      <p>
        <Trans comment="What is signed for a new PIN; the placeholders are a name and a role">
          {name}, {i18n._(roleWords[role])}, gets a PIN for one sign-in; the one before opens nothing any more.
        </Trans>
      </p>
      <p className="soft">
        {reset === null ? (
          <Trans comment="Below what is signed, at the first of two">You are the first of two.</Trans>
        ) : (
          <Trans comment="Below what is signed, at the second of two; the placeholder is a name">
            You are the second of two. {reset.askedBy} was the first.
          </Trans>
        )}
      </p>
    </SignaturePanel>
  )
}
