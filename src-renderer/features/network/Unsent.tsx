import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { UnsentReceipt } from '#shared/contract/calls/unsent-calls.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { SettleUpload } from './SettleUpload.tsx'
import { UnsentExport } from './UnsentExport.tsx'
import './network.css'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly receipt: UnsentReceipt }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What waits for the network as files, for a person to bring there; and what became of such files. */
export function Unsent() {
  const { client } = useStation()
  const { open } = useScreen()
  const answer = useQuery('unsent.exports', {})
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const write = async () => {
    if (step.kind === 'writing') return
    setStep({ kind: 'writing' })
    const written = await client.call('unsent.write', {})
    setStep(written.ok ? { kind: 'written', receipt: written.value } : { kind: 'refused', refusal: written.error })
  }
  const back = () => open({ name: 'network' })
  useKeys({ Escape: back, '1': () => void write() })
  const exports = answer.kind === 'answered' ? answer.value.exports : []

  return (
    <Page
      title={<Trans comment="Title of the screen of messages in files for upload by hand">Upload by hand</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      <section className="panel">
        <p>
          <Trans comment="What writing unsent messages to files does">
            Where the network cannot be reached for long, what waits here can be written to files and uploaded by hand
            at its own site. What lies in files is not sent by this station meanwhile, so that nothing arrives twice.
          </Trans>
        </p>
        <div className="row">
          <Button look="main" keyName="1" disabled={step.kind === 'writing'} onPress={() => void write()}>
            <Trans comment="Button: writes what waits for the network to files">Write what waits to files</Trans>
          </Button>
        </div>
        <div aria-live="polite">
          {step.kind === 'refused' && <Refused refusal={step.refusal} />}
          {step.kind === 'written' && <Written receipt={step.receipt} />}
        </div>
      </section>
      {exports.length > 0 && <SettleUpload />}
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {exports.length > 0 && (
        <section className="outbox">
          <h2>
            <Trans comment="Title above the list of files of unsent messages">Written files</Trans>
          </h2>
          {exports.map((written) => (
            <UnsentExport key={written.id} written={written} />
          ))}
        </section>
      )}
    </Page>
  )
}

function Written({ receipt }: { readonly receipt: UnsentReceipt }) {
  const { i18n } = useLingui()
  const { path, manifest, documents, messages, left } = receipt
  const inFigures = new Intl.NumberFormat(i18n.locale)
  return (
    <div data-unsent="written">
      <p>
        <Trans comment="Where unsent messages lie; two numbers">
          Messages: {inFigures.format(messages)}, in documents: {inFigures.format(documents)}. They lie in
        </Trans>{' '}
        <span className="code network-address">{path}</span>
      </p>
      <p>
        <Trans comment="What to do with the files; the placeholder is the name of a file">
          Upload the documents in the order of their names, keep the receipts, then choose {manifest} here.
        </Trans>
      </p>
      {left > 0 && (
        <p>
          <Plural
            comment="Messages that are in no file"
            value={left}
            one="One message is in no file: it is on its way, follows one that is elsewhere, or is for the next files."
            other="# messages are in no file: they are on their way, follow one that is elsewhere, or are for the next files."
          />
        </p>
      )}
    </div>
  )
}
