import { expect, test } from 'vitest'
import { csvFile } from '#service/exports/csv.ts'
import { itemNameForFiles } from '#shared/domain/exports/file-name.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'

const columns = [
  ['name', (row: { name: string | null; count: number }) => row.name],
  ['count', (row: { name: string | null; count: number }) => row.count],
] as const

const linesOf = (...names: readonly (string | null)[]) => [
  ...csvFile(
    columns,
    names.map((name, count) => ({ name, count })),
  ),
]

test('texts are quoted, numbers are not, and what is not there is empty', () => {
  expect(linesOf('a "b", c', null, 'two\r\nlines')).toEqual([
    '"name","count"\r\n',
    '"a ""b"", c",0\r\n',
    ',1\r\n',
    '"two\r\nlines",2\r\n',
  ])
})

test.each(['=1+1', '+49', '-2', '@cmd', '\tx', '\rx'])(
  'a text that would run as a formula is only a text: %j',
  (text) => {
    expect(linesOf(text)[1]).toBe(`"'${text}",0\r\n`)
  },
)

test('a file has a harmless name whatever the serial number is', () => {
  const serials = ['..%2F..%2Fetc', '%22Q%22%3C2%3E', 'A%2FB%25C', 'CON.']
  const names = serials.map((serial) => itemNameForFiles(`01/09521234567899/21/${serial}` as ItemId))
  for (const name of names) expect(name).toMatch(/^09521234567899-[A-Za-z0-9_-]+$/)
  expect(itemNameForFiles('00/095212340000000013' as ItemId)).toBe('095212340000000013')
})
