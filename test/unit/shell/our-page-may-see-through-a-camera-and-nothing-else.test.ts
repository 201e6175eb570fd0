import { expect, test } from 'vitest'
import { mayHavePermission } from '#shell/may-have-permission.ts'

const camera = {
  permission: 'media',
  isMainFrame: true,
  requestingUrl: 'app://tallyman/index.html',
  mediaTypes: ['video'],
} as const

test('our page may open a camera', () => {
  expect(mayHavePermission(camera)).toBe(true)
})

test.for([
  ['sound', { ...camera, mediaTypes: ['audio'] }],
  ['sound with the picture', { ...camera, mediaTypes: ['video', 'audio'] }],
  ['nothing named', { ...camera, mediaTypes: [] }],
  ['a frame in the page', { ...camera, isMainFrame: false }],
  ['another page', { ...camera, requestingUrl: 'https://elsewhere.example/' }],
  ['a page that looks like ours', { ...camera, requestingUrl: 'app://tallyman.elsewhere.example/index.html' }],
  ['an address that is not told', { permission: 'media', isMainFrame: true, mediaTypes: ['video'] }],
  ['the screen', { ...camera, permission: 'display-capture' }],
  ['where the computer is', { ...camera, permission: 'geolocation' }],
  ['notifications', { ...camera, permission: 'notifications' }],
] as const)('%s is refused', ([, asked]) => {
  expect(mayHavePermission(asked)).toBe(false)
})
