import { useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { CorrectionReceipt } from '#shared/contract/views/correction-views.ts'
import type { CorrectionWay } from '#shared/domain/corrections/facts.ts'
import { WhatTheNetworkHears } from './WhatTheNetworkHears.tsx'

const titles: Readonly<Record<CorrectionWay, MessageDescriptor>> = {
  undone: msg({ message: 'It is undone', comment: 'Title after something recorded was undone' }),
  leftOut: msg({ message: 'It is corrected: these items are left out', comment: 'Title after a correction' }),
  changed: msg({ message: 'It is corrected', comment: 'Title after another reason was recorded' }),
}

/** What a correction came to. */
export function ItIsCorrected({ receipt }: { readonly receipt: CorrectionReceipt }) {
  const { i18n } = useLingui()
  return (
    <section className="panel" role="status" data-corrected={receipt.way}>
      <h2>{i18n._(titles[receipt.way])}</h2>
      <WhatTheNetworkHears messages={receipt} />
    </section>
  )
}
