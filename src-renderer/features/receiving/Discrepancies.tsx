import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReceivingProgress } from '#shared/contract/views/receiving-views.ts'
import { holdWords } from '../../texts/item-state-texts.ts'
import { discrepancyStep, discrepancyWords } from '../../texts/receiving-texts.ts'
import { Code } from '../../ui/Code.tsx'

/** What was found to differ so far, the newest first, and what becomes of it. */
export function Discrepancies({
  progress: { discrepancies, discrepancyCount },
}: {
  readonly progress: ReceivingProgress
}) {
  const { i18n } = useLingui()
  return (
    <div>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Plural
                comment="Column: what differs from the announcement, with how many things there are"
                value={discrepancyCount}
                one="# thing differs"
                other="# things differ"
              />
            </th>
            <th scope="col">
              <Trans comment="Column: serial number of an item">Item</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: the hold that an item goes on when the receipt is completed">Goes on</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {discrepancies.map(({ kind, hold, item }, index) => (
            <tr key={discrepancyCount - index} data-discrepancy={kind}>
              <th scope="row">{i18n._(discrepancyWords[kind])}</th>
              <td>{item === null ? '–' : <Code value={item.serial ?? item.sscc ?? item.id} />}</td>
              <td>
                {hold !== null && i18n._(holdWords[hold])}
                <span className="next-step">{i18n._(discrepancyStep({ kind, hold }))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
