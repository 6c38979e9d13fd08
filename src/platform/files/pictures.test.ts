import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { world } from '../../../test/world.ts'
import { storeFile } from './files.ts'
import { cleanPicture, squarePicture } from './pictures.ts'
import { withoutPlace } from './place.ts'

const w = await world()

const MAKE = 'Camera\0'
const DAY = '2026:11:23\0'

/** The Exif of a photo with a place in it: who made the camera, and where and on which day the photo was taken. */
function exif(little: boolean): Buffer {
  const [make, list, day, latitude] = [38, 45, 87, 98]
  const bytes = Buffer.alloc(122)
  const short = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)
  const long = (value: number, at: number) => (little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at))
  const entry = (at: number, [tag = 0, type = 0, count = 0, value = 0]: number[]) => {
    short(tag, at)
    short(type, at + 2)
    long(count, at + 4)
    long(value, at + 8)
  }
  bytes.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  long(8, 4)
  short(2, 8)
  entry(10, [0x010f, 2, MAKE.length, make])
  entry(22, [0x8825, 4, 1, list])
  bytes.write(MAKE, make)
  short(3, list)
  entry(list + 2, [0x01, 2, 2, little ? 0x4e : 0x4e000000])
  entry(list + 14, [0x02, 5, 3, latitude])
  entry(list + 26, [0x1d, 2, DAY.length, day])
  bytes.write(DAY, day)
  for (const [nth, value] of [52, 1, 22, 1, 1234, 100].entries()) long(value, latitude + nth * 4)
  return bytes
}

/** A HEIC as far as we read it: its brand, its Exif, and the place once more as XMP. */
function heic(little: boolean): Buffer {
  const xmp = '<rdf:Description exif:GPSLatitude="52,22.2N" other="stays"><exif:GPSLongitude>4,54E</exif:GPSLongitude>'
  const brand = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0\0\0\0\x06Exif\0\0', 'latin1')
  return Buffer.concat([brand, exif(little), Buffer.from(xmp)])
}

test('the place goes out of photos that are kept as they are', async () => {
  for (const little of [true, false]) {
    const given = heic(little)
    const clean = Buffer.from(await cleanPicture(given, 'image/heic'))
    assert.equal(clean.length, given.length)
    assert.ok(given.includes('2026:11:23') && !clean.includes('2026:11:23'))
    const latitude = given.subarray(given.indexOf(DAY) + DAY.length).subarray(0, 24)
    assert.ok(!clean.includes(latitude))
    assert.ok(!clean.includes('52,22') && !clean.includes('4,54E'))
    assert.ok(clean.includes('Camera') && clean.includes('other="stays"'))
  }
})

test('what only looks like a photo comes through unchanged, whatever its numbers say', () => {
  for (const text of [
    'II*\0\xff\xff\xff\xff',
    'MM\0*\0\0\0\x08\xff\xff',
    'II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\xff\xff\xff\x7f',
    'II*',
  ]) {
    const bytes = Buffer.from(text, 'latin1')
    assert.deepEqual(Buffer.from(withoutPlace(bytes)), bytes)
  }
})

test('a name that reads as another one is made plain', async () => {
  const stored = await w.act((tx) => storeFile(tx, w.server.files, new File(['x'], 'foto\u202egpj\u2066.exe')))
  assert.equal(stored.name, 'fotogpj.exe')
})

test('pictures are made small before the database is asked for anything', async () => {
  const large = await sharp({ create: { width: 6_000, height: 6_000, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const { token } = await w.ask()
  const form = () => {
    const fields = new FormData()
    fields.set('body', 'Kijk')
    for (let nth = 0; nth < 6; nth++) fields.append('files', new File([new Uint8Array(large)], `${nth}.png`))
    return fields
  }
  const sending = Array.from({ length: 6 }, () => w.post(`/track/${token}/messages`, form())) // the pool of a test has five
  const { pool } = w.server.database
  const moments: boolean[] = []
  let busy = true
  const done = Promise.all(sending).finally(() => {
    busy = false
  })
  while (busy) {
    moments.push(pool.waitingCount > 0)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  assert.deepEqual(
    (await done).map(({ status }) => status),
    Array(6).fill(303),
  )
  const waited = moments.filter(Boolean).length / moments.length
  assert.ok(waited < 0.2, `others waited for the database during ${Math.round(waited * 100)} % of the time`)
})

test('a small file that unfolds to a gigabyte is refused before it does', async () => {
  const deep = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: 'red' } })
    .toColourspace('rgb16')
    .png({ progressive: true, compressionLevel: 9 })
    .toBuffer()
  assert.ok(deep.length < 2_000_000)
  await assert.rejects(cleanPicture(deep, 'image/png'), { key: 'platform.picture_too_many_dots' })
  await assert.rejects(squarePicture(new File([new Uint8Array(deep)], 'x.png')), {
    key: 'platform.picture_too_many_dots',
  })
})

test('a gif loses what was written into it, and plays as before', async () => {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .gif()
    .toBuffer()
  const loop = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x03\x00\x00', 'latin1')
  const note = (label: number, name: string, text: string) =>
    Buffer.concat([
      Buffer.from([0x21, label]),
      ...[name, text].filter(Boolean).map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])),
      Buffer.from([0]),
    ])
  const end = plain.length - 1
  const given = Buffer.concat([
    plain.subarray(0, end),
    loop,
    note(0xfe, '', 'Sanne, Dorpsstraat 1'),
    note(0xff, 'XMP DataXMP', 'GPSLatitude 52,22'),
    plain.subarray(end),
    Buffer.from('achteraan'),
  ])
  const clean = Buffer.from(await cleanPicture(given, 'image/gif'))
  assert.ok(!/Sanne|GPS|achteraan/.test(clean.toString('latin1')))
  assert.deepEqual(clean, Buffer.concat([plain.subarray(0, end), loop, plain.subarray(end)]))
})
