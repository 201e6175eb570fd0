import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { scansRemembered } from '#shared/contract/scanner-monitor.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { HeardDetail } from './HeardDetail.tsx'
import { HeardList } from './HeardList.tsx'
import './scanner-monitor.css'

/** What the scanners sent last, byte by byte and key by key, and the file for whoever helps. Nothing is recorded by looking. */
export function ScannerMonitor() {
  const { client } = useStation()
  const { open } = useScreen()
  const answer = useQuery('scanner.heard', {})
  /** Null while the newest one is followed. */
  const [picked, pick] = useState<number | null>(null)
  const [written, setWritten] = useState<{ readonly file: string; readonly folder: string } | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isWriting, setWriting] = useState(false)
  const goBack = () => open({ name: 'stationSettings' })
  const write = async (withScans: boolean) => {
    if (isWriting) return
    setWriting(true)
    const done = await client.call('diagnostics.write', { withScans })
    setWriting(false)
    setWritten(done.ok ? done.value : null)
    setRefusal(done.ok ? null : done.error)
  }
  useKeys({ Escape: goBack, F8: () => void write(false), F9: () => void write(true) })
  const scans = answer.kind === 'answered' ? answer.value.scans : []
  const shown = scans.find(({ number }) => number === picked) ?? scans[0]
  return (
    <Page
      title={<Trans comment="Title of the screen that shows what the scanners sent">Scanner monitor</Trans>}
      beside={
        <>
          <Button keyName="F9" onPress={() => void write(true)} disabled={isWriting}>
            <Trans comment="Button: writes a file with versions, settings, the last scans and the log for whoever helps">
              Support file with scans
            </Trans>
          </Button>
          <Button keyName="F8" onPress={() => void write(false)} disabled={isWriting}>
            <Trans comment="Button: writes a file with versions, settings and the log for whoever helps, and no scans">
              Without scans
            </Trans>
          </Button>
          <Button keyName="Esc" onPress={goBack}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {refusal !== null && <Refused refusal={refusal} />}
      {written !== null && (
        <p role="status">
          <Trans comment="After the file for support was written: its name, and its folder">
            {written.file} is in {written.folder}. No PIN, password or badge is in it.
          </Trans>
        </p>
      )}
      <p className="note">
        <Trans comment="Above the list of the last scans; the placeholder is a number such as 50">
          The last {scansRemembered} scans since the station was started, as they came in. A scan for a job still counts
          for that job.
        </Trans>
      </p>
      {answer.kind === 'answered' && shown === undefined && (
        <p className="empty">
          <Trans comment="In the scanner monitor before the first scan">
            Nothing yet. Scan any code, and it stands here as it came in.
          </Trans>
        </p>
      )}
      {shown !== undefined && (
        <div className="heard">
          <HeardList scans={scans} shown={shown.number} isFollowing={picked === null} onPick={pick} />
          <HeardDetail key={shown.number} scan={shown} />
        </div>
      )}
    </Page>
  )
}
