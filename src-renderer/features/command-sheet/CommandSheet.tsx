import { Trans } from '@lingui/react/macro'
import { useScreen } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSheetPrint } from '../scanner-sheet/use-sheet-print.ts'
import { CommandGroups } from './CommandGroups.tsx'
import { CommandPaper } from './CommandPaper.tsx'
import '../scanner-sheet/scanner-sheet.css'
import './command-sheet.css'

/** The command codes, to scan from here or to print: with them a whole job needs no key and no touch. */
export function CommandSheet() {
  const { open } = useScreen()
  const { print, begin, onDrawn } = useSheetPrint('command-sheet')
  const goBack = () => open({ name: 'stationSettings' })
  useKeys({ Escape: goBack, F9: begin })
  return (
    <Page
      title={<Trans comment="Title of the screen with the barcodes that give commands">Command codes</Trans>}
      beside={
        <>
          <Button keyName="F9" onPress={begin} disabled={print.writing !== null}>
            <Trans comment="Button that prints the sheet with the codes">Sheet as PDF</Trans>
          </Button>
          <Button keyName="Esc" onPress={goBack}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      {print.refusal !== null && <Refused refusal={print.refusal} />}
      {print.done !== null && (
        <p role="status">
          <Trans comment="After printing; the placeholder is the name of a file">
            The sheet is in the folder of exports as {print.done}.
          </Trans>
        </p>
      )}
      <p>
        <Trans comment="Above the command codes">
          Scan these instead of touching the computer. No code signs or approves anything; a job is given up only when
          its code is scanned twice.
        </Trans>
      </p>
      <CommandGroups />
      {print.writing !== null && <CommandPaper key={print.writing} onDrawn={onDrawn} />}
    </Page>
  )
}
