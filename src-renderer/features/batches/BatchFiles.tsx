import { Trans, useLingui } from '@lingui/react/macro'
import type { ImportedFile } from '#shared/contract/calls/batch-calls.ts'
import { dayAndTime } from '../../ui/moments.ts'

/** The files that a batch came from, the latest first: who took them in, and what was new in them. */
export function BatchFiles({ files }: { readonly files: readonly ImportedFile[] }) {
  const { i18n } = useLingui()
  const number = new Intl.NumberFormat(i18n.locale)
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above what happened to a batch">Steps</Trans>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: when something was done">When</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: name of a file">File</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: numbers that were put into use">Commissioned</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: items that were put into containers">Packed</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: who did something">By</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: whether all of a file is on record">State</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ sequence, at, file, commissioned, packed, by, endedAt }) => (
            <tr key={sequence} data-file={file} data-ended={endedAt !== null}>
              <td className="table-time">{dayAndTime(at, i18n.locale)}</td>
              <td>{file}</td>
              <td className="number">{number.format(commissioned)}</td>
              <td className="number">{number.format(packed)}</td>
              <td>{by ?? '–'}</td>
              <td>
                {endedAt === null ? (
                  <strong>
                    <Trans comment="State of a file of a packaging line">Not all of it is on record yet</Trans>
                  </strong>
                ) : (
                  <Trans comment="State of a file of a packaging line">Complete</Trans>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
