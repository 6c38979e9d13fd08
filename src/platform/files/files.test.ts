import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { world } from '../../../test/world.ts'
import type { Id } from '../database/ids.ts'
import { sql } from '../database/sql.ts'
import { keepBytes, keptFile } from './files.ts'
import { removeUnknownFiles } from './sweeping-files.ts'

const w = await world()
const OPEN_FILES = '/proc/self/fd'

async function fileOnARequest() {
  const { id, token } = await w.ask()
  const file = new File(['x'.repeat(2_000_000)], 'groot.txt')
  await w.post(`/track/${token}/messages`, { body: 'Kijk', files: file })
  const added = await w.db.one<{ file_id: Id<'files'> }>(
    sql`select file_id from request_files where request_id = ${id}`,
  )
  return { id, address: `/track/${token}/files/${added.file_id}` }
}

test('who asks for the head of a file leaves nothing open', {
  skip: !existsSync(OPEN_FILES) && 'counts open files by /proc',
}, async () => {
  const { address } = await fileOnARequest()
  const before = readdirSync(OPEN_FILES).length
  for (let nth = 0; nth < 30; nth++) {
    const head = await w.app.request(address, { method: 'HEAD', headers: { host: w.host } })
    assert.equal(head.status, 200)
    assert.equal(head.headers.get('content-length'), '2000000')
  }
  assert.ok(readdirSync(OPEN_FILES).length < before + 10)
})

test('what came along with a form that waits is read again, also where the web server has a Response of its own', async () => {
  const { Request, Response } = globalThis
  getRequestListener(w.app.fetch) // as in the running program: it puts its own in their place
  try {
    assert.notEqual(globalThis.Response, Response)
    const file = new File(['Zo hoog is de heg'], 'heg.txt')
    const key = await w.act((tx) => keepBytes(tx, w.server.files, file))
    const again = await keptFile(w.db.organisation, w.server.files, { name: file.name, key })
    assert.equal(await again.text(), 'Zo hoog is de heg')
  } finally {
    Object.assign(globalThis, { Request, Response })
  }
})

test('a browser keeps a file but asks each time: who may not see it gets it from no cache', async () => {
  const { id, address } = await fileOnARequest()
  const first = await w.get(address)
  assert.equal(first.headers.get('cache-control'), 'private, no-cache')
  const etag = first.headers.get('etag') ?? assert.fail('no etag')
  await first.body?.cancel()
  const again = () => w.app.request(address, { headers: { host: w.host, 'if-none-match': etag } })
  assert.equal((await again()).status, 304)
  await w.act((tx) => tx.run(sql`update request_files set withdrawn_at = now() where request_id = ${id}`))
  assert.equal((await again()).status, 404)
})

test('a form that is refused leaves no file on disk', async () => {
  const folder = join(w.server.config.dataDir, 'files', w.db.organisation.schema)
  const lying = () => readdirSync(folder, { recursive: true }).length
  await fileOnARequest()
  const before = lying()
  const { token } = await w.ask()
  await assert.rejects(
    w.act(async (tx) => {
      await keepBytes(tx, w.server.files, new File(['Zo hoog is de heg'], 'heg.txt'))
      throw new Error('something else was wrong')
    }),
  )
  assert.ok(lying() <= before + 1, 'at most an empty shelf')
  const program = await w.post(`/track/${token}/messages`, { body: 'Kijk', files: new File(['MZ\0\0'], 'virus.exe') })
  assert.equal(program.status, 422)
  assert.ok(lying() <= before + 1)
})

