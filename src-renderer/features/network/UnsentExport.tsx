import { Trans, useLingui } from '@lingui/react/macro'
import type { UnsentExportView } from '#shared/contract/calls/unsent-calls.ts'
import { useStation } from '../../state/station-context.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** Messages that were written to files together: how many of them still lie there, and the way to take those back. */
export function UnsentExport({ written }: { readonly written: UnsentExportView }) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { id, folder, at, by, documents, messages, open } = written
  const inFigures = new Intl.NumberFormat(i18n.locale)
  return (
    <div className="panel" data-export={folder} data-open={open}>
      <p className="code">{folder}</p>
      <p>
        <Trans comment="Who wrote files of unsent messages, when, and what is in them; a name, a time, two numbers">
          {by}, {dayAndTime(at, i18n.locale)} · documents: {inFigures.format(documents)}, messages:{' '}
          {inFigures.format(messages)}
        </Trans>
      </p>
      {open === 0 ? (
        <p className="soft">
          <Trans comment="Of files of unsent messages: every message is settled or taken back">
            Nothing lies in them any more.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans comment="Of files of unsent messages; the placeholder is a number">
              Not settled yet, and not sent by this station: {inFigures.format(open)}
            </Trans>
          </p>
          <ReasonForm act={(reason) => client.call('unsent.takeBack', { export: id, reason })}>
            <Trans comment="Button: the station sends the messages in these files after all">
              Take back and let the station send them
            </Trans>
          </ReasonForm>
        </>
      )}
    </div>
  )
}
