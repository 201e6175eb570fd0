import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attachedFilesDirectory, openAttachedFiles } from '#service/persistence/attached-files.ts'

// Keeps a file that the disk has no room for, and prints what was said and what is left of it.
const database = join(process.argv[2] ?? '', 'station.db')
try {
  openAttachedFiles(database).keep(Buffer.alloc(4_000_000, 1), 'large.jpg')
  console.log(JSON.stringify({ code: 'none', left: readdirSync(attachedFilesDirectory(database)) }))
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : String(error)
  console.log(JSON.stringify({ code, left: readdirSync(attachedFilesDirectory(database)) }))
}
