const uriForm =
  /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~!$&'()*+,;=:@/[\]]|%[0-9a-f]{2})+(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i
const dateTimeForm =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i
const longMonths = new Set([1, 3, 5, 7, 8, 10, 12])

/** Whether the text is an absolute URI (RFC 3986). A member name with a prefix, `example:field`, is one too. */
export function isUri(text: string): boolean {
  return uriForm.test(text)
}

/** Whether the text is a date and time with a zone (RFC 3339) that exists in the calendar. */
export function isDateTime(text: string): boolean {
  const [, year, month, day] = dateTimeForm.exec(text) ?? []
  return year !== undefined && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return longMonths.has(month) ? 31 : 30
}
