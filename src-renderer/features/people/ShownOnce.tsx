import type { ReactNode } from 'react'
import { Code } from '../../ui/Code.tsx'

/** A secret or a badge's code that stands here once, and is kept nowhere. */
export function ShownOnce({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  return (
    <div className="shown-once" role="status">
      <p>{children}</p>
      <p className="shown-once-code" data-shown-once={code}>
        <Code value={code} />
      </p>
    </div>
  )
}
