import type { Brand } from '../kernel/brand.ts'
import { allIn, cset82 } from './character-sets.ts'

/** A lot or batch number as AI (10) can carry it: 1 to 20 characters of GS1 character set 82. */
export type Lot = Brand<string, 'Lot'>

const longestLot = 20

/** The text as a lot, or null. */
export function parseLot(text: string): Lot | null {
  return text.length >= 1 && text.length <= longestLot && allIn(cset82, text) ? (text as Lot) : null
}
