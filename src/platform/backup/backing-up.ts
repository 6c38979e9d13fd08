import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { waitingJobs } from '../events/jobs.ts'
import { readSecret } from '../secret.ts'
import { type Entry, tarOf } from './archive.ts'
import { contentsOf, copyOut, JOBS, MANIFEST, type Manifest, nameOf, SECRET } from './contents.ts'
import { connected, rowsOut } from './copying.ts'

export interface Backup {
  path: string
  made_at: Date
  bytes: number
  files: number
  missing: number
}

const FILES_AT_ONCE = 500
const LEVEL = 4 // text shrinks to a quarter of it; a higher level takes twice as long for a few percent

/**
 * Writes everything to one file, also while the program runs: every table of every organisation as it was at one
 * moment, their files, what waits in the queue, and the secret. The file is complete or absent.
 */
export async function backUp(url: string, config: Pick<Config, 'dataDir' | 'secret'>, path: string): Promise<Backup> {
  if (await stat(path).catch(() => undefined)) throw new Error(`${path} is already there. Choose another name.`)
  const counted = { files: 0, missing: 0 }
  const began = new Date()
  const half = `${path}.part`
  try {
    await connected(url, (client) =>
      inOneSnapshot(client, async () => {
        const entries = everything(client, config, counted)
        await pipeline(
          Readable.from(tarOf(entries, () => counted)),
          createGzip({ level: LEVEL }),
          createWriteStream(half, { mode: 0o600 }),
        )
      }),
    )
    await flushed(half)
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true }).catch(() => {})
    throw inWords(error, path)
  }
  return { path, made_at: began, bytes: (await stat(path)).size, ...counted }
}

const WHY: Record<string, string> = {
  ENOENT: 'its folder is not there',
  EACCES: 'this user may not write there',
  EROFS: 'it is read-only there',
  ENOSPC: 'the disk is full',
}

function inWords(error: unknown, path: string): unknown {
  const why = WHY[(error as NodeJS.ErrnoException).code ?? '']
  return why ? new Error(`The backup could not be written to ${path}: ${why}. Nothing was kept of it.`) : error
}

async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}

async function inOneSnapshot(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin transaction isolation level repeatable read, read only')
  await client.query('set local synchronize_seqscans = off') // rows in the order in which they lie, to compare them by
  await client.query('set local max_parallel_workers_per_gather = 0')
  await client.query('set local idle_in_transaction_session_timeout = 0')
  await work()
  await client.query('commit')
}

async function* everything(
  client: pg.Client,
  config: Pick<Config, 'dataDir' | 'secret'>,
  counted: { files: number; missing: number },
): AsyncGenerator<Entry> {
  const contents = await contentsOf(client)
  // Nobody changes the tables meanwhile: an upgrade waits for us.
  await client.query(`lock table ${contents.tables.map(nameOf).join(', ')} in access share mode`)
  const secret = await readSecret(config)
  const manifest: Manifest = {
    ...contents,
    secret: config.secret ? 'environment' : 'inside',
    fingerprint: fingerprintOf(secret),
  }
  yield { name: MANIFEST, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
  if (!config.secret) yield { name: SECRET, bytes: secret }
  yield { name: JOBS, bytes: Buffer.from(JSON.stringify(await waitingJobs(client))) }
  for (const table of contents.tables) {
    let part = 0
    for await (const bytes of rowsOut(client, copyOut(table)))
      yield { name: `tables/${table.schema}/${table.table}/${String(++part).padStart(6, '0')}`, bytes }
  }
  for (const { schema } of contents.organisations) {
    const bytesOf = (key: string) => fileEntry({ schema, key, dataDir: config.dataDir, counted })
    for await (const key of keysOf(client, schema)) yield* await bytesOf(key)
    if (contents.tables.some((one) => one.schema === schema && one.table === 'held'))
      for (const key of await keysHeld(client, schema)) yield* await bytesOf(key)
  }
}

/** Where the files of an organisation lie, a few hundred at a time. */
async function* keysOf(client: pg.Client, schema: string): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<{ id: string; key: string }>(
      `select id, key from "${schema}".files where id > $1 order by id limit ${FILES_AT_ONCE}`,
      [after],
    )
    yield* rows.map(({ key }) => key)
    after = Number(rows.at(-1)?.id)
    if (rows.length < FILES_AT_ONCE) return
  }
}

/** Where files lie that came with what can still be undone: those have no row of their own yet. */
async function keysHeld(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select distinct f->>'key' as key from "${schema}".held, jsonb_array_elements(files) f where f ? 'key'`,
  )
  return rows.map(({ key }) => key)
}

async function fileEntry({
  schema,
  key,
  dataDir,
  counted,
}: {
  schema: string
  key: string
  dataDir: string
  counted: { files: number; missing: number }
}): Promise<Entry[]> {
  const bytes = await readFile(join(dataDir, 'files', schema, key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  counted[bytes ? 'files' : 'missing'] += 1
  return bytes ? [{ name: `files/${schema}/${key}`, bytes }] : []
}

/** By which two secrets are known to be the same, without telling what they are. */
export const fingerprintOf = (secret: Buffer) =>
  createHash('sha256').update('which secret is this').update(secret).digest('hex').slice(0, 16)
