import { expect, test } from 'vitest'
import { csvLine } from '#service/exports/csv.ts'
import { itemNameForFiles } from '#shared/domain/exports/file-name.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'

test('texts are quoted, numbers are not, and what is not there is empty', () => {
  expect(csvLine(['a "b", c', 7, null, true, 'two\r\nlines'])).toBe('"a ""b"", c",7,,true,"two\r\nlines"\r\n')
})

test.each(['=1+1', '+49', '-2', '@cmd', '\tx', '\rx'])('a text that would run as a formula is only a text: %j', (text) => {
  expect(csvLine([text])).toBe(`"'${text}"\r\n`)
})

test('a file has a harmless name whatever the serial number is', () => {
  const serials = ['..%2F..%2Fetc', '%22Q%22%3C2%3E', 'A%2FB%25C', 'CON.']
  const names = serials.map((serial) => itemNameForFiles(`01/09521234567899/21/${serial}` as ItemId))
  for (const name of names) expect(name).toMatch(/^09521234567899-[A-Za-z0-9_-]+$/)
  expect(itemNameForFiles('00/095212340000000013' as ItemId)).toBe('095212340000000013')
})
