/** What a file is, by its first bytes: the types a browser may show, and the rest of what people send each other. */
type Kind = readonly [type: string, is: (bytes: Uint8Array) => boolean]

const SHOWN: readonly Kind[] = [
  ['image/png', (b) => starts(b, [0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', (b) => starts(b, [0xff, 0xd8, 0xff])],
  ['image/gif', (b) => starts(b, [0x47, 0x49, 0x46, 0x38])],
  ['image/webp', (b) => text(b, 0, 4) === 'RIFF' && text(b, 8, 4) === 'WEBP'],
  ['image/heic', (b) => text(b, 4, 4) === 'ftyp' && /^(heic|heix|mif1|avif)/.test(text(b, 8, 4))],
  ['application/pdf', (b) => text(b, 0, 5) === '%PDF-'],
]

/** The type of a file by its first bytes. What we do not know is only ever downloaded. */
export const contentTypeOf = (bytes: Uint8Array): string =>
  SHOWN.find(([, is]) => is(bytes))?.[0] ?? 'application/octet-stream'

const OFFICE = /word\/|xl\/|ppt\/|visio\/|mimetypeapplication\/vnd\.oasis\.opendocument|mimetypeapplication\/epub/
const OFFICE_WITHIN = 8_192 // bytes: their table of contents goes in front, or their kind does

const TAKEN: readonly ((bytes: Uint8Array) => boolean)[] = [
  (b) => SHOWN.some(([, is]) => is(b)),
  (b) => /^(II\*\0|MM\0\*)/.test(text(b, 0, 4)) || text(b, 0, 2) === 'BM', // TIFF, the raw photo of a camera, BMP
  (b) => starts(b, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), // doc, xls, msg
  (b) => text(b, 0, 4) === 'PK\x03\x04' && OFFICE.test(text(b, 0, OFFICE_WITHIN)), // docx, xlsx, odt
  (b) => text(b, 0, 5) === '{\\rtf',
  (b) => text(b, 4, 4) === 'ftyp' || text(b, 4, 4) === 'moov', // video and sound of a phone
  (b) => text(b, 0, 4) === 'RIFF' && /^(WAVE|AVI )$/.test(text(b, 8, 4)),
  (b) => /^(OggS|fLaC|ID3|#!AMR)/.test(text(b, 0, 5)) || starts(b, [0x1a, 0x45, 0xdf, 0xa3]), // the last is webm
  (b) => b[0] === 0xff && ((b[1] ?? 0) & 0xe0) === 0xe0, // mp3 and aac without anything in front
]

// By its name a computer starts these, whatever lies in them.
const STARTS_BY_NAME =
  /\.(?:exe|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|jar|lnk|reg|inf|url|apk|app|dmg|sh|command|desktop|chm|iso|img)[\s.]*$/iu

/**
 * Whether we take a file from somebody, by how it begins: photos, documents, sound, video and text, by what lies in it. Nothing that a
 * computer would start, and nothing packed in, for then nobody sees what it is before it is opened.
 */
export const isTaken = (name: string, bytes: Uint8Array): boolean =>
  !STARTS_BY_NAME.test(name) && (TAKEN.some((is) => is(bytes)) || isText(bytes))

/** So many bytes from the start say what a file is. */
export const LOOKED_AT = 65_536
const IN_TEXT = [7, 8, 9, 10, 11, 12, 13, 26, 27] // tab, the ends of lines and pages, and what old printers heard

/** Text in any alphabet: without the signs that no text has. UTF-16 says by its first two bytes that it is. */
function isText(bytes: Uint8Array): boolean {
  if (starts(bytes, [0x23, 0x21])) return false // the first line names the program that runs it
  const little = starts(bytes, [0xff, 0xfe])
  const signs = little || starts(bytes, [0xfe, 0xff]) ? pairsOf(bytes, little) : bytes
  return signs.every((sign) => sign > 31 || IN_TEXT.includes(sign))
}

function pairsOf(bytes: Uint8Array, little: boolean): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, nth) => view.getUint16(nth * 2, little))
}

const starts = (bytes: Uint8Array, first: number[]) => first.every((byte, index) => bytes[index] === byte)

const text = (bytes: Uint8Array, from: number, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(from, from + length)
    .toString('latin1')
