import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BatchImportView } from '#shared/contract/calls/batch-calls.ts'
import { useQuery } from '../../state/use-query.ts'
import { lineFlawWords } from '../../texts/batch-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'

const rowsOnAPage = 100

type LineFlawsProps = { readonly flawed: Extract<BatchImportView, { kind: 'flawed' }> }

/** What is wrong with a file, line by line. */
export function LineFlaws({ flawed: { file, format, flawCount, flawsKept, isPartlyRecorded } }: LineFlawsProps) {
  const { i18n } = useLingui()
  const [after, setAfter] = useState(0)
  const answer = useQuery('batches.flaws', { after, limit: rowsOnAPage })
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  const flaws = answer.kind === 'answered' ? answer.value.flaws : []
  return (
    <div role="alert" data-flaws={flawCount}>
      <p>
        <strong>
          <Plural
            comment="Above the list of what is wrong with a file"
            value={flawCount}
            one="One thing in the file is wrong."
            other="# things in the file are wrong."
          />
        </strong>{' '}
        {isPartlyRecorded ? (
          <Trans comment="Above the list of what is wrong with a file">
            Part of it was recorded before. The rest was not taken.
          </Trans>
        ) : (
          <Trans comment="Above the list of what is wrong with a file">Nothing of it was taken.</Trans>
        )}{' '}
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
      {flawsKept > rowsOnAPage && (
        <div className="row">
          <Button place="desk" disabled={after === 0} onPress={() => setAfter(Math.max(0, after - rowsOnAPage))}>
            <Trans comment="Button: the page before, of what is wrong with a file">Before</Trans>
          </Button>
          <Button
            place="desk"
            disabled={after + rowsOnAPage >= flawsKept}
            onPress={() => setAfter(after + rowsOnAPage)}
          >
            <Trans comment="Button: the next page, of what is wrong with a file">Next</Trans>
          </Button>
          <span className="soft">
            <Trans comment="Below a page of what is wrong with a file; numbers of the first and last row and of all">
              {after + 1} to {after + flaws.length} of {flawsKept}
            </Trans>
          </span>
        </div>
      )}
      {flawCount > flawsKept && (
        <p className="note">
          <Plural
            comment="Below the list of what is wrong with a file; so many are not listed"
            value={flawCount - flawsKept}
            one="One more is not listed."
            other="# more are not listed."
          />
        </p>
      )}
    </div>
  )
}
