import type { Element } from '#shared/gs1/elements.ts'
import type { ScanRefusal } from '#shared/gs1/scan-refusal.ts'

/** Our verdict and that of bwip-js on the same scan. */
export type TwoVerdicts = {
  readonly elements: readonly Element[]
  readonly ours: ScanRefusal | null
  readonly theirs: string | null
}

/**
 * Why we and bwip-js differ where the dictionary, or the check that the dictionary names, is on our side; null where there
 * is no such reason. bwip-js 4.11.4 carries an older dictionary.
 */
export function explanationOf({ elements, ours, theirs }: TwoVerdicts): string | null {
  const has = (ai: string) => elements.some((element) => element[0] === ai)
  if (ours === null && theirs?.includes('GS1missingAIs') === true && has('03')) {
    return 'the dictionary has come to name 03 among the required AIs'
  }
  if (ours?.code === 'EXCLUDED_AI' && [ours.ai, ...ours.others].includes('03')) {
    return 'the dictionary has come to exclude 03'
  }
  if (ours?.code === 'MISSING_SERIAL')
    return 'the official engine has a rule beyond the dictionary: 8030 signs one instance'
  if (ours?.code === 'BAD_COMPANY_PREFIX') return 'the check looks at four digits, bwip-js at two'
  if (ours?.code === 'BAD_NUMBER' && ours.ai === '8011') return 'a lone zero starts with a zero; bwip-js lets it pass'
  if ((ours?.code === 'BAD_CODE' || theirs?.includes('GS1UnknownCurrency') === true) && hasChangedCurrency(elements)) {
    return 'ISO 4217 has changed; a test of the code lists names the currencies'
  }
  return null
}

function hasChangedCurrency(elements: readonly Element[]): boolean {
  return elements.some(([ai, value]) => /^39[13]/.test(ai) && /^(191|694|924|926|931|932)/.test(value))
}
