import { Plural, Trans } from '@lingui/react/macro'
import type { PackingPreview } from '#shared/contract/views/packing-views.ts'
import { Code } from '../../ui/Code.tsx'
import { Icon } from '../../ui/icons.tsx'
import './packing.css'

type FilledContainerProps = {
  readonly filling: NonNullable<PackingPreview['filling']>
  readonly isNew: boolean
}

/** The container that a job fills: its number large, and as it is typed; of a new one, whether its label was scanned. */
export function FilledContainer({ filling: { container, isScanned, insideBefore }, isNew }: FilledContainerProps) {
  const { product, serial, sscc, gtin } = container
  const typed = sscc === null ? `(01)${gtin ?? ''}(21)${serial ?? ''}` : `(00)${sscc}`
  return (
    <section className="packing-container" data-container={container.id} data-scanned={isScanned}>
      {product !== null && <p>{product}</p>}
      <p className="packing-number">
        <Code value={sscc ?? serial ?? ''} />
      </p>
      <div className="packing-typed">
        <span className="soft code">{typed}</span>
        <p>{isNew ? <LabelState isScanned={isScanned} /> : <Before items={insideBefore} />}</p>
      </div>
    </section>
  )
}

function LabelState({ isScanned }: { readonly isScanned: boolean }) {
  if (!isScanned)
    return (
      <Trans comment="Of a new container: what to do before the job can be finished">
        Print its label, or write this number on it. Then scan or type it once.
      </Trans>
    )
  return (
    <>
      <Icon name="ok" size={32} />
      <Trans comment="Of a new container: its label was scanned back">Label scanned</Trans>
    </>
  )
}

function Before({ items }: { readonly items: number }) {
  return (
    <Plural
      comment="How many items were in the container before"
      value={items}
      _0="Nothing inside so far"
      one="One item inside so far"
      other="# items inside so far"
    />
  )
}
