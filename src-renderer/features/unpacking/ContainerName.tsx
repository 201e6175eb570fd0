import type { ItemView } from '#shared/contract/views/item-views.ts'
import { Code } from '../../ui/Code.tsx'

/** What a person calls a container by: its product where it has one, and its number. */
export function ContainerName({ container: { product, serial, sscc } }: { readonly container: ItemView }) {
  const code = serial ?? sscc
  return (
    <>
      {product !== null && `${product} `}
      {code !== null && <Code value={code} />}
    </>
  )
}
