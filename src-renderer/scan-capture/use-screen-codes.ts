import { useLayoutEffect, useRef } from 'react'
import { choiceCodes } from '#shared/scan/command-code.ts'
import type { ScreenCode } from '#shared/scan/command-code.ts'
import { useStation } from '../state/station-context.tsx'
import { codeBoardOf } from './code-board.ts'

/** What each screen code does on a screen. */
export type CodeBindings = Readonly<Partial<Record<ScreenCode, () => void>>>

/**
 * Binds screen codes while the screen shows them. `about` names the question: with another one the same codes count anew, so
 * that a scan meant for the one before answers nothing. Never bound where a person signs.
 */
export function useScreenCodes(bindings: CodeBindings, about: string): void {
  const { client, connection } = useStation()
  const current = useRef(bindings)
  useLayoutEffect(() => {
    current.current = bindings
  })
  const codes = Object.keys(bindings).join(' ')
  useLayoutEffect(() => {
    // The keys of the bindings are screen codes by their type.
    const shown = codes === '' ? [] : (codes.split(' ') as ScreenCode[])
    if (shown.length === 0) return
    return codeBoardOf(client, connection).put(shown, (code) => current.current[code]?.())
  }, [client, connection, codes, about])
}

/** Acts by their numbers on the screen, 1 and up; null leaves a number out. At most nine have a code. */
export function byNumber(acts: readonly ((() => void) | null)[]): CodeBindings {
  return Object.fromEntries(
    choiceCodes.flatMap((code, index) => {
      const act = acts[index]
      return act === undefined || act === null ? [] : [[code, act]]
    }),
  )
}
