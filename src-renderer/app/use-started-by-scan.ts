import { useEffect } from 'react'
import { isStartCode } from '#shared/scan/command-code.ts'
import { isCommandCode } from '../texts/is-command-code.ts'
import { useScreen, useStation } from '../state/station-context.tsx'

/** Shows the job that a scanned code started, whatever was on the screen: the clerk who scanned it does not touch it. */
export function useStartedByScan(): void {
  const { client } = useStation()
  const { open } = useScreen()
  useEffect(
    () =>
      client.onNotice('scan.answered', ({ command, refusal, job }) => {
        if (command === null || refusal !== null || job === null) return
        if (isCommandCode(command) && isStartCode(command)) open({ name: 'job', job })
      }),
    [client, open],
  )
}
