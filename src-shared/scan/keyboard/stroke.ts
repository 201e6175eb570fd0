/** One key going down, as the page heard it (W3C UI Events, KeyboardEvent). Keys that only modify others are strokes too. */
export type Stroke = {
  /** The physical key, named by its place on a US keyboard; empty where the system does not say. */
  readonly code: string
  /** What the computer's own layout made of it: a character, or the name of a key such as `Enter` and `Dead`. */
  readonly key: string
  readonly shift: boolean
  readonly control: boolean
  readonly alt: boolean
  /** Whether AltGr was down, or the right Alt key on a layout that has no AltGr: a scanner presses the same key for both. */
  readonly altGraph: boolean
  /** Whether Caps Lock was on. */
  readonly capsLock: boolean
  /** Milliseconds on the clock of the page's events, which never goes back. */
  readonly at: number
}

const modifiers: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'NumLock', 'Meta']

/** Whether the key gives nothing by itself. */
export function isModifier({ key, code }: Pick<Stroke, 'key' | 'code'>): boolean {
  return modifiers.includes(key) || /^(?:Shift|Control|Alt|Meta)(?:Left|Right)$/.test(code)
}

/** Whether the third level is meant: AltGr, which Windows reports as Ctrl and Alt together. */
export function hasAltGr({ altGraph, control, alt }: Pick<Stroke, 'altGraph' | 'control' | 'alt'>): boolean {
  return altGraph || (control && alt)
}

/**
 * The name of a key that gives no character, e.g. `Enter`. Behind a dead key Chromium on Linux says `Process` for it; its
 * place has the same name then.
 */
export function nameOfKey({ key, code }: Pick<Stroke, 'key' | 'code'>): string {
  return key === 'Process' && /^(?:Enter|Tab|Escape|F[0-9]+)$/.test(code) ? code : key
}
