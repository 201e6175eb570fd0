/** Whether the packs of a product are full or opened, as DEA Form 41 asks for it. */
export const fullnesses = ['full', 'partial'] as const
export type Fullness = (typeof fullnesses)[number]

/**
 * What DEA Form 41 and the Russian act of destruction ask about a product and no record of a station knows. A person enters it
 * with the order, as it is on the pack; null where nobody said it.
 */
export type ProductParticulars = {
  readonly gtin: string
  readonly strength: string | null
  /** Dosage form, such as tablets. */
  readonly form: string | null
  /** The number of the product in its country, such as the NDC. */
  readonly nationalCode: string | null
  /** How much is in one pack, in words: "20 tablets". */
  readonly packQuantity: string | null
  readonly fullness: Fullness | null
  readonly manufacturer: string | null
}

/** The particulars that are texts, in the order in which a paper shows them. */
export const particularTexts = ['strength', 'form', 'nationalCode', 'packQuantity', 'manufacturer'] as const
export type ParticularText = (typeof particularTexts)[number]

/** A product that nobody said anything about. */
export function unknownParticulars(gtin: string): ProductParticulars {
  return {
    gtin,
    strength: null,
    form: null,
    nationalCode: null,
    packQuantity: null,
    fullness: null,
    manufacturer: null,
  }
}
