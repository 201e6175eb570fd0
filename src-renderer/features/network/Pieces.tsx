import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { MessageDetail } from '#shared/contract/views/message-views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { messageStateWords, messageTypeWord } from '../../texts/word-texts.ts'
import './network.css'

/** Where each piece of a message stands that was larger than a document, with the way to it. */
export function Pieces({ pieces: { count, first } }: { readonly pieces: NonNullable<MessageDetail['pieces']> }) {
  const { i18n, t } = useLingui()
  const { open } = useScreen()
  return (
    <section className="outbox" data-pieces={count}>
      <h2>
        <Plural
          comment="Title above the pieces of a message that was larger than a document"
          value={count}
          one="It went in # piece"
          other="It went in # pieces"
        />
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: a part of a message that was too large">Piece</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: state of a message">State</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items">Items</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ message, state, items }, index) => (
            <tr key={message} data-state={state}>
              <td>
                <button type="button" className="link" onClick={() => open({ name: 'message', message })}>
                  {t({
                    message: `${index + 1} of ${count}`,
                    comment: 'A piece of a message and how many there are; a link to it',
                  })}
                </button>
              </td>
              <td>
                <span className={`state state-${state}`}>{i18n._(messageStateWords[state].word)}</span>
              </td>
              <td className="number">{items}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > first.length && (
        <p className="soft">
          <Trans comment="Below the first pieces of a message; the placeholder is a number">
            Only the first {first.length} are listed here.
          </Trans>
        </p>
      )}
    </section>
  )
}

/** Which message this one is a piece of, with the way to it. */
export function PieceOf({
  whole: { message, type, place },
}: {
  readonly whole: NonNullable<MessageDetail['pieceOf']>
}) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const kind = (
    <button type="button" className="link" onClick={() => open({ name: 'message', message })}>
      {messageTypeWord(type, i18n)}
    </button>
  )
  return (
    <p data-piece-of={message}>
      {place === null ? (
        <Trans comment="A piece of a larger message that was too large itself. The placeholder is a link to the larger message, named by its kind">
          A piece of a larger message, and split again: {kind}
        </Trans>
      ) : (
        <Trans comment="Which piece of a larger message this one is. The first two placeholders are numbers, the last is a link to the larger message, named by its kind">
          Piece {place.piece} of {place.of} of a larger message: {kind}
        </Trans>
      )}
    </p>
  )
}
