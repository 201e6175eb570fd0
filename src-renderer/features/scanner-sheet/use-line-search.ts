import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { judgeLine, nextSetting, settingsLeft } from '#shared/domain/scanners/line-search.ts'
import type { LineSearch, LineSetting } from '#shared/domain/scanners/line-search.ts'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'
import type { SheetStep } from '#shared/scan/keyboard/sheet.ts'
import { useStation } from '../../state/station-context.tsx'

/** What was done about a line on which a code did not come whole. */
export type LineNotice =
  | { readonly kind: 'trying'; readonly setting: LineSetting; readonly left: number }
  /** The scanner sends no end: from now on a pause ends its scans. */
  | { readonly kind: 'endsBySilence' }
  /** Every setting was tried; the first is set again. */
  | { readonly kind: 'nothingFits' }

/**
 * Milliseconds for which nonsense is not judged after a change: the rest of a code that is still under way comes at the new
 * speed, and is told a second after its last byte.
 */
const restOfACode = 1500

export type LineSearchNow = {
  readonly notice: LineNotice | null
  readonly refusal: Refusal | null
  /** Whether the code is to be read on; where not, the settings of its scanner were changed. */
  readonly take: (answer: ScanAnswer, step: SheetStep | 'done') => boolean
  readonly startAgain: () => void
}

/** Finds speed, frame and end of a scanner on a port by what its codes look like, one setting for each nonsense. */
export function useLineSearch(scanners: readonly ScannerSettings[]): LineSearchNow {
  const { client } = useStation()
  const [notice, setNotice] = useState<LineNotice | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const search = useRef<LineSearch | null>(null)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  const known = useRef(scanners)
  useEffect(() => {
    known.current = scanners
  })

  // A search that nobody goes on with leaves the line as it was: a setting that was only tried reads nothing.
  const setBack = useCallback(() => {
    const before = settingsBefore(search.current, known.current)
    search.current = null
    if (before !== null) void client.call('scanner.setUp', { settings: before, replaces: before.name })
  }, [client])
  useEffect(() => setBack, [setBack])

  const change = async (settings: ScannerSettings, said: LineNotice) => {
    changedAt.current = Number.POSITIVE_INFINITY
    const answer = await client.call('scanner.setUp', { settings, replaces: settings.name })
    changedAt.current = performance.now()
    setRefusal(answer.ok ? null : answer.error)
    setNotice(answer.ok ? said : null)
  }
  const tryNext = (settings: ScannerSettings) => {
    const { baudRate, dataBits, parity } = settings
    const before = search.current?.name === settings.name ? search.current.tried : [{ baudRate, dataBits, parity }]
    const next = nextSetting({ tried: before })
    if (next === null) {
      search.current = null
      const [first = settings] = before
      return change({ ...settings, ...first }, { kind: 'nothingFits' })
    }
    search.current = { name: settings.name, tried: [...before, next] }
    return change({ ...settings, ...next }, { kind: 'trying', setting: next, left: settingsLeft(search.current) })
  }
  const take = ({ scanner, raw, refusal: refused }: ScanAnswer, step: SheetStep | 'done') => {
    const settings = known.current.find(({ name }) => name === scanner)
    if (step === 'done' || settings === undefined) return true
    const verdict = judgeLine({ text: raw, isGarbled: refused?.code === 'SCAN_GARBLED' }, step)
    if (verdict === 'legible') {
      search.current = null
      setNotice(null)
      return true
    }
    if (performance.now() - changedAt.current < restOfACode) return false
    void (verdict === 'noEnd'
      ? change({ ...settings, framing: 'silence' }, { kind: 'endsBySilence' })
      : tryNext(settings))
    return false
  }
  const startAgain = () => {
    setBack()
    setNotice(null)
    setRefusal(null)
  }
  return { notice, refusal, take, startAgain }
}

/** The settings from before a search that is under way; null where none is. */
function settingsBefore(search: LineSearch | null, scanners: readonly ScannerSettings[]): ScannerSettings | null {
  const settings = scanners.find(({ name }) => name === search?.name)
  const [first] = search?.tried ?? []
  return settings === undefined || first === undefined ? null : { ...settings, ...first }
}
