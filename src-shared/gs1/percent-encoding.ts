const hexadecimal = '0123456789ABCDEF'

/**
 * Percent-encodes all but RFC 3986's unreserved characters, with capital hexadecimal digits, so that each value has
 * exactly one spelling. Takes ASCII, which every character set of GS1 is.
 */
export function percentEncoded(value: string): string {
  let encoded = ''
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    encoded += isUnreserved(code)
      ? value.charAt(at)
      : `%${hexadecimal.charAt(code >> 4)}${hexadecimal.charAt(code & 15)}`
  }
  return encoded
}

function isUnreserved(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 46 ||
    code === 95 ||
    code === 126
  )
}

/** The value of a hexadecimal digit's code unit, or -1. */
export function hexadecimalValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 65 && code <= 70) return code - 55
  if (code >= 97 && code <= 102) return code - 87
  return -1
}

/**
 * Decodes percent-encoding, each octet to the code unit of the same number; a percent sign without two hexadecimal
 * digits stands for itself. What is decoded is then held against a GS1 character set, all of ASCII, so UTF-8 never matters.
 */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  let decoded = ''
  for (let at = 0; at < text.length; at++) {
    const high = text.charCodeAt(at) === 37 ? hexadecimalValue(text.charCodeAt(at + 1)) : -1
    const low = high < 0 ? -1 : hexadecimalValue(text.charCodeAt(at + 2))
    if (low < 0) {
      decoded += text.charAt(at)
    } else {
      decoded += String.fromCharCode(high * 16 + low)
      at += 2
    }
  }
  return decoded
}
