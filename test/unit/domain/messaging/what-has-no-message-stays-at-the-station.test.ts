import { expect, test } from 'vitest'
import { untoldOperations } from '#shared/domain/messaging/operations.ts'
import { whyUntold } from '#shared/domain/messaging/told.ts'

test('a site that nobody has placed in the network tells everything', () => {
  expect(untoldOperations({ site: null, switchedOff: [] })).toEqual({})
})

test('a provider that is a partner tells of damage and samples, and has no message for what comes out of a container', () => {
  const site = { businessType: 'logisticsProvider', role: 'partner' } as const
  expect(untoldOperations({ site, switchedOff: [] })).toEqual({ unpack: 'noMessageOfRole' })
})

test('a provider that is an owner keeps damage, holds and samples to itself until the goods end', () => {
  const site = { businessType: 'logisticsProvider', role: 'owner' } as const
  expect(untoldOperations({ site, switchedOff: [] })).toEqual({
    damage: 'noMessageOfRole',
    sample: 'noMessageOfRole',
    holds: 'noMessageOfRole',
  })
})

test('a message that is switched off is not sent, and says so', () => {
  const site = { businessType: 'logisticsProvider', role: 'owner' } as const
  expect(whyUntold({ site, switchedOff: ['destroy'] }, 'destroying')).toBe('switchedOff')
  expect(whyUntold({ site, switchedOff: ['destroy'] }, 'decommissioning')).toBeNull()
})

test('that a role has no message says more than that it is switched off', () => {
  const site = { businessType: 'logisticsProvider', role: 'owner' } as const
  expect(whyUntold({ site, switchedOff: ['status'] }, 'damage')).toBe('noMessageOfRole')
})
