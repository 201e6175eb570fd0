import { parseScan } from '#shared/gs1/parse-scan.ts'

/** One rule for the value of an AI: what it needs beside it, values that are good, and values that are not, with the code. */
export type ValueRule = {
  readonly rule: string
  readonly beside: string
  readonly ai: string
  readonly good: readonly string[]
  readonly bad: Readonly<Record<string, string>>
}

export const gtin = '(01)09521234567899'
export const sscc = '(00)095212345678901235'

/** What is said of one more element beside those it needs. */
export function verdict(beside: string, ai: string, value: string): string {
  const parsed = parseScan(`${beside}(${ai})${value.replaceAll('(', '\\(')}`)
  if (parsed.ok) return 'ok'
  return parsed.error.ai === ai ? parsed.error.code : `${parsed.error.code} of ${parsed.error.ai}`
}
