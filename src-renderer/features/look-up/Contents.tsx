import { Trans } from '@lingui/react/macro'
import { useEffect, useMemo, useState } from 'react'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ContentsLine } from './ContentsLine.tsx'
import { contentsRows } from './contents-rows.ts'
import { useContents } from './use-contents.ts'
import { useLinesInView } from './use-lines-in-view.ts'

type ContentsProps = { readonly container: ItemId; readonly count: number; readonly onItem: (item: ItemId) => void }

/** The height of a line in pixels; the lines are placed by it. */
const lineHeight = 40
const linesShown = 12

/** What is in a container, as a tree that draws only the lines that can be seen and loads only what is scrolled to. */
export function Contents({ container, count, onItem }: ContentsProps) {
  const { loaded, refusal, load } = useContents()
  const [opened, setOpened] = useState<ReadonlySet<ItemId>>(new Set())
  const rows = useMemo(() => contentsRows(container, loaded, opened), [container, loaded, opened])
  const { first, end, onScroll } = useLinesInView(rows.length, lineHeight, linesShown)
  const drawn = useMemo(() => rows.slice(first, end), [rows, first, end])
  useEffect(() => {
    for (const row of drawn) if (row.kind === 'more') load(row.container, row.after)
  }, [drawn, load])

  const toggle = (item: ItemId) => {
    const next = new Set(opened)
    if (!next.delete(item)) next.add(item)
    setOpened(next)
  }

  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above what is in a container; the placeholder is a number">Directly in it: {count}</Trans>
      </h2>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="contents" style={{ maxHeight: lineHeight * linesShown }} tabIndex={0} onScroll={onScroll}>
        <ul className="contents-lines" style={{ height: rows.length * lineHeight }}>
          {drawn.map((row, index) => (
            <ContentsLine
              key={row.kind === 'child' ? row.child.item.id : `more ${row.container}`}
              row={row}
              top={(first + index) * lineHeight}
              height={lineHeight}
              onItem={onItem}
              onToggle={toggle}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}
