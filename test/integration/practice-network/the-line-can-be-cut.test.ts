import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { damage, documentOf, network } from './network-under-test.ts'

describe('the line can be cut and mended', () => {
  test('offline nothing answers, online again everything is there on the same port', async () => {
    const net = await network()
    const event = damage(['A1'])
    await net.capture([event])
    await net.goOffline()
    await expect(net.get('/events')).rejects.toThrow()
    await net.goOnline()
    expect((await net.events()).map((one) => one.eventID)).toEqual([event.eventID])
  })

  test('going offline breaks the connections that are open', async () => {
    const net = await network()
    const socket = connect(Number(new URL(net.url).port), '127.0.0.1')
    await once(socket, 'connect')
    const closed = once(socket, 'close')
    await net.goOffline()
    await closed
    expect(socket.destroyed).toBe(true)
  })

  test('what was accepted is still done while offline', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const net = await network({ beforeProcessing: () => held })
    const location = (await net.post('/capture', documentOf([damage(['A1'])]))).headers.get('location') ?? ''
    await net.goOffline()
    letGo()
    await net.goOnline()
    expect((await net.ended(location)).success).toBe(true)
  })

  test('cutting twice and mending twice is the same as once', async () => {
    const net = await network()
    await net.goOffline()
    await net.goOffline()
    await net.goOnline()
    await net.goOnline()
    expect((await net.get('/events')).status).toBe(200)
  })
})
