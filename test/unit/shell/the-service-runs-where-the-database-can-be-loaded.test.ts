import { expect, test } from 'vitest'
import { chooseHost } from '#shell/choose-host.ts'

test('an Electron with Node-API 10 or later runs it in a utility process', () => {
  for (const nodeApi of ['10', '11'])
    expect(chooseHost({ nodeApi, node: '/opt/node', wanted: undefined })).toEqual({
      ok: true,
      value: { kind: 'utilityProcess' },
    })
})

test('an older Electron runs it as a child on the Node that the launcher named', () => {
  expect(chooseHost({ nodeApi: '9', node: '/opt/node', wanted: undefined })).toEqual({
    ok: true,
    value: { kind: 'nodeChild', node: '/opt/node' },
  })
})

test.each([undefined, ''])('an older Electron without a Node (%j) refuses, and says what is missing', (node) => {
  const choice = chooseHost({ nodeApi: '9', node, wanted: undefined })
  expect(choice).toMatchObject({ ok: false, error: { code: 'RUNTIME_UNSUITABLE' } })
  expect(JSON.stringify(choice)).toContain('TALLYMAN_NODE')
})

test('a runtime that does not say its Node-API is taken for an older one', () => {
  expect(chooseHost({ nodeApi: undefined, node: '/opt/node', wanted: undefined })).toMatchObject({
    value: { kind: 'nodeChild' },
  })
})

test('a test can ask for either host', () => {
  expect(chooseHost({ nodeApi: '9', node: undefined, wanted: 'utilityProcess' })).toMatchObject({ ok: true })
  expect(chooseHost({ nodeApi: '10', node: '/opt/node', wanted: 'nodeChild' })).toMatchObject({
    value: { kind: 'nodeChild' },
  })
})
