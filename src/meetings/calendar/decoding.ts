/**
 * The text of a file: UTF-8, or UTF-16 when it says so. Bytes that are no UTF-8 are read one by one as Windows writes
 * Western languages, so that a few damaged ones do not spoil the rest.
 */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return utf8.decode(bytes)
  } catch {
    return patched(bytes)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const western = new TextDecoder('windows-1252')

function patched(bytes: Uint8Array): string {
  const parts: string[] = []
  let sound = 0
  let at = 0
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    parts.push(utf8.decode(bytes.subarray(sound, at)), western.decode(bytes.subarray(at, at + 1)))
    at += 1
    sound = at
  }
  return parts.join('') + utf8.decode(bytes.subarray(sound))
}

/** How many bytes make one sign here; 0 when it is no UTF-8 (RFC 3629, 4). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first <= 0xf4 ? 4 : 0
  if (length === 0 || first < 0xc2) return 0
  const second = bytes[at + 1] ?? 0
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Quoted-printable (RFC 2045, 6.7), as vCalendar 1.0 writes text: "Caf=C3=A9". What is no code stays as it stands. */
export function unquotedPrintable(text: string): string {
  if (!/=[\dA-F]{2}/i.test(text)) return text
  const bytes: number[] = []
  const coded = new TextEncoder()
  for (const [part] of text.matchAll(/=[\dA-F]{2}|[^=]+|=/gi)) {
    if (part.length === 3 && part[0] === '=') bytes.push(Number.parseInt(part.slice(1), 16))
    else bytes.push(...coded.encode(part))
  }
  return decoded(Uint8Array.from(bytes))
}
