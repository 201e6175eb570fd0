import { useEffect, useState } from 'react'
import type { QrPath } from './qr-path.ts'
import './qr-code.css'

/** A text as a QR code, always dark on white so that a phone reads it from any screen or paper. What draws it is fetched when it is first needed. */
export function QrCode({ text, onDrawn }: { readonly text: string; readonly onDrawn?: () => void }) {
  const [drawn, setDrawn] = useState<{ readonly text: string; readonly path: QrPath } | null>(null)
  useEffect(() => {
    let shown = true
    void import('./qr-path.ts').then(({ qrPath }) => {
      if (shown) setDrawn({ text, path: qrPath(text) })
    })
    return () => {
      shown = false
    }
  }, [text])
  const path = drawn?.text === text ? drawn.path : null
  useEffect(() => {
    if (path !== null) onDrawn?.()
  }, [path, onDrawn])

  return (
    <svg className="qr-code" viewBox={path?.viewBox ?? '0 0 1 1'} aria-hidden="true" shapeRendering="crispEdges">
      {path !== null && <path d={path.d} fill="#000000" />}
    </svg>
  )
}
