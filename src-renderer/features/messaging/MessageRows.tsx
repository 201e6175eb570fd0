import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageRow } from '#shared/domain/messaging/message-table.ts'
import { messagesOfThisVersion, typeInTraceLink } from '#shared/domain/messaging/network-message.ts'
import {
  basisWords,
  directionWords,
  needWords,
  networkMessageWords,
  triggerWords,
} from '../../texts/messaging-texts.ts'

/** The messages that a kind of site exchanges, what triggers each, and what that rests on. */
export function MessageRows({ rows }: { readonly rows: readonly MessageRow[] }) {
  const { i18n } = useLingui()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: a message of the network">Message</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: whether a message must or may be exchanged, and which way">Exchanged</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what triggers a message">When</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what a row of the table rests on">Rests on</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.message} ${row.direction}`} data-message={row.message} data-direction={row.direction}>
            <td>
              <strong>{i18n._(networkMessageWords[row.message])}</strong>
              {typeInTraceLink[row.message] !== null && (
                <span className="message-source code soft">{typeInTraceLink[row.message]}</span>
              )}
            </td>
            <td>
              {i18n._(needWords[row.need])} · {i18n._(directionWords[row.direction])}
              {!messagesOfThisVersion[row.direction].includes(row.message) && (
                <span className="message-source soft">
                  <Trans comment="Beside a message that this version neither makes nor takes">
                    not yet by this version
                  </Trans>
                </span>
              )}
            </td>
            <td>{i18n._(triggerWords[row.trigger])}</td>
            <td data-basis={row.basis.kind}>
              {i18n._(basisWords[row.basis.kind])}
              <span className="message-source soft">{row.basis.source}</span>
              {row.basis.kind !== 'sourced' && (
                <span className="message-source soft" lang="en">
                  {row.basis.why}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
