import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A log that never fills the disk: one current file and a few older ones, `name.1` the newest of them. */
export type LogFile = { write(line: string): void }

/** How much is kept. `bytes` is the size at which a file is put aside. */
export type LogBounds = { readonly bytes: number; readonly olderFiles: number }

/**
 * Opens a log for appending. Written line by line and at once, so that the last words of a crash are there.
 * A disk that is full or read-only loses lines and nothing else: a log must never stop the work it tells of.
 */
export function boundedLogFile(path: string, bounds: LogBounds): LogFile {
  let file: { readonly descriptor: number; size: number } | undefined

  const open = () => {
    mkdirSync(dirname(path), { recursive: true })
    const descriptor = openSync(path, 'a')
    return { descriptor, size: fstatSync(descriptor).size }
  }
  const putAside = () => {
    if (file !== undefined) closeSync(file.descriptor)
    file = undefined
    rmSync(`${path}.${bounds.olderFiles}`, { force: true })
    for (let age = bounds.olderFiles - 1; age >= 0; age -= 1)
      renameIfThere(age === 0 ? path : `${path}.${age}`, `${path}.${age + 1}`)
  }

  return {
    write(line) {
      try {
        if (file !== undefined && file.size >= bounds.bytes) putAside()
        file ??= open()
        file.size += writeSync(file.descriptor, line)
      } catch (error) {
        process.stderr.write(`${line}the log cannot be written: ${String(error)}\n`)
      }
    },
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
