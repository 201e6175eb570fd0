import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import type { Meaning, ShownHash } from '#shared/domain/signatures/signature.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useStationState } from '../../state/station-context.tsx'
import { meaningWords } from '../../texts/signing-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Claimed } from '../identity/Claimed.tsx'
import { SecretPad } from '../identity/SecretPad.tsx'
import { useBadge } from '../identity/use-badge.ts'
import { useRefusedTry } from '../identity/use-refused-try.ts'
import { Signer } from './Signer.tsx'
import { useAwaitedBadge } from './use-awaited-badge.ts'
import './signing.css'

type SignaturePanelProps = {
  readonly meaning: Meaning
  /** The hash of what `children` show, from the query that gave the content. */
  readonly shown: ShownHash
  /** What is signed, in words and counts. */
  readonly children: ReactNode
  /** Sends the signature with the act; a refusal is shown here, after an answer that is none the panel is done. */
  readonly onSign: (attempt: SignatureTry) => Promise<Result<unknown, Refusal>>
  readonly onCancel: () => void
}

/**
 * Where a person signs: what is signed, what the signature means, who signs, and their secret. There is no button that
 * signs without it. Whoever is at the station and signed with both parts since they came gives the secret alone;
 * anybody else gives badge or name as well.
 */
export function SignaturePanel({ meaning, shown, children, onSign, onCancel }: SignaturePanelProps) {
  const { i18n } = useLingui()
  const session = useStationState((state) => state.status?.session ?? null)
  const [name, setName] = useState('')
  const { badge, layAside } = useBadge('identifies', { before: false })
  useAwaitedBadge()
  const [somebodyElse, setSomebodyElse] = useState(false)
  const [asking, setAsking] = useState(false)
  const attempt = useRefusedTry()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useKeys({ Escape: onCancel })

  // A badge that is scanned here is somebody's who wants to sign, whoever is at the station.
  const present = session !== null && session.secretIsEnough && !somebodyElse && badge === null ? session.name : null
  const identification = present === null ? (badge?.ticket ?? name) : null
  const sign = async (secret: string) => {
    setAsking(true)
    const answer = await onSign({ identification, secret, shown })
    setAsking(false)
    if (!answer.ok) attempt.refused(answer.error)
  }

  return (
    <section className="signing" aria-labelledby="signing-title">
      <div className="signing-what">
        <h2 id="signing-title" ref={heading} tabIndex={-1}>
          <Trans comment="Title of the part of a screen where something is signed">Signature</Trans>
        </h2>
        <div className="signing-meaning">
          <span className="soft">
            <Trans comment="Above the sentence that a signature stands for">By signing you say</Trans>
          </span>
          <blockquote>{i18n._(meaningWords[meaning])}</blockquote>
          <span className="soft">
            <Trans comment="Below the sentence that a signature stands for">
              Your name, this sentence and the time are kept with exactly what is shown here.
            </Trans>
          </span>
        </div>
        <div className="signing-content">{children}</div>
        {present === null && (
          <Signer
            chosen={badge === null ? name : ''}
            onChoose={(chosen) => {
              layAside()
              setName(chosen)
              attempt.clear()
            }}
          />
        )}
      </div>
      <div className="signing-who">
        <Claimed
          badge={badge}
          name={present ?? name}
          nobody={<Trans comment="Above the field for the PIN while it is open who signs">Who signs?</Trans>}
        />
        {attempt.refusal !== null && <Refused refusal={attempt.refusal} />}
        <SecretPad
          key={identification}
          disabled={identification === '' || asking || attempt.waits}
          doneWords={<Trans comment="Key of the number pad that signs">Sign</Trans>}
          onDone={(secret) => void sign(secret)}
        />
        <div className="row">
          {present !== null && (
            <Button onPress={() => setSomebodyElse(true)}>
              <Trans comment="Button: not the person at the station signs">Somebody else signs</Trans>
            </Button>
          )}
          <Button keyName="Esc" onPress={onCancel}>
            <Trans comment="Button that leaves without signing">Do not sign</Trans>
          </Button>
        </div>
      </div>
    </section>
  )
}
