import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { HeldReleaseView } from '#shared/contract/calls/batch-closing-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { closingWords, misfitTexts } from '../../texts/batch-closing-texts.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { NoteField } from '../holds/NoteField.tsx'
import './batches.css'

/** Releases that came before the numbers of their batches: what each waits for, and withdrawing one. */
export function HeldReleases({ onAsking }: { readonly onAsking: (asking: boolean) => void }) {
  const answer = useQuery('batches.releases', {})
  const [asked, setAsked] = useState<HeldReleaseView | null>(null)
  const ask = (release: HeldReleaseView | null) => {
    setAsked(release)
    onAsking(release !== null)
  }
  if (answer.kind !== 'answered' || answer.value.releases.length === 0) return null
  return (
    <section className="outbox" data-releases={answer.value.releases.length}>
      <h2>
        <Trans comment="Title above releases that came before the numbers of their batches">
          Released, and held until their numbers are here
        </Trans>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: batch number">Lot</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column">Product</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: who signed a release, and when">Signed</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: how many packs were released">Released</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: how many of the released packs are on record">Here</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: what a release waits for">State</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.value.releases.map((release) => (
            <ReleaseRow key={release.release} release={release} onAsk={() => ask(release)} />
          ))}
        </tbody>
      </table>
      {asked !== null && <Withdraw release={asked} onDone={() => ask(null)} />}
    </section>
  )
}

function ReleaseRow({ release, onAsk }: { readonly release: HeldReleaseView; readonly onAsk: () => void }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const mayClose = useStationState((state) => state.status?.session?.rights.includes('closeBatches') === true)
  const { batch, lot, gtin, product, closing, quantity, commissioned, signedBy, at, stands } = release
  const number = new Intl.NumberFormat(i18n.locale)
  return (
    <tr data-release={lot} data-stands={stands.kind}>
      <td>
        {batch === null ? (
          <Code value={lot} />
        ) : (
          <button type="button" className="link" onClick={() => open({ name: 'batch', batch })}>
            <Code value={lot} />
          </button>
        )}
      </td>
      <td>{product ?? <Code value={gtin} />}</td>
      <td>
        {i18n._(closingWords[closing])} · {signedBy} · {dayAndTime(at, i18n.locale)}
      </td>
      <td className="number">{number.format(quantity)}</td>
      <td className="number">{number.format(commissioned)}</td>
      <td>
        <div className="held-release">
          {stands.kind === 'waits' ? (
            <span>
              <Trans comment="State of a release">Held until its numbers are here</Trans>
            </span>
          ) : (
            <strong>
              {i18n._(stands.kind === 'misfit' ? misfitTexts[stands.code](stands.expiry) : refusalText(stands.refusal))}
            </strong>
          )}
          {mayClose && (
            <Button place="desk" onPress={onAsk}>
              <Trans comment="Button: a release that is held is not to be carried out">Withdraw…</Trans>
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}

function Withdraw({ release, onDone }: { readonly release: HeldReleaseView; readonly onDone: () => void }) {
  const { client } = useStation()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isReady = reason.trim() !== ''
  const withdraw = async () => {
    const done = await client.call('batches.withdrawRelease', { release: release.release, reason: reason.trim() })
    setRefusal(done.ok ? null : done.error)
    if (done.ok) onDone()
  }
  useKeys({ Escape: onDone, ...(isReady ? { F12: () => void withdraw() } : {}) })
  const { lot } = release
  return (
    <div className="question" role="alert">
      <p className="question-text">
        <Trans comment="Question before a held release is withdrawn; a batch number">
          The release of lot {lot} is withdrawn. The batch stays open.
        </Trans>
      </p>
      <NoteField note={reason} needed onChange={setReason} />
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" keyName="F12" disabled={!isReady} onPress={() => void withdraw()}>
          <Trans comment="Button: a release is withdrawn">Yes, withdraw it</Trans>
        </Button>
        <Button keyName="Esc" onPress={onDone}>
          <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
        </Button>
      </div>
    </div>
  )
}
