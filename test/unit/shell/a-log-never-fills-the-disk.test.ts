import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { boundedLogFile } from '#shell/bounded-log-file.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tallyman-log-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a line is in the file when write returns, and the folder is made', () => {
  const path = join(folder, 'logs', 'shell.log')
  boundedLogFile(path, { bytes: 100, olderFiles: 1 }).write('one\n')
  expect(readFileSync(path, 'utf8')).toBe('one\n')
})

test('a file that is full is put aside, the oldest goes, and no line is split', () => {
  const log = boundedLogFile(join(folder, 'shell.log'), { bytes: 10, olderFiles: 2 })
  for (let line = 0; line < 50; line += 1) log.write(`line ${String(line).padStart(2, '0')}\n`)
  expect(readdirSync(folder).sort()).toEqual(['shell.log', 'shell.log.1', 'shell.log.2'])
  expect(
    ['shell.log.2', 'shell.log.1', 'shell.log'].map((name) => readFileSync(join(folder, name), 'utf8')).join(''),
  ).toBe('line 44\nline 45\nline 46\nline 47\nline 48\nline 49\n')
})

test('a log of an earlier run is continued, its size counted', () => {
  const path = join(folder, 'shell.log')
  writeFileSync(path, 'before\n')
  const log = boundedLogFile(path, { bytes: 10, olderFiles: 1 })
  log.write('after\n')
  log.write('again\n')
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('before\nafter\n')
  expect(readFileSync(path, 'utf8')).toBe('again\n')
})

test('a log that cannot be written complains and does not throw', () => {
  const path = join(folder, 'shell.log')
  mkdirSync(path)
  const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  boundedLogFile(path, { bytes: 10, olderFiles: 1 }).write('lost\n')
  expect(complaint).toHaveBeenCalledWith(expect.stringContaining('the log cannot be written'))
  complaint.mockRestore()
  expect(statSync(path).isDirectory()).toBe(true)
})
