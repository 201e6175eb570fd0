import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { HeardScan } from '#shared/contract/scanner-monitor.ts'
import { decodeBytes } from '#shared/scan/byte-text.ts'
import { bytesOfHex } from '#shared/scan/hex.ts'
import { RawScan } from '../../ui/RawScan.tsx'
import { timeOfDay } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { HeardKeys } from './HeardKeys.tsx'
import { readingWords } from './reading-words.ts'

/** One scan: what came, how fast, in which keys, and what is in it. */
export function HeardDetail({ scan }: { readonly scan: HeardScan }) {
  const { i18n } = useLingui()
  const took = i18n.number(Math.round(scan.took))
  return (
    <section className="panel heard-detail" aria-live="polite">
      <h2>
        {scan.scanner} · {timeOfDay(scan.at, i18n.locale)}
      </h2>
      {scan.kind === 'shown' && scan.reading.as === 'refused' && !scan.isEcho ? (
        <Refused refusal={scan.reading.refusal} />
      ) : (
        <p className="heard-reading">{i18n._(readingWords(scan))}</p>
      )}
      {scan.kind === 'shown' ? (
        <Bytes bytes={scan.bytes} length={scan.length} />
      ) : (
        <p className="note">
          <Trans comment="In place of the bytes of a scan that may hold a secret">
            Only that it came is remembered, because a secret may be in it.
          </Trans>
        </p>
      )}
      <p className="soft">
        {scan.keys === 0 ? (
          <Trans comment="How fast a scan came over a port; milliseconds from its first byte to its last">
            {took} ms from the first byte to the last
          </Trans>
        ) : (
          <Trans comment="How fast a scan was typed: number of keys, milliseconds from the first to the last">
            <Plural value={scan.keys} one="# key" other="# keys" />, {took} ms from the first to the last
          </Trans>
        )}
      </p>
      {scan.kind === 'shown' && <Elements elements={scan.elements} />}
      {scan.keys > 0 && <HeardKeys number={scan.number} />}
    </section>
  )
}

function Bytes({ bytes, length }: { readonly bytes: string; readonly length: number }) {
  const { text } = decodeBytes(bytesOfHex(bytes))
  const shown = bytes.length / 2
  return (
    <>
      <p className="heard-raw">
        <RawScan raw={text} />
      </p>
      <p className="heard-bytes code">{bytes.replaceAll(/../g, '$& ').trim()}</p>
      <p className="soft">
        {shown === length ? (
          <Plural value={length} one="# byte" other="# bytes" />
        ) : (
          <Trans comment="Below the bytes of a very long scan">
            The first {shown} of {length} bytes
          </Trans>
        )}
      </p>
    </>
  )
}

function Elements({ elements }: { readonly elements: readonly (readonly [string, string])[] }) {
  if (elements.length === 0) return null
  return (
    <table className="table heard-elements">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: GS1 application identifier, such as (01)">Identifier</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what stands behind an identifier on a label">Value</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {elements.map(([identifier, value], at) => (
          // The elements of one scan never change their order, and one may come twice.
          <tr key={at}>
            <td className="code">({identifier})</td>
            <td>
              <RawScan raw={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
