const dayMs = 86_400_000

/** Whether goods may no longer be used: the day of expiry is their last. Both are ISO dates. */
export function isExpired(expiry: string, today: string): boolean {
  return expiry < today
}

/** Whether goods have fewer days left than the site wants. */
export function isShortDated(
  expiry: string,
  { today, shortDatedDays }: { readonly today: string; readonly shortDatedDays: number },
): boolean {
  return (Date.parse(expiry) - Date.parse(today)) / dayMs < shortDatedDays
}
