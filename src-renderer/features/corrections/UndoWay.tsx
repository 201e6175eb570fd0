import { Trans } from '@lingui/react/macro'
import type { ActReferenceView } from '#shared/contract/correction-views.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'

type UndoWayProps = { readonly of: ActReferenceView; readonly place?: 'floor' | 'desk' }

/** The way to the question whether something recorded is undone. Nothing for who has no right to it. */
export function UndoWay({ of, place = 'floor' }: UndoWayProps) {
  const { screen, open } = useScreen()
  const mayCorrect = useStationState((state) => state.status?.session?.rights.includes('correct') ?? false)
  if (!mayCorrect) return null
  return (
    <Button place={place} onPress={() => open({ name: 'undo', of, back: screen })}>
      <Trans comment="Button that leads to the question whether something recorded is undone">Undo…</Trans>
    </Button>
  )
}
