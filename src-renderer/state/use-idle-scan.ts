import { useLayoutEffect, useRef } from 'react'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { useStation } from './station-context.tsx'

/** Hears scans that no job waits for, from before the screen is painted until it is gone. */
export function useIdleScan(hear: (answer: ScanAnswer) => void): void {
  const { client } = useStation()
  const current = useRef(hear)
  useLayoutEffect(() => {
    current.current = hear
  })
  useLayoutEffect(
    () =>
      client.onNotice('scan.answered', (answer) => {
        if (answer.verdict === 'idle') current.current(answer)
      }),
    [client],
  )
}
