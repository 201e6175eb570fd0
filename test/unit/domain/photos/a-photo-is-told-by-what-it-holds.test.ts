import { expect, test } from 'vitest'
import { photoKindOf } from '#shared/domain/photos/photo-kind.ts'

const text = (words: string) => new TextEncoder().encode(words)

test.for([
  ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)],
  ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
  ['image/webp', text('RIFF....WEBPVP8 ')],
] as const)('what begins like %s is one', ([kind, bytes]) => {
  expect(photoKindOf(bytes)).toBe(kind)
})

test.for([
  ['nothing', new Uint8Array()],
  ['half a signature', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ['a page', text('<html><img src=x onerror=alert(1)>')],
  ['a drawing with script', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a sound in a RIFF', text('RIFF....WAVEfmt ')],
  ['a document', text('%PDF-1.7')],
  ['a GIF', text('GIF89a')],
] as const)('%s is no photo, whatever it is called', ([, bytes]) => {
  expect(photoKindOf(bytes)).toBeNull()
})
