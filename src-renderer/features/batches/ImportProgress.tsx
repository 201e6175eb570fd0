import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BatchImportView } from '#shared/contract/calls/batch-calls.ts'

type ImportProgressProps = {
  readonly progress: Extract<BatchImportView, { kind: 'running' }>
  readonly children: ReactNode
}

/** How far a file is, in words and as a bar. */
export function ImportProgress({ progress: { file, phase, percent, numbers }, children }: ImportProgressProps) {
  const { t } = useLingui()
  const words = {
    reading: t({ message: 'Reading', comment: 'What happens with a file of a packaging line at the moment' }),
    checking: t({ message: 'Checking', comment: 'What happens with a file of a packaging line at the moment' }),
    recording: t({ message: 'Recording', comment: 'What happens with a file of a packaging line at the moment' }),
  } as const
  return (
    <>
      <p>
        <strong>
          <Trans comment="While a file is taken in: what happens, the name of the file, how far it is">
            {words[phase]} {file}: {percent} %
          </Trans>
        </strong>{' '}
        <Plural
          comment="While a file of a packaging line is taken in"
          value={numbers}
          one="one number so far"
          other="# numbers so far"
        />
      </p>
      <progress className="import-bar" max={100} value={percent} aria-label={words[phase]} />
      <div className="row">{children}</div>
      {phase === 'recording' && (
        <p className="soft">
          <Trans comment="While a file of a packaging line is recorded">
            It is right and is being recorded. Others can go on scanning.
          </Trans>
        </p>
      )}
    </>
  )
}
