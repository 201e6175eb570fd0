import { Trans } from '@lingui/react/macro'
import type { LookedUpItem } from '#shared/contract/views/look-up-views.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { Code } from '../../ui/Code.tsx'
import { nameOf } from './name-of.ts'

type WhereItIsProps = { readonly found: LookedUpItem; readonly onItem: (item: ItemId) => void }

/** The way from the outermost container to the item; each container can be opened. */
export function WhereItIs({ found: { containers, item, standing }, onItem }: WhereItIsProps) {
  if (standing !== 'known') return null
  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the containers that an item is in">Where it is</Trans>
      </h2>
      {containers.length === 0 ? (
        <p>
          <Trans comment="An item without a container">By itself, in no container.</Trans>
        </p>
      ) : (
        <ol className="item-path">
          {containers.toReversed().map((container) => (
            <li key={container.id}>
              <button type="button" className="link" onClick={() => onItem(container.id)}>
                <Code value={nameOf(container)} />
              </button>
            </li>
          ))}
          <li aria-current="true">
            <Code value={nameOf(item)} />
          </li>
        </ol>
      )}
    </section>
  )
}
