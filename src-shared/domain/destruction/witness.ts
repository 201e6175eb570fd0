import type { ProductClass } from '../items/product-class.ts'
import type { Signature } from '../signatures/signature.ts'

/** Somebody from outside who saw it too. They sign on paper; the witness beside whom they are named signs here. */
export type ExternalWitness = { readonly name: string; readonly company: string }

/** Somebody who signed that they saw the goods destroyed. */
export type Witness = { readonly signature: Signature; readonly external: ExternalWitness | null }

/** How many witnesses must sign: two for controlled substances (21 CFR 1317.95(d)), one for everything else. */
export function witnessesNeeded(productClass: ProductClass): 1 | 2 {
  switch (productClass) {
    case 'controlled':
      return 2
    case 'standard':
      return 1
  }
}
