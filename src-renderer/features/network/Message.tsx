import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { MessageDetail } from '#shared/contract/views/message-views.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { untoldWords } from '../../texts/messaging-texts.ts'
import { messageStateWords, messageTypeWord } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { CorrectionWay } from '../corrections/CorrectionWay.tsx'
import { Exchanges } from './Exchanges.tsx'
import { MessageStand } from './MessageStand.tsx'
import { PieceOf, Pieces } from './Pieces.tsx'
import { prettyJson } from './pretty-json.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { WaitsFor } from './WaitsFor.tsx'
import './network.css'

/** One message: where it stands and what that means, every exchange about it, and its body as it was sent. */
export function Message({ id }: { readonly id: MessageId }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const answer = useQuery('outbox.message', { message: id })
  const back = () => open({ name: 'network' })
  useKeys({ Escape: back })

  return (
    <Page
      title={
        answer.kind === 'answered' ? (
          <Trans comment="Title of the screen of one message; the placeholder is its kind">
            Message: {messageTypeWord(answer.value.type, i18n)}
          </Trans>
        ) : (
          <Trans comment="Title of the screen of one message">Message</Trans>
        )
      }
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <MessageParts message={answer.value} />}
    </Page>
  )
}

function MessageParts({ message }: { readonly message: MessageDetail }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sendAgain = async () => {
    const answer = await client.call('message.sendAgain', { message: message.id })
    setRefusal(answer.ok ? null : answer.error)
  }

  return (
    <>
      <section className="panel">
        <div className="row">
          <MessageStand message={message} />
          <p className="message-means">
            {i18n._(
              message.unsent === null ? messageStateWords[message.state].means : untoldWords[message.unsent].means,
            )}
          </p>
          {(message.state === 'refused' || message.state === 'parked') && (
            <Button look="main" onPress={() => void sendAgain()}>
              <Trans comment="Button: sends a refused message again">Send again</Trans>
            </Button>
          )}
          {message.state !== 'voided' && <CorrectionWay of={{ kind: 'message', message: message.id }} />}
        </div>
        {refusal !== null && <Refused refusal={refusal} />}
        {(message.state === 'refused' || message.state === 'parked') && (
          <ReasonForm act={(reason) => client.call('message.setAside', { message: message.id, reason })}>
            <Trans comment="Button: a message is settled without being sent">Set aside</Trans>
          </ReasonForm>
        )}
        {message.state === 'exported' && (
          <div className="row">
            <Button onPress={() => open({ name: 'unsent' })}>
              <Trans comment="Button: opens the screen of messages in files for upload by hand">See the files</Trans>
            </Button>
          </div>
        )}
        {message.pieceOf !== null && <PieceOf whole={message.pieceOf} />}
        {message.waitsFor !== null && (
          <p>
            <WaitsFor ahead={message.waitsFor} />
          </p>
        )}
        {message.lastReply !== null && <p className="message-said">{message.lastReply}</p>}
        <dl className="facts">
          <dt>
            <Trans comment="Label">Made</Trans>
          </dt>
          <dd>
            {dayAndTime(message.createdAt, i18n.locale)}
            {message.createdBy !== null && ` · ${message.createdBy}`}
          </dd>
          <dt>
            <Trans comment="Label">Holds</Trans>
          </dt>
          <dd>
            <Trans comment="What a message holds; both placeholders are numbers">
              items: {message.items}, events: {message.events}
            </Trans>
          </dd>
          <dt>
            <Trans comment="Label: number of tries to send">Tries</Trans>
          </dt>
          <dd>{message.attempts}</dd>
          {message.nextTryAt !== null && (
            <>
              <dt>
                <Trans comment="Label">Next try</Trans>
              </dt>
              <dd>{dayAndTime(message.nextTryAt, i18n.locale)}</dd>
            </>
          )}
          {message.address !== null && (
            <>
              <dt>
                <Trans comment="Label: the address that a message goes to, where it is not the network of the site">
                  Goes to
                </Trans>
              </dt>
              <dd className="code message-url">{message.address}</dd>
            </>
          )}
          {message.captureUrl !== null && (
            <>
              <dt>
                <Trans comment="Label: the address under which the network works on it">Capture job</Trans>
              </dt>
              <dd className="code message-url">{message.captureUrl}</dd>
            </>
          )}
          <dt>
            <Trans comment="Label: identifier">Id</Trans>
          </dt>
          <dd className="code">{message.id}</dd>
        </dl>
      </section>
      {message.pieces !== null && <Pieces pieces={message.pieces} />}
      <Exchanges exchanges={message.exchanges} />
      <section className="outbox">
        <h2>
          <Trans comment="Title above the text of the events">As it is sent</Trans>
        </h2>
        {message.bodies.map((body, index) => (
          // Bodies have no name of their own and never change their order.
          <pre className="body code" key={index} tabIndex={0}>
            {prettyJson(body)}
          </pre>
        ))}
      </section>
    </>
  )
}
