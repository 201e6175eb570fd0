import { isModifier } from '#shared/scan/keyboard/stroke.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

const givenBack = new WeakSet<Event>()

/** Whether an event is one of ours: a person's key that was held back. */
export function isGivenBack(event: Event): boolean {
  return givenBack.has(event)
}

/**
 * Lets keys that were held back do what they would have done: each goes down and up where the focus is, and if nothing on
 * the page takes it, its character is typed there, as one step that the field's own undoing takes back.
 */
export function giveBack(document: Document, strokes: readonly Stroke[]): void {
  for (const stroke of strokes.filter((each) => !isModifier(each))) press(document, stroke)
}

function press(document: Document, stroke: Stroke): void {
  const target = document.activeElement ?? document.body
  if (!dispatch(target, 'keydown', stroke)) return
  // Ctrl and Alt together are AltGr on Windows; one of them alone makes a command, also the right Alt of a US layout.
  const isText = Array.from(stroke.key).length === 1 && stroke.control === stroke.alt
  // The only way to type into a field as a person does: its limits hold, and whoever listens to it hears of it.
  if (isText && isWrittenInto(target)) document.execCommand('insertText', false, stroke.key)
  dispatch(document.activeElement ?? document.body, 'keyup', stroke)
}

function dispatch(target: Element, type: 'keydown' | 'keyup', stroke: Stroke): boolean {
  const event = new KeyboardEvent(type, {
    code: stroke.code,
    key: stroke.key,
    shiftKey: stroke.shift,
    ctrlKey: stroke.control,
    altKey: stroke.alt,
    modifierAltGraph: stroke.altGraph,
    modifierCapsLock: stroke.capsLock,
    bubbles: true,
    cancelable: true,
    composed: true,
  })
  givenBack.add(event)
  return target.dispatchEvent(event)
}

function isWrittenInto(target: Element): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  if (target instanceof HTMLInputElement)
    return !target.readOnly && !['checkbox', 'radio', 'button'].includes(target.type)
  return target instanceof HTMLElement && target.isContentEditable
}
