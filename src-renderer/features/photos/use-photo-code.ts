import { useLayoutEffect, useRef } from 'react'
import { useStation } from '../../state/station-context.tsx'

/** Does the next thing with photos whenever their command code is scanned: opens the screen, takes one, keeps it. In place before the page is painted, so that no scan at what is seen is lost. */
export function usePhotoCode(act: () => void): void {
  const { client } = useStation()
  const current = useRef(act)
  useLayoutEffect(() => {
    current.current = act
  })
  useLayoutEffect(
    () =>
      client.onNotice('scan.answered', ({ command, refusal }) => {
        if (command === 'photo' && refusal === null) current.current()
      }),
    [client],
  )
}
