import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import type { FactView } from '#shared/contract/views/audit-views.ts'
import { factKindWord } from '../../texts/fact-kind-texts.ts'
import { ScanBehind } from '../../ui/ScanBehind.tsx'
import { FactWhen } from './FactWhen.tsx'
import { FactSays } from './FactSays.tsx'

type FactTableProps = {
  readonly facts: readonly FactView[]
  /** Without it the table is for reading only, as on paper. */
  readonly onOpen?: (sequence: number) => void
}

/** Facts as rows: number, when, who, what with old and new values, the scan, and how the hash begins. */
export function FactTable({ facts, onOpen }: FactTableProps) {
  const { i18n } = useLingui()
  return (
    <table className="table facts-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            <Trans comment="Column: number of a record">No.</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: when it was recorded">When</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: who did it">Who</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what was recorded">What</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.sequence} data-fact={fact.sequence} data-kind={fact.kind}>
            <td className="number">
              {onOpen === undefined ? (
                fact.sequence
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => onOpen(fact.sequence)}
                  onKeyDown={moveBetweenRows}
                >
                  {fact.sequence}
                </button>
              )}
            </td>
            <td className="table-time">
              <FactWhen fact={fact} />
            </td>
            <td>
              {fact.person === null ? (
                <Trans comment="Instead of a person's name: the station did it by itself">By itself</Trans>
              ) : (
                (fact.person.name ?? <span className="code">{fact.person.id}</span>)
              )}
            </td>
            <td className="fact-what">
              <strong>{factKindWord(fact.kind, i18n)}</strong>
              <FactSays says={fact.says} />
              {fact.scan !== null && <ScanBehind scan={fact.scan} />}
              <p className="fact-hash code soft">{fact.hash}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The arrow keys go from record to record, Home and End to the first and last of the page. */
function moveBetweenRows(event: KeyboardEvent<HTMLButtonElement>): void {
  const table = event.currentTarget.closest('table')
  const buttons = [...(table?.querySelectorAll<HTMLButtonElement>('td.number .link') ?? [])]
  const at = buttons.indexOf(event.currentTarget)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at === -1 || to === undefined) return
  event.preventDefault()
  buttons[to]?.focus()
}
