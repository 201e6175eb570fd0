import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { untoldWords } from '../../texts/messaging-texts.ts'
import { messageStateWords } from '../../texts/word-texts.ts'

/** How many messages about a batch the network has settled, and where the one stands that closes it. */
export function BatchSending({ batch }: { readonly batch: BatchId }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const answer = useQuery('batches.sending', { batch })
  if (answer.kind !== 'answered') return null
  const { messages, settled, forPerson, unsent, closing } = answer.value
  const number = new Intl.NumberFormat(i18n.locale)
  return (
    <dl className="facts" data-settled={settled} data-messages={messages}>
      <dt>
        <Trans comment="Label: how much of a batch was told to the network">Network</Trans>
      </dt>
      <dd>
        {messages === 0 && unsent === 0 && (
          <Trans comment="No message was made about a batch">No message was made about it.</Trans>
        )}
        {messages > 0 && (
          <Trans comment="How many messages about a batch the network has dealt with; two numbers">
            {number.format(settled)} of {number.format(messages)} messages settled
          </Trans>
        )}
        {forPerson > 0 && (
          <>
            {' · '}
            <strong>
              <Plural
                comment="Messages about a batch that the network did not take"
                value={forPerson}
                one="one waits for a person"
                other="# wait for a person"
              />
            </strong>
          </>
        )}
        {unsent > 0 && (
          <>
            {' · '}
            <Plural
              comment="Messages about a batch that are not sent by configuration"
              value={unsent}
              one="one is not sent"
              other="# are not sent"
            />
          </>
        )}
      </dd>
      {closing !== null && (
        <>
          <dt>
            <Trans comment="Label: the message that closes a batch">Closing message</Trans>
          </dt>
          <dd data-closing-message={closing.state}>
            <button type="button" className="link" onClick={() => open({ name: 'message', message: closing.message })}>
              {closing.unsent === null
                ? i18n._(messageStateWords[closing.state].word)
                : i18n._(untoldWords[closing.unsent].word)}
            </button>{' '}
            {closing.state === 'queued' && settled < messages && (
              <Trans comment="The message that closes a batch is held back">
                It leaves when all that is told of the batch is settled.
              </Trans>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}
