import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { world } from '../../../test/world.ts'
import { sql } from '../database/sql.ts'
import { keepBytes, keptFile } from './files.ts'
import { removeUnknownFiles } from './sweeping-files.ts'

const w = await world()
const OPEN_FILES = '/proc/self/fd'

async function fileOnARequest() {
  const { id, token } = await w.ask()
  const file = new File([new Uint8Array(2_000_000).fill(7)], 'groot.bin')
  await w.post(`/track/${token}/messages`, { body: 'Kijk', files: file })
  const added = await w.db.one<{ file_id: number }>(sql`select file_id from request_files where request_id = ${id}`)
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
    const { organisation } = w.db
    const file = new File(['Zo hoog is de heg'], 'heg.txt')
    const key = await keepBytes(organisation, w.server.files, file)
    const again = await keptFile(organisation, w.server.files, { name: file.name, key })
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

test('what a refused form left on disk is removed, what a row knows or was just written stays', async () => {
  const { id } = await fileOnARequest()
  const known = await w.db.one<{ key: string }>(
    sql`select f.key from files f join request_files r on r.file_id = f.id where r.request_id = ${id}`,
  )
  const put = () => w.server.files.put(w.db.organisation, new Uint8Array([1]))
  const [left, fresh] = await Promise.all([put(), put()])
  const folder = join(w.server.config.dataDir, 'files', w.db.organisation.schema)
  const old = new Date(Date.now() - 7_200_000)
  for (const key of [left, known.key]) await utimes(join(folder, key), old, old)
  await removeUnknownFiles(w.db, folder)
  assert.deepEqual(
    [left, fresh, known.key].map((key) => existsSync(join(folder, key))),
    [false, true, true],
  )
})
