import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import './trouble.css'

const slowAfterMs = 3000

/** What stands there until the station has spoken. It says nothing at first: most starts are over before one could read. */
export function Starting() {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className="trouble" aria-busy="true">
      <p className="starting" role="status">
        {slow && (
          <Trans comment="Shown when the start takes longer than three seconds">
            The station is starting. After an update, or with many records, this takes a little longer.
          </Trans>
        )}
      </p>
    </main>
  )
}
