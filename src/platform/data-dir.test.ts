import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeDataDir } from './data-dir.ts'

const SOON_MS = 5_000
const base = await mkdtemp(join(tmpdir(), 'openkeuken-data-'))
after(() => rm(base, { recursive: true, force: true }))

test('missing folders are made, for this user only, and nothing is left in them', async () => {
  const path = join(base, 'a/b/c')
  await makeDataDir(path)
  await makeDataDir(path)
  assert.equal((await stat(path)).mode & 0o777, 0o700)
  assert.deepEqual(await readdir(path), [])
})

test('a file, or a folder below a file, is refused in one sentence', async () => {
  const file = join(base, 'file')
  await writeFile(file, '')
  await assert.rejects(
    makeDataDir(file),
    /^Error: The data directory .+ cannot be made or written in \(it is a file\)\./,
  )
  await assert.rejects(makeDataDir(join(file, 'below')), /a file stands in the way/)
})

test('a folder that cannot be written in is refused', {
  skip: process.getuid?.() === 0 && 'root may write anywhere',
}, async () => {
  const path = join(base, 'read-only')
  await makeDataDir(path)
  await chmod(path, 0o500)
  await assert.rejects(makeDataDir(path), /no permission/)
})

test('below /proc it is refused soon, and the program says only that', {
  skip: process.platform !== 'linux' && 'only Linux has /proc',
}, async () => {
  const began = Date.now()
  await assert.rejects(makeDataDir('/proc/1/fdinfo/data'), /cannot be made or written in/)
  assert.ok(Date.now() - began < SOON_MS)
  const { code, said } = await new Promise<{ code: unknown; said: string }>((done) =>
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../main.ts')],
      { env: { ...process.env, DATA_DIR: '/proc/nowhere/data', PORT: '4999' }, timeout: 30_000 },
      (error, out, err) => done({ code: error?.code, said: out + err }),
    ),
  )
  assert.equal(code, 1, said)
  assert.match(said, /^The data directory \/proc\/[^\n]+ cannot be made or written in [^\n]+\n$/)
})
