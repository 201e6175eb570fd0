import { Plural, Trans } from '@lingui/react/macro'
import type { OpeningsPreview } from '#shared/contract/views/unpacking-views.ts'
import { OpenedContainers } from './OpenedContainers.tsx'

/** What the person is asked before containers are opened: how much comes out of how many, and what stays inside. */
export function OpeningsQuestion({ preview }: { readonly preview: OpeningsPreview }) {
  const { containersInAll, comesOut, stays } = preview
  return (
    <>
      <p className="question-text" data-comes-out={comesOut} data-stays={stays}>
        <Trans comment="Question before containers are opened; the two parts count containers and items">
          <Plural value={containersInAll} one="One container is opened" other="# containers are opened" />
          {': '}
          <Plural value={comesOut} one="one item comes out" other="# items come out" />,{' '}
          <Plural value={stays} _0="nothing stays inside" one="one stays inside" other="# stay inside" />.
        </Trans>
      </p>
      <OpenedContainers preview={preview} />
    </>
  )
}
