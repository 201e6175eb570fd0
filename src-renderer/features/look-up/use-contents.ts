import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStation } from '../../state/station-context.tsx'
import type { LoadedContents } from './contents-rows.ts'

/** Children that come over at once: a page takes the service a few milliseconds, and a person a while to scroll through. */
const childrenAtOnce = 500

/** What the page has of the containers of a tree, and the way to get more. */
export type LoadingContents = {
  readonly loaded: ReadonlyMap<ItemId, LoadedContents>
  readonly refusal: Refusal | null
  /** Asks for the children after this one, null for the first; a page that is asked for already is not asked for again. */
  readonly load: (container: ItemId, after: ItemId | null) => void
}

/** Loads the contents of containers page by page, as the tree comes to need them. */
export function useContents(): LoadingContents {
  const { client } = useStation()
  const [loaded, setLoaded] = useState<ReadonlyMap<ItemId, LoadedContents>>(new Map())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const asked = useRef(new Set<string>())
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])

  const load = useCallback(
    (container: ItemId, after: ItemId | null) => {
      const page = `${container} ${after ?? ''}`
      if (asked.current.has(page)) return
      asked.current.add(page)
      void client.call('lookup.contents', { item: container, after, limit: childrenAtOnce }).then((answer) => {
        if (!shown.current) return
        setRefusal(answer.ok ? null : answer.error)
        if (!answer.ok) return void asked.current.delete(page)
        const { children, next } = answer.value
        setLoaded((before) => {
          const earlier = after === null ? [] : (before.get(container)?.children ?? [])
          return new Map(before).set(container, { children: [...earlier, ...children], next })
        })
      })
    },
    [client],
  )
  return { loaded, refusal, load }
}
