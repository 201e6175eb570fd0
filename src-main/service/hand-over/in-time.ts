/** What work comes to; null where that takes longer than so many milliseconds, or until it is broken off. */
export async function inTime<Value>(
  work: Promise<Value>,
  patience: number,
  brokenOff: Promise<void>,
): Promise<Value | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => late.resolve(null), patience)
  try {
    return await Promise.race([work, late.promise, brokenOff.then(() => null)])
  } finally {
    clearTimeout(timer)
  }
}
