import { expect, test } from 'vitest'
import { packageTypes } from '#shared/gs1/code-lists.ts'
import type { Element } from '#shared/gs1/elements.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { bwippOnElements } from '#test/support/gs1/bwipp.ts'
import { bracketed } from '#test/support/gs1/generated-scans.ts'

const gtin: Element = ['01', '09521234567899']
const sscc: Element = ['00', '095212345678901235']
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function numbers(length: number): readonly string[] {
  return Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0'))
}

function words(length: number): readonly string[] {
  return length === 0
    ? ['']
    : words(length - 1).flatMap((start) => Array.from(characters, (character) => start + character))
}

/** The codes that only one of us accepts. */
function apart(codes: readonly string[], elementsOf: (code: string) => readonly Element[]) {
  const judged = codes.map((code) => {
    const elements = elementsOf(code)
    return { code, ours: parseScan(bracketed(elements)).ok, theirs: bwippOnElements(elements) === null }
  })
  return {
    onlyOurs: judged.filter(({ ours, theirs }) => ours && !theirs).map(({ code }) => code),
    onlyTheirs: judged.filter(({ ours, theirs }) => !ours && theirs).map(({ code }) => code),
    both: judged.filter(({ ours, theirs }) => ours && theirs).length,
  }
}

test('the numbers of countries are the same', () => {
  expect(apart(numbers(3), (code) => [gtin, ['422', code]])).toEqual({ onlyOurs: [], onlyTheirs: [], both: 249 })
})

test('the letters of countries are the same', () => {
  expect(apart(words(2), (code) => [sscc, ['4307', code]])).toEqual({ onlyOurs: [], onlyTheirs: [], both: 249 })
})

test('the numbers of currencies are the same, but for changes of ISO 4217 that bwip-js has not made', () => {
  expect(
    apart(numbers(3), (code) => [
      ['415', '9521234567899'],
      ['8020', 'A'],
      ['3910', `${code}1`],
    ]),
  ).toEqual({
    onlyOurs: ['924', '926'],
    onlyTheirs: ['191', '694', '931', '932'],
    both: 177,
  })
})

test('the media types are the same', () => {
  expect(
    apart(numbers(2), (code) => [
      ['8017', '952123456789012345'],
      ['7241', code],
    ]),
  ).toMatchObject({ onlyOurs: [], onlyTheirs: [], both: 30 })
})

test('the package types are the same, but for two that bwip-js has run together', () => {
  const codes = new Set([...packageTypes, ...words(1), ...words(2), ...words(3).filter((_, at) => at % 31 === 0)])
  const found = apart([...codes], (code) => [sscc, ['7041', code]])
  expect(found.onlyOurs).toEqual(['APE', 'AT'])
  expect(found.onlyTheirs).toEqual([])
})
