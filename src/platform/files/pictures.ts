import type { Metadata, Sharp } from 'sharp'
import { Refusal, refused } from '../refusal.ts'
import { withoutNotes } from './gif.ts'
import { contentTypeOf } from './kinds.ts'
import { withoutPlace } from './place.ts'

const LONGEST_SIDE = 2400 // a phone's photo on a large screen; more only costs time on a bus

/** Photos that stay as they are: of a phone, or raw ones, which begin like the Exif in others. */
const staysAsItIs = (bytes: Uint8Array, type: string) =>
  type === 'image/heic' || /^(II\*\0|MM\0\*)$/.test(text(bytes, 0, 4))

/** A picture upright, not larger than a screen, and without its metadata (where it was taken, by what). Refuses a broken one. */
export async function cleanPicture(bytes: Uint8Array, type: string): Promise<Uint8Array> {
  if (staysAsItIs(bytes, type)) return withoutPlace(bytes)
  if (type === 'image/gif') return withoutNotes(bytes)
  if (!/^image\/(png|jpeg|webp)$/.test(type)) return bytes
  return await drawn(bytes, (picture) =>
    picture.rotate().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }),
  )
}

const MOST_DOTS = 100_000_000
const MOST_UNFOLDED = 300_000_000 // bytes; a photo of fifty million dots, of the kind that is not read bit by bit

/** Draws a picture anew, in its turn. Refuses one that is broken, or that would unfold to more than we have room for. */
async function drawn(bytes: Uint8Array, how: (picture: Sharp) => Sharp): Promise<Uint8Array> {
  return await oneAtATime(async () => {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    const picture = sharp(bytes, { limitInputPixels: MOST_DOTS })
    const known = await picture.metadata().catch(() => undefined)
    if (known && unfolded(known) > MOST_UNFOLDED) throw refused('platform.picture_too_many_dots')
    try {
      return await how(picture).toBuffer()
    } catch {
      throw refused('platform.picture_broken')
    }
  })
}

/** How many bytes a picture takes while it is read. A plain jpeg is read bit by bit; one that comes in passes is held twice. */
function unfolded({ format, width, height, channels, depth, isProgressive }: Metadata): number {
  if (format === 'jpeg' && !isProgressive) return 0
  return width * height * channels * (depth === 'ushort' || format === 'jpeg' ? 2 : 1)
}

const MOST_WAITING = 100 // pictures; a small one that unfolds to a hundred million dots takes half a second
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Pictures take turns, so that pages have the other core; who sends more than we can take in is asked to wait. */
async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting >= MOST_WAITING) throw new Refusal(429, 'platform.too_often')
  waiting++
  const turn = last.then(work, work).finally(() => waiting--)
  last = turn.catch(() => {})
  return await turn
}

const cleaned = new WeakMap<File, Uint8Array>()

/** Cleans uploaded pictures before a transaction is begun: making one small takes long, and others need the database. */
export async function cleanAhead(given: readonly unknown[]): Promise<void> {
  for (const file of given) {
    if (file instanceof File && !cleaned.has(file)) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      cleaned.set(file, await cleanPicture(bytes, contentTypeOf(bytes)))
    }
  }
}

/** Says that these bytes were cleaned before. */
export const isClean = (file: File, bytes: Uint8Array) => void cleaned.set(file, bytes)

/** The bytes of an uploaded file as we keep them. */
export async function cleanBytes(file: File, type: string, bytes: Uint8Array): Promise<Uint8Array> {
  return cleaned.get(file) ?? (await cleanPicture(bytes, type))
}

const FACE_SIDE = 240 // three times the largest face on a page: sharp on every screen, and some eight kilobytes

/** A photo as a face: square, upright, around what stands out. Refuses what is no picture we can read. */
export async function squarePicture(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!/^image\/(png|jpeg|webp)$/.test(contentTypeOf(bytes))) throw refused('platform.picture_unreadable')
  const square = await drawn(bytes, (picture) =>
    picture
      .rotate()
      .resize({ width: FACE_SIDE, height: FACE_SIDE, fit: 'cover', position: 'attention' })
      .webp({ quality: 80 }),
  )
  return new File([new Uint8Array(square)], 'face.webp')
}

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))
