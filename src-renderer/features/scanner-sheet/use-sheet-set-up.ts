import { useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { rulesOfSetUp } from '#shared/domain/scanners/capture-rules.ts'
import { sheetSetUpBegun, takeSheetScan } from '#shared/domain/scanners/sheet-set-up.ts'
import type { Sent, SheetSetUp } from '#shared/domain/scanners/sheet-set-up.ts'
import type { TypedScan } from '#shared/scan/keyboard/capture.ts'
import { typedByHand } from '#shared/scan/scan.ts'
import { captureKeys } from '../../scan-capture/capture-keys.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { useLineSearch } from './use-line-search.ts'
import type { LineNotice } from './use-line-search.ts'

/** How a set-up is, and whether the station keeps what it showed. */
export type SheetSetUpNow = {
  readonly setUp: SheetSetUp
  readonly kept: boolean
  readonly refusal: Refusal | null
  /** What was done about the line of a scanner on a port. */
  readonly line: LineNotice | null
  readonly startAgain: () => void
}

/** Takes what any scanner sends while it is shown: by its keys, or over a port that is set up already. */
export function useSheetSetUp(): SheetSetUpNow {
  const { t } = useLingui()
  const { client, connection } = useStation()
  const scanners = useStationState(({ status }) => status?.scanners)
  const search = useLineSearch(scanners?.map(({ settings }) => settings) ?? [])
  const [setUp, setSetUp] = useState(sheetSetUpBegun)
  const [kept, setKept] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keyboardName = t({ message: 'Keyboard scanner', comment: 'The name of a scanner that types like a keyboard' })

  const take = (sent: Sent) => setSetUp((before) => takeSheetScan(before, sent))
  const takeFromPort = useEffectEvent((answer: ScanAnswer) => {
    const { scanner, raw } = answer
    if (scanner === typedByHand || scanner === keyboardName) return
    if (search.take(answer, setUp.step)) take({ kind: 'serial', name: scanner, text: raw })
  })

  useEffect(() => {
    const takeKeys = ({ strokes }: TypedScan) => take({ kind: 'keyboard', name: keyboardName, strokes })
    const stopKeys = captureKeys(window, rulesOfSetUp, takeKeys, connection.keysSoFar)
    const stopPort = client.onNotice('scan.answered', takeFromPort)
    return () => {
      stopKeys()
      stopPort()
    }
  }, [client, connection, keyboardName])

  const { step, profile } = setUp
  useEffect(() => {
    if (step !== 'done' || profile === null) return
    const keep = async () => {
      const answer = await client.call('scanner.learn', { profile })
      setKept(answer.ok)
      setRefusal(answer.ok ? null : answer.error)
    }
    void keep()
  }, [client, step, profile])

  const startAgain = () => {
    setSetUp(sheetSetUpBegun)
    setKept(false)
    setRefusal(null)
    search.startAgain()
  }
  return { setUp, kept, refusal: refusal ?? search.refusal, line: search.notice, startAgain }
}
