const HEADER_BYTES = 13 // signature, size of the screen, and whether colours follow
const [EXTENSION, IMAGE] = [0x21, 0x2c]
const [COMMENT, APPLICATION] = [0xfe, 0xff]
const LOOPS = /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/ // how often it plays; every other application writes notes
const END = 0x3b

/**
 * A GIF without what programs and people wrote into it (comments, XMP with the place and maker). The pictures stay byte
 * for byte as they are; what stands behind them, or does not read as a GIF any more, goes.
 */
export function withoutNotes(gif: Uint8Array): Uint8Array {
  const start = HEADER_BYTES + coloursIn(gif[10] ?? 0)
  const kept = [gif.subarray(0, start)]
  for (let at = start; at < gif.length && gif[at] !== END; ) {
    const end = endOfBlock(gif, at)
    if (end === undefined) break
    if (!isNote(gif, at)) kept.push(gif.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, Uint8Array.of(END)])
}

const coloursIn = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0)

function isNote(gif: Uint8Array, at: number): boolean {
  if (gif[at] !== EXTENSION) return false
  if (gif[at + 1] === COMMENT) return true
  return gif[at + 1] === APPLICATION && !LOOPS.test(String.fromCharCode(...gif.subarray(at + 3, at + 14)))
}

/** Where the block that begins here ends; nothing when none begins here, or it is cut off. */
function endOfBlock(gif: Uint8Array, at: number): number | undefined {
  if (gif[at] === EXTENSION) return endOfParts(gif, at + 2)
  if (gif[at] === IMAGE) return endOfParts(gif, at + 10 + coloursIn(gif[at + 9] ?? 0) + 1)
}

/** Parts of at most 255 bytes, each with its length in front, until one of none. */
function endOfParts(gif: Uint8Array, at: number): number | undefined {
  for (let next = at; next < gif.length; next += 1 + (gif[next] ?? 0)) if (gif[next] === 0) return next + 1
}
