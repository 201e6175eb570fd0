import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReceivedView } from '#shared/contract/calls/received-batch-calls.ts'
import { receivedFlawWords } from '../../texts/received-batch-texts.ts'
import { Code } from '../../ui/Code.tsx'

/** Every reason why a partner's batch is not loaded, and what to do. Nothing where there is none. */
export function ReceivedFlaws({ batch: { flaws, flawCount, state } }: { readonly batch: ReceivedView }) {
  const { i18n } = useLingui()
  if (flawCount === 0) return null
  return (
    <section className="outbox" role={state === 'refused' ? 'alert' : 'status'} data-flaws={flawCount}>
      <h2>
        {state === 'refused' ? (
          <Trans comment="Title above why a partner’s batch is not loaded">Why it is refused</Trans>
        ) : (
          <Trans comment="Title above why a partner’s batch is not loaded yet">What it waits for</Trans>
        )}
      </h2>
      <p>
        {state === 'refused' ? (
          <Trans comment="Above the reasons why a partner’s batch is refused: what to do">
            Tell its sender. They send it again: a newer closing event, or the events that were wrong with a
            declaration. It is then checked anew and takes the place of this one.
          </Trans>
        ) : (
          <Trans comment="Above what a partner’s batch waits for: what to do">
            Nothing is to be done here. If it does not come, ask its sender.
          </Trans>
        )}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: what is wrong with a partner’s batch">Reason</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: what a flaw is about">What it is about</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: the id of an event">Event</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {flaws.map(({ event, code, about }, index) => (
            <tr key={index} data-flaw={code}>
              <td>{i18n._(receivedFlawWords[code])}</td>
              <td>{about === '' ? '–' : <Code value={about} />}</td>
              <td>{event === null ? '–' : <Code value={event} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {flawCount > flaws.length && (
        <p className="note">
          <Plural
            comment="Below the list of what is wrong with a batch; so many are not listed"
            value={flawCount - flaws.length}
            one="One more is not listed."
            other="# more are not listed."
          />
        </p>
      )}
    </section>
  )
}
