import type { Brand } from '../../kernel/brand.ts'

/** SHA-256 over the bytes of a file, as 64 lower-case hexadecimal digits. */
export type FileHash = Brand<string, 'FileHash'>

/**
 * A file that a person attached, as the ledger names it. Its bytes lie beside the database under this hash, and in its
 * backups, so that nobody can change them unseen.
 */
export type AttachedFile = {
  readonly sha256: FileHash
  /** The name it had where it came from. */
  readonly name: string
  readonly bytes: number
}
