/** What Electron's libraries and the virtual display are called on Debian 12 and Ubuntu 22.04. */
export const neededPackages: readonly string[] = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'udev',
  'fonts-dejavu-core',
  'socat',
]

/** Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit time: `libgtk-3-0` became `libgtk-3-0t64`. */
function alsoCalled(name: string): readonly string[] {
  return name.startsWith('lib') ? [name, `${name}t64`] : [name]
}

/**
 * The needed packages that are installed under neither of their names.
 * `installed` is what `dpkg-query -W -f '${Package} ${db:Status-Status}\n'` prints.
 */
export function missingPackages(installed: string): readonly string[] {
  const present = new Set(
    installed
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.slice(0, line.indexOf(' '))),
  )
  return neededPackages.filter((name) => !alsoCalled(name).some((candidate) => present.has(candidate)))
}

/** The names that this release offers for the missing packages; `known` tells whether a name can be installed. */
export function namesToInstall(missing: readonly string[], known: (name: string) => boolean): readonly string[] {
  return missing.map((name) => alsoCalled(name).find(known) ?? name)
}
