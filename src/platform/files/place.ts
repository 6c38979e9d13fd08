/**
 * Takes away where a photo was taken, in files whose picture we do not make anew (HEIC of a phone, raw files): the place
 * in their Exif and XMP is overwritten by nothing, and everything stays where it is in the file.
 */
export function withoutPlace(bytes: Uint8Array): Uint8Array {
  const clean = Buffer.from(bytes)
  for (const header of [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')]) {
    for (
      let at = clean.indexOf(header), seen = 0;
      at >= 0 && seen < MOST_HEADERS;
      at = clean.indexOf(header, at + 4), seen++
    )
      forgetPlaceIn(clean.subarray(at), header[0] === 0x49)
  }
  for (const [found, { length }] of placesInXmp(clean)) clean.fill(' ', found, found + length)
  return clean
}

const MOST_HEADERS = 1_000 // a photo has one or two; chance makes a few more in large ones
const MOST_ENTRIES = 500
const GPS = 0x8825 // the tag that points to where
const LAST_GPS_TAG = 0x1f
const ENTRY_BYTES = 12
const BYTES_OF_TYPE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/** Clears the list of places of one Exif block. What does not read as one is left alone. */
function forgetPlaceIn(exif: Buffer, little: boolean): void {
  const short = (at: number) => (at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at))
  const long = (at: number) => (at + 4 > exif.length ? 0 : little ? exif.readUInt32LE(at) : exif.readUInt32BE(at))
  const entriesAt = (at: number) => {
    const many = at > 0 ? short(at) : 0
    return many > MOST_ENTRIES ? [] : Array.from({ length: many }, (_, nth) => at + 2 + nth * ENTRY_BYTES)
  }
  for (const pointer of entriesAt(long(4)).filter((at) => short(at) === GPS)) {
    const list = long(pointer + 8)
    const places = entriesAt(list)
    if (places.some((at) => short(at) > LAST_GPS_TAG)) continue
    for (const at of places) {
      const size = (BYTES_OF_TYPE[short(at + 2)] ?? 0) * long(at + 4)
      if (size > 4) exif.fill(0, long(at + 8), Math.min(long(at + 8) + size, exif.length))
    }
    exif.fill(0, list, Math.min(list + 2 + places.length * ENTRY_BYTES, exif.length))
  }
}

/** Where XMP names a place, as an attribute or as an element. */
const placesInXmp = (bytes: Buffer): [at: number, text: string][] =>
  bytes.includes('exif:GPS')
    ? [...bytes.toString('latin1').matchAll(/exif:GPS\w{1,40}(="[^"<>]{0,200}"|>[^<]{0,200}(?=<))/g)].map(
        ({ index, 0: text, 1: value = '' }) => [index + text.length - value.length + 2, value.slice(2, -1)],
      )
    : []
