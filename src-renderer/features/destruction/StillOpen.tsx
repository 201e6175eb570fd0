import { Plural, Trans } from '@lingui/react/macro'
import type { ConfirmingView } from '#shared/contract/views/destruction-views.ts'
import { Code } from '../../ui/Code.tsx'

/** The first of what no scan has confirmed. */
export function StillOpen({ view: { open, openItems } }: { readonly view: ConfirmingView }) {
  if (open === 0)
    return (
      <p className="empty" data-open="none">
        <Trans comment="Where everything of an order is confirmed">Everything is confirmed.</Trans>
      </p>
    )
  return (
    <div className="progress-table" tabIndex={0}>
      <h2>
        <Trans comment="Title above what is not confirmed yet">Still to scan</Trans>
      </h2>
      <ul className="destruction-open">
        {openItems.map((item) => (
          <li key={item.id}>
            <Code value={item.serial ?? item.sscc ?? item.id} />
            <span>{item.product ?? ''}</span>
          </li>
        ))}
      </ul>
      {open > openItems.length && (
        <p className="note">
          <Plural
            comment="Below a list that is cut off"
            value={open - openItems.length}
            one="And one more."
            other="And # more."
          />
        </p>
      )}
    </div>
  )
}
