import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import type { Context } from 'hono'
import { FILE_MEGABYTES } from '../../lib/upload-limits.ts'
import type { Db, Tx } from '../database/database.ts'
import type { Id } from '../database/ids.ts'
import type { Organisation } from '../database/organisations.ts'
import { sql } from '../database/sql.ts'
import { refused } from '../refusal.ts'
import { contentTypeOf } from './kinds.ts'
import { cleanBytes, isClean } from './pictures.ts'

const MOST_BYTES = FILE_MEGABYTES * 1024 * 1024
const TURNS_ROUND = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g // with these a name reads backwards: gpj.exe

export interface StoredFile {
  id: Id<'files'>
  name: string
  content_type: string
  size: number
  key: string
}

/** Where the bytes of files lie: a folder per organisation. */
export interface FileStore {
  put(organisation: Organisation, bytes: Uint8Array): Promise<string>
  stream(organisation: Organisation, key: string): Promise<ReadableStream>
  remove(organisation: Organisation, key: string): Promise<void>
}

/** Keeps files on disk. A file is complete or absent: it is written beside its place and then moved. */
export function diskStore(folder: string): FileStore {
  const at = (organisation: Organisation, key: string) => {
    if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(key)) throw new Error('not a file key')
    return join(folder, organisation.schema, key)
  }
  return {
    async put(organisation, bytes) {
      const name = randomUUID()
      const key = `${name.slice(0, 2)}/${name}`
      const path = at(organisation, key)
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
      try {
        await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true })
        await rename(`${path}.part`, path)
      } catch (error) {
        await rm(`${path}.part`, { force: true }) // on a full disk half a file is in the way of others
        throw error
      }
      return key
    },
    async stream(organisation, key) {
      await stat(at(organisation, key))
      return Readable.toWeb(createReadStream(at(organisation, key))) as ReadableStream
    },
    async remove(organisation, key) {
      await rm(at(organisation, key), { force: true })
    },
  }
}

/**
 * Stores an uploaded file. Its type follows from its bytes, not from what the browser says; pictures lose the place
 * where they were taken. Refuses empty and too large files. The bytes are on disk before the row: a row never points
 * to nothing.
 */
export async function storeFile(tx: Tx, store: FileStore, file: File): Promise<StoredFile> {
  if (file.size === 0) throw refused('platform.file_empty')
  if (file.size > MOST_BYTES) throw refused('platform.file_too_large', { megabytes: MOST_BYTES / 1024 / 1024 })
  const given = new Uint8Array(await file.arrayBuffer())
  const type = contentTypeOf(given)
  const bytes = await cleanBytes(file, type, given)
  const key = keptAs.get(file) ?? (await putUnless(tx, store, bytes))
  const name =
    file.name
      .normalize('NFC')
      .replace(TURNS_ROUND, '')
      .replace(/[\p{Cc}\p{Cs}/\\]/gu, '_')
      .slice(-200) || 'bestand'
  return await tx.one<StoredFile>(sql`
    insert into files (name, content_type, size, sha256, key)
    values (${name}, ${type}, ${bytes.length}, ${createHash('sha256').update(bytes).digest()}, ${key})
    returning id, name, content_type, size, key`)
}

const keptAs = new WeakMap<File, string>()

/** Puts bytes on disk. When what they belong to is not kept after all, they go at once. */
async function putUnless(tx: Tx, store: FileStore, bytes: Uint8Array): Promise<string> {
  const key = await store.put(tx.organisation, bytes)
  tx.unlessKept.push(() => store.remove(tx.organisation, key))
  return key
}

/** Keeps the bytes of an uploaded file, as we keep them, before there is a row for it. Gives where they lie. */
export async function keepBytes(tx: Tx, store: FileStore, file: File): Promise<string> {
  const given = new Uint8Array(await file.arrayBuffer())
  return await putUnless(tx, store, await cleanBytes(file, contentTypeOf(given), given))
}

/** Such a file again, as if it were uploaded now: stored, its bytes stay where they lie. */
export async function keptFile(
  organisation: Organisation,
  store: FileStore,
  { name, key }: { name: string; key: string },
): Promise<File> {
  const bytes = new Uint8Array(await arrayBuffer(await store.stream(organisation, key)))
  const file = new File([bytes], name)
  isClean(file, bytes)
  keptAs.set(file, key)
  return file
}

/** A file by its id. Who may see it is for the caller to ask. */
export async function findFile(db: Db, id: number): Promise<StoredFile | undefined> {
  return await db.maybe<StoredFile>(sql`select id, name, content_type, size, key from files where id = ${id}`)
}

/**
 * The answer with a file's bytes: never executed, never sniffed, shown in place only when it is a picture or pdf. A
 * browser may keep them, and asks each time whether who sits there now may still see them.
 */
export async function serveFile(c: Context, file: StoredFile, caching = 'private, no-cache'): Promise<Response> {
  const etag = `"${file.key.slice(-12)}"` // what lies under a key never changes
  const kept = { etag, 'cache-control': caching }
  if (c.req.header('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers: kept })
  const shown = /^image\/(png|jpeg|gif|webp)$|^application\/pdf$/.test(file.content_type)
  return new Response(await c.var.files.stream(c.var.organisation, file.key), {
    headers: {
      ...kept,
      'content-type': file.content_type,
      'content-length': String(file.size),
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      ...(file.content_type !== 'application/pdf' && {
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      }), // browsers show no pdf in a sandbox
      'x-content-type-options': 'nosniff',
    },
  })
}
