import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { OpeningsPreview } from '#shared/contract/views/unpacking-views.ts'
import { ContainerName } from './ContainerName.tsx'

/** Which containers a job opens, what comes out of each, and what stays in it. Nothing where it opens none. */
export function OpenedContainers({ preview }: { readonly preview: OpeningsPreview }) {
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  const { containers, containersInAll } = preview
  const shown = containers.length
  if (shown === 0) return null
  return (
    // It scrolls by itself, so it must be reachable by key.
    <div className="progress-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: the container that is opened">Container</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: how many items come out of a container">Comes out</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: how many items stay in a container">Stays inside</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {containers.map(({ container, comesOut, stays }) => (
            <tr key={container.id} data-container={container.id}>
              <th scope="row">
                <ContainerName container={container} />
              </th>
              <td className="number">{number(comesOut)}</td>
              <td className="number">{number(stays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {containersInAll > shown && (
        <p className="note">
          <Plural
            comment="Below a list of containers that shows only the first of them"
            value={containersInAll - shown}
            one="And one more container."
            other="And # more containers."
          />
        </p>
      )}
    </div>
  )
}
