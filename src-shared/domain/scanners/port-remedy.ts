/** What gives the station a port that it is not let at, or that another program has open. */
export type PortRemedy =
  /** An administrator runs it in a terminal; then the person signs out of the computer and in again. */
  | { readonly does: 'runThenSignIn'; readonly command: string }
  /** The person was let at the port since they signed in to the computer: they sign out of it and in again. */
  | { readonly does: 'signInAnew' }
  /** An administrator runs it in a terminal; it holds until the device is plugged in again. */
  | { readonly does: 'run'; readonly command: string }
  | { readonly does: 'closeProgram'; readonly program: string }

/** A port that this account may not open, as the system shows it. */
export type ClosedPort = {
  readonly system: string
  readonly path: string
  /** The account that the station runs under. */
  readonly account: string
  /** The group that the port belongs to: null where it has no name, or may not open the port either. */
  readonly group: { readonly name: string; readonly members: readonly string[] } | null
}

/**
 * What lets an account at a port. Linux: whoever is in the group of the device may open it, `dialout` on Debian, `uucp` on Arch Linux,
 * from their next signing in on (usermod(8), credentials(7)). A group that opens every device of the superuser is never joined.
 * macOS has no such group. Windows lets everybody at its ports; there is no remedy of this kind.
 */
export function remedyOfDenied({ system, path, account, group }: ClosedPort): PortRemedy | null {
  if (system === 'darwin') return { does: 'run', command: `sudo chmod a+rw ${quoted(path)}` }
  if (system !== 'linux') return null
  if (group === null || group.name === 'root')
    return { does: 'run', command: `sudo chown ${quoted(account)} ${quoted(path)}` }
  if (group.members.includes(account)) return { does: 'signInAnew' }
  return { does: 'runThenSignIn', command: `sudo usermod -aG ${quoted(group.name)} ${quoted(account)}` }
}

/** A word as a shell takes it literally (POSIX.1-2017, Shell Command Language, section 2.2.2). */
function quoted(word: string): string {
  return /^[\w./@:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
