import { Trans } from '@lingui/react/macro'
import { useCallback, useRef } from 'react'
import { CommandGroups } from './CommandGroups.tsx'
import { commandGroups } from './command-groups.ts'
import '../look-up/item-report.css'

const codesInAll = commandGroups.reduce((sum, { codes }) => sum + codes.length, 0)

/** The command codes as they go on paper: never seen on the screen, the only thing that a printer sees. */
export function CommandPaper({ onDrawn }: { readonly onDrawn: () => void }) {
  const drawn = useRef(0)
  const oneMore = useCallback(() => {
    drawn.current += 1
    if (drawn.current === codesInAll) onDrawn()
  }, [onDrawn])
  return (
    <article className="report command-paper" aria-hidden="true">
      <h1>
        <Trans comment="Title of the printed sheet">Tallyman: command codes</Trans>
      </h1>
      <CommandGroups onDrawn={oneMore} />
    </article>
  )
}
