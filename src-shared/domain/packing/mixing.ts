/** What may be together in one container at a site. Ours; TraceLink leaves it to the warehouse. */
export const mixingPolicies = ['any', 'oneProduct', 'oneProductAndLot'] as const
export type MixingPolicy = (typeof mixingPolicies)[number]

/** A product and lot of which units are in something; null where the record names none. */
export type ProductAndLot = { readonly gtin: string | null; readonly lot: string | null }

/** Whether units of these may be in one container. Nothing mixes with nothing. */
export function mayMix(these: readonly ProductAndLot[], policy: MixingPolicy): boolean {
  const [first, ...others] = these
  if (first === undefined) return true
  switch (policy) {
    case 'any':
      return true
    case 'oneProduct':
      return others.every(({ gtin }) => gtin === first.gtin)
    case 'oneProductAndLot':
      return others.every(({ gtin, lot }) => gtin === first.gtin && lot === first.lot)
  }
}
