import { grouped } from './grouped.ts'

/** A serial, lot or SSCC: monospaced, grouped for the eye, and copied as one piece. */
export function Code({ value }: { readonly value: string }) {
  return (
    <span className="code">
      {grouped(value).map((group, index) => (
        // The groups of one code never change their order.
        <span className="code-group" key={index}>
          {group}
        </span>
      ))}
    </span>
  )
}