test('what we take is told by what lies in it, and a program is refused in words beside its field', async () => {
  const { token } = await w.ask()
  const send = async (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]) => {
    const sent = await w.post(`/track/${token}/messages`, { body: `Kijk eens: ${name}`, files: new File(parts, name) })
    return { status: sent.status, page: await sent.text() }
  }
  for (const [name, ...parts] of [
    ['virus.exe', 'MZ\x90\0\x03\0'],
    ['foto.jpg', 'MZ\x90\0\x03\0'],
    ['los', '\x7fELF\x02\x01'],
    ['zip.docx', 'PK\x03\x04\x14\0\0\0', 'hallo.exe'],
    ['doe.sh', '#!/bin/sh\nrm -rf /'],
    ['doe.txt', '#!/bin/sh\nrm -rf /'],
    ['brief.txt.bat', 'echo hallo'],
  ] as const) {
    const { status, page } = await send(name, ...parts)
    assert.equal(status, 422, name)
    assert.match(page, /id="field-files-error"[\s\S]{0,600}Dit soort bestand nemen we niet aan/, name)
    assert.match(page, new RegExp(`Kijk eens: ${name.replaceAll('.', '\\.')}`), 'the words are still there')
  }
  for (const [name, ...parts] of [
    ['brief.docx', 'PK\x03\x04\x14\0\0\0', '[Content_Types].xml', 'word/document.xml'],
    ['oud.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
    ['lijst.csv', 'naam;één\r\n'],
    ['Ελληνικά.txt', 'καλημέρα \t 你好'],
    ['breed.txt', new Uint8Array([0xff, 0xfe, 0x68, 0, 0, 0x4e])],
    ['omgekeerd.txt', new Uint8Array([0xfe, 0xff, 0, 0x68, 0x4e, 0])],
    ['film.mp4', '\0\0\0\x18ftypisom\0\0'],
    ['spraak.ogg', 'OggS\0\x02'],
  ] as const)
    assert.equal((await send(name, ...parts)).status, 303, name)
})

test('a file that is too large takes no words along: they stand in their box, and why beside the file', async () => {
  const { token } = await w.ask()
  const boundary = '----geen-script'
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const body = [
    part('name="key"', 'a-key-of-a-page'),
    part('name="body"', 'Dit zijn mijn woorden.\r\nEn nog één.'),
    part('name="files"; filename="film.mp4"', 'x'.repeat(32_000_000)),
    `--${boundary}--\r\n`,
  ].join('')
  const send = (path: string, more: Record<string, string> = {}) =>
    w.app.request(path, {
      method: 'POST',
      headers: {
        host: w.host,
        origin: `http://${w.host}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...more,
      },
      body,
    })
  const asked = await send(`/track/${token}/messages`, { 'content-length': String(Buffer.byteLength(body)) })
  const page = await asked.text()
  assert.ok(asked.status === 422 || asked.status === 413)
  assert.match(page, /<textarea[^>]*name="body"[^>]*>\s*Dit zijn mijn woorden\.\s+En nog één\./)
  assert.match(
    page,
    /id="field-files-error"[\s\S]{0,600}Dit is te groot\. Een bestand mag 25 MB zijn, alles samen 30 MB/,
  )
  const unsaid = await (await send(`/track/${token}/messages`)).text()
  assert.match(unsaid, /Dit zijn mijn woorden/, 'also when the browser did not say how much comes')
})

test('what a refused form left on disk is removed, what a row knows or was just written stays', async () => {
  const { id } = await fileOnARequest()
  const known = await w.db.one<{ key: string }>(
    sql`select f.key from files f join request_files r on r.file_id = f.id where r.request_id = ${id}`,
  )
  const put = () => w.server.files.put(w.db.organisation, new Uint8Array([1]))
  const [left, fresh, draft] = await Promise.all([put(), put(), put()])
  await w.db.run(sql`
    insert into held (batch, person_id, deed, subject_kind, subject_id, ids, fields, files, form, due_at, returned_at)
    values (gen_random_uuid(), ${w.marieke.id}, 'answer', 'request', ${id}, '{}', '{}', ${JSON.stringify([{ field: 'files', name: 'heg.png', key: draft }])}::jsonb,
            '/desk', now(), now())`)
  const folder = join(w.server.config.dataDir, 'files', w.db.organisation.schema)
  const old = new Date(Date.now() - 7_200_000)
  for (const key of [left, known.key, draft]) await utimes(join(folder, key), old, old)
  await utimes(join(folder, fresh), new Date(), new Date()) // the disk has the true time also on another day
  await removeUnknownFiles(w.db, folder)
  assert.deepEqual(
    [left, fresh, known.key, draft].map((key) => existsSync(join(folder, key))),
    [false, true, true, true],
  )
})
