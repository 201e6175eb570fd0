import { Trans, useLingui } from '@lingui/react/macro'
import { scannedCodes } from '#shared/domain/scanners/sheet-set-up.ts'
import type { SheetSetUp } from '#shared/domain/scanners/sheet-set-up.ts'
import { sheetSteps } from '#shared/scan/keyboard/sheet.ts'
import { useScreen } from '../../state/station-context.tsx'
import { setUpProblemTexts, sheetStepTexts } from '../../texts/scanner-sheet-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { FreePorts } from './FreePorts.tsx'
import { LineNoticed } from './LineNoticed.tsx'
import { SheetCode } from './SheetCode.tsx'
import { SheetPaper } from './SheetPaper.tsx'
import type { LineNotice } from './use-line-search.ts'
import { useSheetPrint } from './use-sheet-print.ts'
import { useSheetSetUp } from './use-sheet-set-up.ts'
import { WhatItDoes } from './WhatItDoes.tsx'
import './scanner-sheet.css'

/** Sets a scanner up by scanning: four codes from the screen or from paper, nothing to type, and a test scan at the end. */
export function ScannerSheet() {
  const { open } = useScreen()
  const { setUp, kept, refusal, line, startAgain } = useSheetSetUp()
  const { print, begin, onDrawn } = useSheetPrint('scanner-sheet')
  const goBack = () => open({ name: 'stationSettings' })
  useKeys({ Escape: goBack, F2: startAgain, F9: begin })
  return (
    <Page
      title={<Trans comment="Title of the screen that sets a scanner up">Set a scanner up by its sheet</Trans>}
      beside={
        <>
          <Button keyName="F9" onPress={begin} disabled={print.writing !== null}>
            <Trans comment="Button that prints the sheet with the codes">Sheet as PDF</Trans>
          </Button>
          <Button
            keyName="F2"
            onPress={startAgain}
            disabled={setUp.step === 'letters' && setUp.problem === null && line === null}
          >
            <Trans comment="Button that begins the set-up of the scanner again">Begin again</Trans>
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
      <div className="sheet-columns" data-set-up={setUp.step} data-kept={kept}>
        <div className="sheet-now">
          <Now setUp={setUp} kept={kept} line={line} />
          {refusal !== null && <Refused refusal={refusal} />}
        </div>
        <div className="sheet-side">
          <Steps setUp={setUp} />
          {setUp.step === 'letters' && <FreePorts />}
          {setUp.profile !== null && <WhatItDoes profile={setUp.profile} />}
        </div>
      </div>
      {/* What is printed stands one level deeper than what is not: see item-report.css. */}
      <div>{print.writing !== null && <SheetPaper onDrawn={onDrawn} />}</div>
    </Page>
  )
}

type NowProps = { readonly setUp: SheetSetUp; readonly kept: boolean; readonly line: LineNotice | null }

function Now({ setUp, kept, line }: NowProps) {
  const { i18n } = useLingui()
  const { step, problem, profile } = setUp
  if (step === 'done') return kept ? <ItIsSetUp isWhole={profile?.separator.kind === 'kept'} /> : null
  const number = sheetSteps.indexOf(step) + 1
  return (
    <>
      <p className="sheet-ask" aria-live="polite">
        <Trans comment="What to do now; the placeholder is the number of a code of the sheet">Scan code {number}</Trans>
      </p>
      {line !== null && <LineNoticed notice={line} />}
      {problem !== null && line === null && (
        <div className="sheet-problem" role="alert" data-problem={problem}>
          <Icon name="attention" />
          <p>{i18n._(setUpProblemTexts[problem])}</p>
        </div>
      )}
      <SheetCode step={step} />
      <p className="soft">
        <Trans comment="Below the code">From this screen or from the printed sheet. Nothing is recorded here.</Trans>
      </p>
    </>
  )
}

function ItIsSetUp({ isWhole }: { readonly isWhole: boolean }) {
  return (
    <div className="sheet-done" role="status" data-whole={isWhole}>
      <Icon name={isWhole ? 'ok' : 'hold'} size={112} />
      <p className="sheet-ask">
        <Trans comment="The set-up of the scanner is over">The scanner is set up</Trans>
      </p>
      <p>
        {isWhole ? (
          <Trans comment="After the test scan">
            The test label came byte for byte. From now on its scans are taken on every screen, wherever the cursor
            stands.
          </Trans>
        ) : (
          <Trans comment="After the test scan of a scanner that loses separators; what to do stands beside it">
            Its separators do not arrive: beside this stands what to do. Until then not every label can be taken.
          </Trans>
        )}
      </p>
    </div>
  )
}

function Steps({ setUp }: { readonly setUp: SheetSetUp }) {
  const { i18n, t } = useLingui()
  const scanned = scannedCodes(setUp)
  return (
    <ol className="sheet-steps">
      {sheetSteps.map((step, index) => (
        <li
          key={step}
          className="sheet-step"
          aria-current={index === scanned ? 'step' : undefined}
          data-scanned={index < scanned}
        >
          <span className="sheet-number">{index + 1}</span>
          <span>{i18n._(sheetStepTexts[step])}</span>
          {index < scanned && (
            <span className="sheet-check">
              <Icon name="ok" size={32} />
              {t({ message: 'scanned', comment: 'This code of the sheet was scanned' })}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
