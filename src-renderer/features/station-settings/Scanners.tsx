import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import { useQuery } from '../../state/use-query.ts'
import { noScannerWords, typingScannerWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ScannerForm } from './ScannerForm.tsx'
import { ScannerStatus } from './ScannerStatus.tsx'
import { SheetSetUps } from './SheetSetUps.tsx'
import { TestScan } from './TestScan.tsx'

/** Whose settings are shown: of a scanner by its name, of one that is added, or of the first. */
type Chosen = { readonly kind: 'first' | 'added' } | { readonly kind: 'named'; readonly name: string }

type ScannersProps = { readonly scanners: readonly ScannerView[]; readonly maySetUp: boolean }

/** The scanners of this station, each with its state and its settings, tried out where they are set up. */
export function Scanners({ scanners, maySetUp }: ScannersProps) {
  const [chosen, setChosen] = useState<Chosen>({ kind: 'first' })
  const [asked, setAsked] = useState(0)
  const columns = useRef<HTMLDivElement>(null)
  const shown = shownOf(scanners, chosen)
  const choose = (next: Chosen) => {
    setChosen(next)
    setAsked(asked + 1)
  }
  // The form stands further down than the button that asked for it.
  useEffect(() => {
    if (asked > 0) columns.current?.querySelector('input')?.focus()
  }, [asked])
  return (
    <>
      {scanners.length === 0 && <NoScannerOnPort />}
      {scanners.map((scanner) => (
        <ScannerStatus
          key={scanner.settings.name}
          scanner={scanner}
          maySetUp={maySetUp}
          onChoose={scanner === shown ? null : () => choose({ kind: 'named', name: scanner.settings.name })}
        />
      ))}
      {scanners.length > 0 && shown !== null && (
        <div className="row">
          <Button disabled={!maySetUp} onPress={() => choose({ kind: 'added' })}>
            <Trans comment="Button that opens the empty settings of a further scanner">Add a scanner on a port</Trans>
          </Button>
        </div>
      )}
      <SheetSetUps maySetUp={maySetUp} />
      <div className="settings-columns" ref={columns}>
        {/* New settings from the station make a new form: what it shows is what is so. */}
        <ScannerForm
          key={JSON.stringify(shown?.settings)}
          settings={shown?.settings ?? null}
          names={scanners.map(({ settings }) => settings.name)}
          maySetUp={maySetUp}
          onSaved={(name) => setChosen({ kind: 'named', name })}
        />
        <TestScan framing={shown?.settings.framing ?? 'lineEnd'} />
      </div>
    </>
  )
}

function shownOf(scanners: readonly ScannerView[], chosen: Chosen): ScannerView | null {
  if (chosen.kind === 'added') return null
  const named = chosen.kind === 'named' ? scanners.find(({ settings }) => settings.name === chosen.name) : undefined
  return named ?? scanners[0] ?? null
}

/** A station may work with a scanner that types alone. */
function NoScannerOnPort() {
  const { i18n } = useLingui()
  const profiles = useQuery('scanner.profiles', {})
  const types = profiles.kind === 'answered' && profiles.value.profiles.some(({ kind }) => kind === 'keyboard')
  const { word, means } = types ? typingScannerWords.ready : noScannerWords
  return (
    <section className="panel scanner-status" data-scanner="none">
      <Icon name="scanner" size={64} />
      <div>
        <p className="scanner-word">{i18n._(word)}</p>
        <p className="scanner-means">{i18n._(means)}</p>
      </div>
    </section>
  )
}
