import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { BatchImportView } from '#shared/contract/batch-calls.ts'
import { lineFlawWords } from '../../texts/batch-texts.ts'
import { Code } from '../../ui/Code.tsx'

type LineFlawsProps = { readonly flawed: Extract<BatchImportView, { kind: 'flawed' }> }

/** What is wrong with a file, line by line. */
export function LineFlaws({ flawed: { file, format, flaws, flawCount } }: LineFlawsProps) {
  const { i18n } = useLingui()
  return (
    <div role="alert" data-flaws={flawCount}>
      <p>
        <strong>
          <Plural
            comment="Above the list of what is wrong with a file"
            value={flawCount}
            one="One thing in the file is wrong. Nothing of it was taken."
            other="# things in the file are wrong. Nothing of it was taken."
          />
        </strong>{' '}
        {file}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {format === 'csv' ? (
                <Trans comment="Column: number of a line of a file">Line</Trans>
              ) : (
                <Trans comment="Column: number of an event in a file">Event</Trans>
              )}
            </th>
            <th scope="col">
              <Trans comment="Column: what is wrong with a line of a file">What is wrong</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: what a flaw is about">What it is about</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {flaws.map(({ where, code, about }, index) => (
            <tr key={index} data-flaw={code}>
              <td className="number">{where === 0 ? '–' : where}</td>
              <td>{i18n._(lineFlawWords[code])}</td>
              <td>{about === '' ? '–' : <Code value={about} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {flawCount > flaws.length && (
        <p className="note">
          <Plural
            comment="Below a list that is cut off"
            value={flawCount - flaws.length}
            one="And one more."
            other="And # more."
          />
        </p>
      )}
    </div>
  )
}
