import type { FactRow } from '#service/persistence/ledger/fact-row.ts'

/** A fact by the names of docs/ledger-format.md; `scan` and `body` are canonical JSON already. */
export function factJson({ scan, body, ...envelope }: FactRow): string {
  return `${JSON.stringify(envelope).slice(0, -1)},"scan":${scan ?? 'null'},"body":${body}}`
}
