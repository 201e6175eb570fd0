/** One part of a text that is too long for one call. */
export type TextPart = { readonly name: string; readonly part: number; readonly parts: number; readonly text: string }

/** What there is after a part: the whole text, or more to come; null where the part did not follow the one before. */
export type Gathered = { readonly whole: string | null } | null

/**
 * Gathers a file that comes in parts, one file at a time. A first part begins anew, whatever came before; a part out of step
 * throws away what there was.
 */
export function textInParts(): (part: TextPart) => Gathered {
  let underWay: { readonly name: string; readonly parts: number; readonly texts: string[] } | null = null
  return ({ name, part, parts, text }) => {
    if (part === 0) underWay = { name, parts, texts: [] }
    if (underWay === null || underWay.name !== name || underWay.parts !== parts || underWay.texts.length !== part) {
      underWay = null
      return null
    }
    underWay.texts.push(text)
    if (underWay.texts.length < parts) return { whole: null }
    const whole = underWay.texts.join('')
    underWay = null
    return { whole }
  }
}
