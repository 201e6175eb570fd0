import { useEffect, useRef } from 'react'
import { useStation } from '../../state/station-context.tsx'

/** Does the next thing with photos whenever their command code is scanned: opens the screen, takes one, keeps it. */
export function usePhotoCode(act: () => void): void {
  const { client } = useStation()
  const current = useRef(act)
  useEffect(() => {
    current.current = act
  })
  useEffect(
    () =>
      client.onNotice('scan.answered', ({ command, refusal }) => {
        if (command === 'photo' && refusal === null) current.current()
      }),
    [client],
  )
}
