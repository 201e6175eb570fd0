import { Trans } from '@lingui/react/macro'
import type { ActReferenceView } from '#shared/contract/views/correction-views.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKeys } from '../../ui/use-keys.ts'

type CorrectionWayProps = {
  readonly of: ActReferenceView
  readonly place?: 'floor' | 'desk'
  /** Whether F2 goes this way: once on a screen. */
  readonly hasKey?: boolean
}

/** The way to the question whether something recorded is undone or corrected. Nothing for who has no right to it. */
export function CorrectionWay({ of, place = 'floor', hasKey = true }: CorrectionWayProps) {
  const { screen, open } = useScreen()
  const mayCorrect = useStationState((state) => state.status?.session?.rights.includes('correct') ?? false)
  const go = () => open({ name: 'correction', of, back: screen })
  useKeys(mayCorrect && hasKey ? { F2: go } : {})
  if (!mayCorrect) return null
  return (
    <Button place={place} {...(hasKey ? { keyName: 'F2' } : {})} onPress={go}>
      <Trans comment="Button that leads to the question whether something recorded is undone or corrected">
        Undo or correct…
      </Trans>
    </Button>
  )
}
