import { rawParts } from './raw-parts.ts'

/** A scan as it came, always as text: what cannot be shown stands as its name in a small frame. */
export function RawScan({ raw }: { readonly raw: string }) {
  return (
    <span className="code">
      {rawParts(raw).map(({ kind, text }, index) => (
        // The parts of one scan never change their order.
        <span className={kind === 'control' ? 'control' : undefined} key={index}>
          {text}
        </span>
      ))}
    </span>
  )
}
