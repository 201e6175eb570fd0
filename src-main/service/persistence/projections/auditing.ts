import type { Fact } from '#shared/domain/ledger/fact.ts'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** Checkpoints that the chain keeps, and what checking it found. */
export const auditingProjection: Projection = {
  name: 'auditing',
  tables: ['checkpoint', 'chain_check'],
  prepare: (database) => {
    const keepCheckpoint = database.prepare(
      'insert into checkpoint (sequence, line, occasion, signed_at, of_sequence) values (?, ?, ?, ?, ?)',
    )
    const keepCheck = database.prepare(
      'insert into chain_check (sequence, at, occasion, person, outcome) values (?, ?, ?, ?, ?)',
    )
    return ({ body, sequence, at, person }: Fact) => {
      switch (body.kind) {
        case 'checkpoint.signed': {
          const { line, occasion } = body
          const signed = parseSignedCheckpoint(line)
          if (!signed.ok) throw new Error(`fact ${sequence} keeps no checkpoint`)
          keepCheckpoint.run(sequence, line, occasion, signed.value.signedAt, signed.value.sequence)
          return
        }
        case 'ledger.checked':
          keepCheck.run(sequence, at, body.occasion, person, canonicalJson(body.outcome))
          return
        default:
          return
      }
    }
  },
}
