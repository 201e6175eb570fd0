/**
 * The GS1 check digit (GS1 General Specifications, section 7.9.1) of `text.slice(from, to)`, a run of digits without its
 * check digit: weights 3 and 1 alternate from the right. The characters must be digits; anything else gives a meaningless number.
 */
export function gs1CheckDigit(text: string, from = 0, to = text.length): number {
  let sum = 0
  let weight = 3
  for (let at = to - 1; at >= from; at--) {
    sum += weight * (text.charCodeAt(at) - 48)
    weight = 4 - weight
  }
  return (10 - (sum % 10)) % 10
}

/** Whether the last digit of `text.slice(from, to)`, all digits, is the check digit of those before it. */
export function endsInCheckDigit(text: string, from = 0, to = text.length): boolean {
  return to - from > 1 && gs1CheckDigit(text, from, to - 1) === text.charCodeAt(to - 1) - 48
}
