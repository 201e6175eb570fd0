import { Trans, useLingui } from '@lingui/react/macro'
import type { AllMessageSettings } from '#shared/domain/messaging/message-settings.ts'
import type { MessageRow } from '#shared/domain/messaging/message-table.ts'
import { messagesOfThisVersion, typeInTraceLink } from '#shared/domain/messaging/network-message.ts'
import type { NetworkMessage } from '#shared/domain/messaging/network-message.ts'
import { useScreen } from '../../state/station-context.tsx'
import {
  basisWords,
  directionWords,
  needWords,
  networkMessageWords,
  triggerWords,
} from '../../texts/messaging-texts.ts'
import { Untold } from './Untold.tsx'

type MessageRowsProps = {
  readonly rows: readonly MessageRow[]
  readonly switchedOff: readonly NetworkMessage[]
  /** How the messages are set up, as far as that is known yet. */
  readonly settings: AllMessageSettings
}

/** The messages that a kind of site exchanges, what triggers each, and what that rests on. */
export function MessageRows({ rows, switchedOff, settings }: MessageRowsProps) {
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
              <MessageName row={row} />
              {typeInTraceLink[row.message] !== null && (
                <span className="message-source code soft">{typeInTraceLink[row.message]}</span>
              )}
            </td>
            <td>
              {i18n._(needWords[row.need])} · {i18n._(directionWords[row.direction])}
              {row.direction === 'send' && switchedOff.includes(row.message) && (
                <>
                  {' '}
                  <Untold because="switchedOff" />
                </>
              )}
              {row.direction === 'send' && <GoesTo address={settings[row.message]?.endpoint ?? null} />}
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

/** The name of a message; what this version sends leads to how it is set up. */
function MessageName({ row: { message, direction } }: { readonly row: MessageRow }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const name = i18n._(networkMessageWords[message])
  if (direction !== 'send' || !messagesOfThisVersion.send.includes(message)) return <strong>{name}</strong>
  return (
    <button type="button" className="link" onClick={() => open({ name: 'messageSettings', message })}>
      {name}
    </button>
  )
}

/** The endpoint of a message, where it is not the site's own. */
function GoesTo({ address }: { readonly address: string | null }) {
  if (address === null) return null
  return (
    <span className="message-source" data-endpoint={address}>
      <Trans comment="Before the address of a message that does not go to the network of the site">Goes to</Trans>{' '}
      <span className="code">{address}</span>
    </span>
  )
}
