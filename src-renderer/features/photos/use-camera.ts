import { useEffect, useState } from 'react'

/** Why a camera shows nothing. */
export type CameraTrouble = 'none' | 'refused' | 'busy'

export type CameraState =
  | { readonly kind: 'opening' }
  /** What it sees, to be shown in a picture of the page. */
  | { readonly kind: 'live'; readonly seen: MediaStream }
  | { readonly kind: 'trouble'; readonly because: CameraTrouble }

/** Opens a camera for as long as the screen is shown, the one at the back where there are two, and lets go of it then. */
export function useCamera(): CameraState {
  const [state, setState] = useState<CameraState>({ kind: 'opening' })
  useEffect(() => {
    let shown = true
    let opened: MediaStream | null = null
    const letGo = () => opened?.getTracks().forEach((track) => track.stop())
    const open = async () => {
      try {
        opened = await navigator.mediaDevices.getUserMedia({
          audio: false,
          video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
        })
        if (!shown) return letGo()
        opened.getVideoTracks()[0]?.addEventListener('ended', () => setState({ kind: 'trouble', because: 'none' }))
        setState({ kind: 'live', seen: opened })
      } catch (error) {
        if (shown) setState({ kind: 'trouble', because: troubleOf(error) })
      }
    }
    void open()
    return () => {
      shown = false
      letGo()
    }
  }, [])
  return state
}

/** The names are those of the W3C's Media Capture and Streams, section 10.2. */
function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none'
}
