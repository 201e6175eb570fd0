/** Tells the person at the terminal what the set-up does. On standard error: standard output belongs to the command. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
