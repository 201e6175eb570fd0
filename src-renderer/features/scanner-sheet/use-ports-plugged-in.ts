import { useEffect, useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { PortView } from '#shared/contract/views/scanner-views.ts'
import { useStation } from '../../state/station-context.tsx'

/** Milliseconds between two looks at the ports: no system tells every driver's ports by itself (see ADR 37). */
const lookAgain = 1500

/** The ports that the computer names now; what is plugged in or out while it is shown is seen. */
export function usePortsPluggedIn(): { readonly ports: readonly PortView[]; readonly refusal: Refusal | null } {
  const { client } = useStation()
  const [ports, setPorts] = useState<readonly PortView[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let shown = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await client.call('scanner.ports', {})
      if (!shown) return
      if (answer.ok) setPorts(answer.value.ports)
      setRefusal(answer.ok ? null : answer.error)
      timer = setTimeout(() => void look(), lookAgain)
    }
    void look()
    return () => {
      shown = false
      clearTimeout(timer)
    }
  }, [client])
  return { ports, refusal }
}
