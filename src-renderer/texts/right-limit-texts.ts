import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ProductClass } from '#shared/domain/items/product-class.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import { correctionReasonWords } from './correction-texts.ts'
import { decommissionReasonWords } from './decommissioning-texts.ts'
import { destructionReasonWords } from './destruction-texts.ts'
import { holdWords } from './item-state-texts.ts'
import { itemName } from './item-name.ts'
import { recallReasonWords } from './recall-texts.ts'
import { sampleReasonWords } from './sampling-texts.ts'
import { damageReasonWords } from './word-texts.ts'

const decommissionWords = wordsOf(decommissionReasonWords)
const sampleWords = wordsOf(sampleReasonWords)

/** A reason to which a right is limited, in words; null for one that the right does not have. */
export function reasonOfRightText(right: Right, reason: string): MessageDescriptor | null {
  const words = reasonsInWords(right)
  return words[reason] ?? null
}

function reasonsInWords(right: Right): Readonly<Partial<Record<string, MessageDescriptor>>> {
  switch (right) {
    case 'reportDamage':
      return damageReasonWords
    case 'decommission':
      return decommissionWords
    case 'sample':
      return sampleWords
    case 'correct':
      return correctionReasonWords
    case 'recallLots':
      return recallReasonWords
    case 'requestDestruction':
    case 'approveDestruction':
    case 'executeDestruction':
    case 'witnessDestruction':
      return destructionReasonWords
    case 'putOnHold':
    case 'liftHolds':
      return holdWords
    default:
      return {}
  }
}

function wordsOf(
  texts: Readonly<Record<string, { readonly word: MessageDescriptor }>>,
): Readonly<Record<string, MessageDescriptor>> {
  return Object.fromEntries(Object.entries(texts).map(([reason, { word }]) => [reason, word]))
}

/** Goods that the right of a person is not for; the item is one of them. */
export function classNotAllowedText(item: string | null, productClass: ProductClass | null): MessageDescriptor {
  if (item === null) {
    return productClass === 'controlled'
      ? msg({
          message: 'This is a controlled substance. You may do this with ordinary products only.',
          comment: 'Refusal: the right is limited to a class of products',
        })
      : msg({
          message: 'You may not do this with products of this class.',
          comment: 'Refusal: the right is limited to a class of products',
        })
  }
  const name = itemName(item)
  switch (productClass) {
    case 'controlled':
      return msg({
        message: `${name} is a controlled substance. You may do this with ordinary products only.`,
        comment: 'Refusal: the right is limited to a class of products; the placeholder is a serial number or SSCC',
      })
    case 'standard':
      return msg({
        message: `${name} is an ordinary product. You may do this with controlled substances only.`,
        comment: 'Refusal: the right is limited to a class of products; the placeholder is a serial number or SSCC',
      })
    case null:
      return msg({
        message: `Nothing here says of which class ${name} is, and you may not do this with every class.`,
        comment: 'Refusal: the right is limited to a class of products; the placeholder is a serial number or SSCC',
      })
  }
}

/** A reason for which the right of a person is not. */
export function reasonNotAllowedText(): MessageDescriptor {
  return msg({
    message: 'You may do this, but not for this reason.',
    comment: 'Refusal: the right is limited to other reasons',
  })
}
