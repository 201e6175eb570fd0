import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FailedSigningsView } from '#shared/contract/calls/failed-signings-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { FailedTry } from '#shared/domain/signatures/repeated-failures.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { failedTryWords, meaningWords, signingFailureWords } from '../../texts/signing-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import './signing.css'

const shortestFinding = 3

/** Signings or sign-ins of one person that failed again and again, and where somebody says what they found out, which puts the alert away. */
export function FailedSignings({ of, person }: { readonly of: FailedTry; readonly person: PersonId | null }) {
  const { open } = useScreen()
  const { i18n } = useLingui()
  const answer = useQuery('signing.failures', { of, person })
  const back = () => open({ name: 'attention' })
  useKeys({ Escape: back })
  return (
    <Page
      title={i18n._(failedTryWords[of])}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && answer.value.count === 0 && (
        <p className="empty">
          <Trans comment="Instead of a list of failed signings">Nothing is left to look into here.</Trans>
        </p>
      )}
      {answer.kind === 'answered' && answer.value.count > 0 && (
        <>
          <Whose of={of} view={answer.value} />
          <Finding of={of} person={person} view={answer.value} onKept={back} />
          <Failures view={answer.value} />
        </>
      )}
    </Page>
  )
}

type WhoseProps = { readonly of: FailedTry; readonly view: FailedSigningsView }

function Whose({ of, view: { name, count } }: WhoseProps) {
  if (of === 'signIn')
    return (
      <p>
        {name === null ? (
          <Trans comment="Above a list; the placeholder is a number">
            Signing in failed {count} times with a name or badge that is nobody’s.
          </Trans>
        ) : (
          <Trans comment="Above a list; the placeholders are a name and a number">
            Signing in as <strong>{name}</strong> failed {count} times. Ask them whether it was they.
          </Trans>
        )}
      </p>
    )
  return (
    <p>
      {name === null ? (
        <Trans comment="Above a list; the placeholder is a number">
          Signing failed {count} times with a name or badge that is nobody’s.
        </Trans>
      ) : (
        <Trans comment="Above a list; the placeholders are a name and a number">
          Signing as <strong>{name}</strong> failed {count} times. Ask them whether it was they.
        </Trans>
      )}
    </p>
  )
}

type FindingProps = {
  readonly of: FailedTry
  readonly person: PersonId | null
  readonly view: FailedSigningsView
  readonly onKept: () => void
}

function Finding({ of, person, view: { count, isOwn }, onKept }: FindingProps) {
  const { client } = useStation()
  const [finding, setFinding] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keep = async () => {
    const kept = await client.call('signing.lookedInto', { of, person, count, finding: finding.trim() })
    if (kept.ok) onKept()
    else setRefusal(kept.error)
  }
  if (isOwn)
    return (
      <p className="note">
        <Trans comment="To somebody whose own signings failed">
          Somebody else looks into what failed in your name.
        </Trans>
      </p>
    )
  return (
    <section className="panel">
      <label className="finding">
        <span>
          <Trans comment="Label of a field: what came out about failed signings">
            What you found out, and what was done
          </Trans>
        </span>
        <textarea
          className="field finding-words"
          value={finding}
          maxLength={500}
          onChange={({ target }) => setFinding(target.value)}
        />
      </label>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" disabled={finding.trim().length < shortestFinding} onPress={() => void keep()}>
          <Trans comment="Button: keeps what was found out, and the alert goes">Looked into</Trans>
        </Button>
        <span className="note">
          <Trans comment="Beside the button">Your name and your words stay in the record.</Trans>
        </span>
      </div>
    </section>
  )
}

function Failures({ view: { failures } }: { readonly view: FailedSigningsView }) {
  const { i18n } = useLingui()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: when a signing failed">When</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what was to be signed">What was tried</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: why a signing failed">Why it failed</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {failures.map(({ sequence, at, meaning, because }) => (
          <tr key={sequence}>
            <td className="table-time">{dayAndTime(at, i18n.locale)}</td>
            <td>{i18n._(meaning === null ? failedTryWords.signIn : meaningWords[meaning])}</td>
            <td>{i18n._(signingFailureWords[because])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
