import { once } from 'node:events'
import { request } from 'node:http'
import { after } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import type { World } from './world.ts'

/** What came back. Of a live stream only its beginning: it never ends. */
export interface Visited {
  status: number
  location: string
  type: string
  text: string
}

export interface Visit {
  host?: string
  cookie?: string
  fields?: Record<string, string>
}

export type Visitor = (method: 'get' | 'post', path: string, visit?: Visit) => Promise<Visited>

const SILENCE_MS = 60_000 // longer than any page takes on a busy machine

/** Serves the world on a real port, so that streams and files come as they do in earnest. */
export async function visitorOf(w: World): Promise<Visitor> {
  const server: ServerType = serve({ fetch: w.app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  after(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return (method, path, { host = w.host, cookie, fields = {} } = {}) =>
    new Promise((resolve, reject) => {
      const headers = {
        host,
        'accept-language': 'nl',
        ...(cookie && { cookie }),
        ...(method === 'post' && { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }),
      }
      const asked = request({ port, host: '127.0.0.1', path, method: method.toUpperCase(), headers }, (response) => {
        const { statusCode: status = 0, headers } = response
        const type = headers['content-type'] ?? ''
        const answer = { status, type, location: headers.location ?? '' }
        if (type === 'text/event-stream') {
          response.destroy()
          return resolve({ ...answer, text: '' })
        }
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ ...answer, text: Buffer.concat(chunks).toString('utf8') }))
        response.on('error', reject)
      })
      asked.on('error', reject)
      asked.setTimeout(SILENCE_MS, () => asked.destroy(new Error(`${method} ${path} is not answered`)))
      asked.end(method === 'post' ? new URLSearchParams(fields).toString() : undefined)
    })
}
