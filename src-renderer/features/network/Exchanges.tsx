import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageDetail } from '#shared/contract/views/message-views.ts'
import { timeOfDay } from '../../ui/moments.ts'

/** Every word between the station and the network about a message, oldest first. */
export function Exchanges({ exchanges }: Pick<MessageDetail, 'exchanges'>) {
  const { i18n } = useLingui()
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title of the list of requests and replies">What was said</Trans>
      </h2>
      {exchanges.length === 0 ? (
        <p className="empty">
          <Trans comment="Instead of the list of requests and replies">Nothing was sent yet.</Trans>
        </p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans comment="Column">Time</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: what the station asked">Asked</Trans>
              </th>
              <th scope="col" className="number">
                <Trans comment="Column: HTTP status code">Status</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: what the network said">Answer</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {exchanges.map((exchange, index) => (
              // Exchanges are only ever added at the end.
              <tr key={index}>
                <td className="table-time">{timeOfDay(exchange.at, i18n.locale)}</td>
                <td>{exchange.what}</td>
                <td className="number">{exchange.status ?? '–'}</td>
                <td className="table-said table-whole">{exchange.said}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
