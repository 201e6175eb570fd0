import { expect, test } from 'vitest'
import { remedyOfDenied } from '#shared/domain/scanners/port-remedy.ts'
import type { ClosedPort } from '#shared/domain/scanners/port-remedy.ts'

const port: ClosedPort = {
  system: 'linux',
  path: '/dev/ttyACM0',
  account: 'olga',
  group: { name: 'dialout', members: ['sam'] },
}

test.for([
  ['Debian: the group of the device', {}, 'runThenSignIn', 'sudo usermod -aG dialout olga'],
  [
    'Arch Linux: its group has another name',
    { group: { name: 'uucp', members: [''] } },
    'runThenSignIn',
    'sudo usermod -aG uucp olga',
  ],
  ['a device of no group', { group: null }, 'run', 'sudo chown olga /dev/ttyACM0'],
  [
    'the group of the superuser is never joined',
    { group: { name: 'root', members: [] } },
    'run',
    'sudo chown olga /dev/ttyACM0',
  ],
  ['macOS', { system: 'darwin', path: '/dev/cu.usbmodem1' }, 'run', 'sudo chmod a+rw /dev/cu.usbmodem1'],
  [
    'a path that a shell would read otherwise',
    { system: 'darwin', path: "/dev/it's $(me)" },
    'run',
    String.raw`sudo chmod a+rw '/dev/it'\''s $(me)'`,
  ],
] as const)('%s', ([, differing, does, command]) => {
  expect(remedyOfDenied({ ...port, ...differing })).toEqual({ does, command })
})

test('whoever was let in since they signed in to the computer signs in anew', () => {
  const group = { name: 'dialout', members: ['sam', 'olga'] }
  expect(remedyOfDenied({ ...port, group })).toEqual({ does: 'signInAnew' })
})

test('Windows has no such remedy: its ports are open to everybody', () => {
  expect(remedyOfDenied({ ...port, system: 'win32' })).toBeNull()
})
