import { Trans, useLingui } from '@lingui/react/macro'
import type { ItemMessageView } from '#shared/contract/views/look-up-views.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { messageTypeWord } from '../../texts/word-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { MessageStand } from '../network/MessageStand.tsx'
import { WaitsFor } from '../network/WaitsFor.tsx'

/** What was sent to the network about an item, and what it said to that. */
export function ItemMessages({ item }: { readonly item: ItemId }) {
  const answer = useQuery('lookup.messages', { item })
  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the messages about an item">What the network was told</Trans>
      </h2>
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <>
          {answer.value.tooMany && (
            <p className="note">
              <Trans comment="Above a cut-off list of messages">
                Only the newest are shown; an export has all of them.
              </Trans>
            </p>
          )}
          <ItemMessageList messages={answer.value.messages} />
        </>
      )}
    </section>
  )
}

/** Messages about an item, as they come. */
export function ItemMessageList({ messages }: { readonly messages: readonly ItemMessageView[] }) {
  if (messages.length === 0) {
    return (
      <p className="empty">
        <Trans comment="Instead of the messages about an item">Nothing was sent about it from this station.</Trans>
      </p>
    )
  }
  return (
    <ol className="history">
      {messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </ol>
  )
}

function Message({
  message: { id, type, state, unsent, createdAt, exchanges, waitsFor },
}: {
  readonly message: ItemMessageView
}) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  return (
    <li className="history-entry" data-state={state}>
      <p className="history-when">{dayAndTime(createdAt, i18n.locale)}</p>
      <div className="history-what">
        <p className="row">
          <button type="button" className="link" onClick={() => open({ name: 'message', message: id })}>
            {messageTypeWord(type, i18n)}
          </button>
          <MessageStand message={{ state, unsent }} />
        </p>
        {waitsFor !== null && (
          <p>
            <WaitsFor ahead={waitsFor} />
          </p>
        )}
        {exchanges.map(({ at, what, status, said }, index) => (
          // Exchanges have no name of their own and never change their order.
          <p className="soft item-exchange" key={index}>
            {dayAndTime(at, i18n.locale)} · <span className="code">{what}</span> {status ?? '–'} {said}
          </p>
        ))}
      </div>
    </li>
  )
}
