import { useEffect } from 'react'
import { captureRulesOf } from '#shared/domain/scanners/capture-rules.ts'
import type { CaptureRules, TypedScan } from '#shared/scan/keyboard/capture.ts'
import { useStation } from '../state/station-context.tsx'
import { useQuery } from '../state/use-query.ts'
import { captureKeys } from './capture-keys.ts'

/**
 * Hands the scans of a scanner that types to the station, on every screen, for as long as one is set up. `isAway`: the screen
 * that is open listens to the keys itself. Gives whether one is set up.
 */
export function useKeyboardScanner(isAway: boolean): boolean {
  const { client, connection } = useStation()
  const answer = useQuery('scanner.profiles', {})
  const profiles = answer.kind === 'answered' ? answer.value.profiles : []
  const keyboard = profiles.find(({ kind }) => kind === 'keyboard')
  const rules = keyboard?.kind === 'keyboard' ? JSON.stringify(captureRulesOf(keyboard)) : null
  useEffect(() => {
    if (rules === null || isAway) return undefined
    const take = ({ strokes, isDoubtful }: TypedScan) => void client.call('scan.keys', { strokes, isDoubtful })
    return captureKeys(window, JSON.parse(rules) as CaptureRules, take, connection.keysSoFar)
  }, [client, connection, rules, isAway])
  return rules !== null
}
