import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Market } from '#shared/domain/markets/market.ts'

/** The markets by their names. */
export const marketWords: Readonly<Record<Market, MessageDescriptor>> = {
  EU: msg({ message: 'European Union', comment: 'A choice: the market whose rules hold' }),
  US: msg({ message: 'United States', comment: 'A choice: the market whose rules hold' }),
  RU: msg({ message: 'Russia', comment: 'A choice: the market whose rules hold' }),
  default: msg({ message: 'None of these', comment: 'A choice: no market with rules of its own' }),
}
