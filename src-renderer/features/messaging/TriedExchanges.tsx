import { Trans } from '@lingui/react/macro'
import type { CallOutput } from '#shared/contract/calls.ts'
import { prettyJson } from '../network/pretty-json.ts'

type TriedExchangesProps = { readonly exchanges: CallOutput<'messaging.tryOut'>['exchanges'] }

/** Each request of a test exchange with its reply, as they crossed the line. */
export function TriedExchanges({ exchanges }: TriedExchangesProps) {
  return (
    <section className="outbox" role="status">
      <h2>
        <Trans comment="Title above the requests and replies of a test">What was asked and answered</Trans>
      </h2>
      {exchanges.map(({ asked, sent, status, said }, index) => (
        // Exchanges have no name of their own and never change their order.
        <article className="panel tried" key={index} data-tried={status ?? 'none'}>
          <p>
            <strong className="code">{asked}</strong>
          </p>
          {sent !== '' && (
            <pre className="body code" tabIndex={0}>
              {prettyJson(sent)}
            </pre>
          )}
          <p>
            <span className="untold-mark">
              {status ?? <Trans comment="Instead of the status of a reply: none came">no answer</Trans>}
            </span>
          </p>
          {said !== '' && (
            <pre className="body code" tabIndex={0}>
              {said}
            </pre>
          )}
        </article>
      ))}
    </section>
  )
}
