import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ConfirmingView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { removalReasons } from '#shared/domain/destruction/reasons.ts'
import type { RemovalReason } from '#shared/domain/destruction/reasons.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useStation } from '../../state/station-context.tsx'
import { removalReasonWords } from '../../texts/destruction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'

/** What the person is asked where not everything is confirmed: scan on, or take the rest off the list with a reason. */
export function MissingQuestion({ job, view: { open } }: { readonly job: JobId; readonly view: ConfirmingView }) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const remove = async (because: RemovalReason) => {
    const removed = await client.call('destruction.removeMissing', { job, because, note: null })
    setRefusal(removed.ok ? null : removed.error)
  }
  useKeys(Object.fromEntries(removalReasons.map((reason, index) => [String(index + 1), () => void remove(reason)])))
  useScreenCodes(byNumber(removalReasons.map((reason) => () => void remove(reason))), String(open))
  return (
    <>
      <p className="question-text" data-open={open}>
        <Plural
          comment="Where not all goods of an order are confirmed"
          value={open}
          one="One is not confirmed. Scan it, or take it off the list. Then somebody must approve again."
          other="# are not confirmed. Scan them, or take them off the list. Then somebody must approve again."
        />
      </p>
      {refusal !== null && <Refused refusal={refusal} />}
      <fieldset className="destruction-choices">
        <legend>
          <Trans comment="Above the reasons for taking items off a list">Off the list, because</Trans>
        </legend>
        {removalReasons.map((reason, index) => (
          <Button key={reason} keyName={String(index + 1)} onPress={() => void remove(reason)}>
            {i18n._(removalReasonWords[reason])}
          </Button>
        ))}
      </fieldset>
    </>
  )
}
