import { setTimeout } from 'node:timers/promises'

const lookEvery = 50

/** Waits until something is so, looking at it again and again; throws with what was waited for when the time is over. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited ${milliseconds} ms in vain until ${what}`)
    await setTimeout(lookEvery)
  }
}
