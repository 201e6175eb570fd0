import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { MessageStateView, MessageView } from '#shared/contract/views/message-views.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { messageTypeWord } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { MessageStand } from './MessageStand.tsx'
import { WaitsFor } from './WaitsFor.tsx'

const rowsOnAPage = 50

/** The messages, newest first, a page at a time: a backlog of a hundred thousand is no reason to wait. */
export function MessageList({ state }: { readonly state: MessageStateView | null }) {
  const [path, setPath] = useState<readonly MessageId[]>([])
  const answer = useQuery('outbox.messages', {
    states: state === null ? [] : [state],
    before: path.at(-1) ?? null,
    limit: rowsOnAPage,
  })
  switch (answer.kind) {
    case 'asking':
      return <p className="empty" aria-busy="true" />
    case 'refused':
      return <Refused refusal={answer.refusal} />
    case 'answered': {
      const { messages, next } = answer.value
      if (messages.length === 0) {
        return (
          <p className="empty">
            <Trans comment="Instead of the list of messages">No messages here. Finishing a job makes one.</Trans>
          </p>
        )
      }
      return (
        <>
          <MessageTable messages={messages} />
          {(path.length > 0 || next !== null) && (
            <div className="row">
              <Button place="desk" disabled={path.length === 0} onPress={() => setPath(path.slice(0, -1))}>
                <Trans comment="Button: the page before, with newer messages">Newer</Trans>
              </Button>
              <Button place="desk" disabled={next === null} onPress={() => next !== null && setPath([...path, next])}>
                <Trans comment="Button: the next page, with older messages">Older</Trans>
              </Button>
              <span className="soft">
                <Trans comment="Beside the buttons; the placeholder is the number of the page">
                  Page {path.length + 1}
                </Trans>
              </span>
            </div>
          )}
        </>
      )
    }
  }
}

function MessageTable({ messages }: { readonly messages: readonly MessageView[] }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column">Made</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: kind of message">Message</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: state of a message">State</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: number of items">Items</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: number of tries to send">Tries</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what the network said last">Last answer</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id} data-state={message.state}>
            <td className="table-time">{dayAndTime(message.createdAt, i18n.locale)}</td>
            <td>
              <button type="button" className="link" onClick={() => open({ name: 'message', message: message.id })}>
                {messageTypeWord(message.type, i18n)}
              </button>
            </td>
            <td>
              <MessageStand message={message} />
            </td>
            <td className="number">{message.items}</td>
            <td className="number">{message.attempts}</td>
            <td className={message.waitsFor === null ? 'table-said' : 'table-whole'}>
              {message.waitsFor === null ? (message.lastReply ?? '–') : <WaitsFor ahead={message.waitsFor} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
