import { expect, test } from 'vitest'
import { messageSettings } from '#shared/contract/views/messaging-views.ts'
import { usualSettings } from '#shared/domain/messaging/message-settings.ts'
import {
  addressOf,
  endpointAt,
  endpointOf,
  endpointOfMessage,
  endpointsBesides,
} from '#shared/domain/network/endpoint.ts'

const elsewhere = endpointAt('https://epcis.example')
const training = { mode: 'training' } as const
const real = { mode: 'production' } as const

test('a training site has no endpoint but its practice network, whatever is set up or lies in its outbox', () => {
  expect(endpointOfMessage(training, { endpoint: elsewhere })).toBe(endpointOf(training))
  expect(endpointsBesides(training, [elsewhere])).toEqual([])
  expect(addressOf(endpointOf(training))).toBeNull()
})

test('a real site has no practice network: it sends to its own endpoint, and to others by their address alone', () => {
  expect(endpointOfMessage(real, { endpoint: null })).toBe(endpointOf(real))
  expect(endpointOfMessage(real, { endpoint: elsewhere })).toBe(elsewhere)
  expect(endpointsBesides(real, [elsewhere, endpointOf(training)])).toEqual([elsewhere])
  expect(endpointOf(real)).not.toBe(endpointOf(training))
})

test('settings that nobody made go to the site’s own endpoint', () => {
  expect(messageSettings.parse(usualSettings).endpoint).toBeNull()
})
