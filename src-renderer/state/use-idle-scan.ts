import { useEffect, useRef } from 'react'
import type { ScanAnswer } from '#shared/contract/views.ts'
import { useStation } from './station-context.tsx'

/** Hears scans that no job waits for, while the screen is shown. */
export function useIdleScan(hear: (answer: ScanAnswer) => void): void {
  const { client } = useStation()
  const current = useRef(hear)
  useEffect(() => {
    current.current = hear
  })
  useEffect(
    () =>
      client.onNotice('scan.answered', (answer) => {
        if (answer.verdict === 'idle') current.current(answer)
      }),
    [client],
  )
}
