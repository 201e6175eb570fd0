/** A piece of a scan as it came: signs that can be shown, or one control character by its name in ASCII. */
export type RawPart = { readonly kind: 'text' | 'control'; readonly text: string }

const names = [
  'NUL',
  'SOH',
  'STX',
  'ETX',
  'EOT',
  'ENQ',
  'ACK',
  'BEL',
  'BS',
  'HT',
  'LF',
  'VT',
  'FF',
  'CR',
  'SO',
  'SI',
  'DLE',
  'DC1',
  'DC2',
  'DC3',
  'DC4',
  'NAK',
  'SYN',
  'ETB',
  'CAN',
  'EM',
  'SUB',
  'ESC',
  'FS',
  'GS',
  'RS',
  'US',
] as const

/** Signs that draw nothing, or turn the direction of what follows: a hostile label must not hide behind them. */
const unseen = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

/** Takes a scan apart so that every sign of it can be seen: control characters by name, unseen ones by number. */
export function rawParts(raw: string): readonly RawPart[] {
  const parts: RawPart[] = []
  for (const sign of raw) {
    const name = nameOf(sign)
    const last = parts.at(-1)
    if (name !== null) parts.push({ kind: 'control', text: name })
    else if (last?.kind === 'text') parts.splice(-1, 1, { kind: 'text', text: last.text + sign })
    else parts.push({ kind: 'text', text: sign })
  }
  return parts
}

function nameOf(sign: string): string | null {
  const unit = sign.codePointAt(0) ?? 0
  const name = names[unit]
  if (name !== undefined) return name
  return unseen.test(sign) ? `U+${unit.toString(16).toUpperCase().padStart(4, '0')}` : null
}
