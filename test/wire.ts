import { once } from 'node:events'
import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

/** What a real server answered on a real line. */
export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** Whether the server said `100 Continue` before it was sent anything. */
  continued: boolean
}

export interface Sending {
  path: string
  headers?: Record<string, string> | undefined
  /** In one piece, with its length; or in pieces, without. */
  body?: string | Buffer | Iterable<Buffer> | undefined
  agent?: Agent | false
}

const PATIENCE_MS = 8_000

/** A request over a socket: a get, or a post when it has a body. */
export async function overTheWire(address: string, { path, headers = {}, body, agent = false }: Sending) {
  return await new Promise<Answered>((resolve, reject) => {
    const whole = typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.from(body) : undefined
    const asked = request(`${address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(whole && { 'content-length': String(whole.length) }) },
      agent,
      timeout: PATIENCE_MS,
    })
    let continued = false
    const sendBody = () => {
      if (body && !whole) for (const piece of body as Iterable<Buffer>) asked.write(piece)
      asked.end(whole)
    }
    asked.on('timeout', () => asked.destroy(new Error(`${path} got no answer`)))
    asked.on('error', reject)
    asked.on('continue', () => {
      continued = true
      sendBody()
    })
    asked.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => (text += part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, continued }),
      )
    })
    if (headers.expect) asked.flushHeaders()
    else sendBody()
  })
}

/** Says exactly this on a line and gives everything that is said back until the server ends it. */
export async function onTheLine(port: number, said: string | Buffer): Promise<string> {
  const line = connect(port, '127.0.0.1')
  line.setTimeout(PATIENCE_MS, () => line.destroy(new Error('the line was left open')))
  let answer = ''
  line.setEncoding('utf8')
  line.on('data', (text) => (answer += text))
  line.write(said)
  await once(line, 'close')
  return answer
}

/** Says the beginning of something, and leaves. */
export async function hangUpAfter(port: number, said: string | Buffer): Promise<void> {
  const line = connect(port, '127.0.0.1')
  line.on('error', () => {})
  await once(line, 'connect')
  await new Promise<void>((resolve) => line.write(said, () => resolve()))
  line.destroy()
}

const BOUNDARY = '----between-the-fields'
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`
export const URLENCODED = 'application/x-www-form-urlencoded'

/** A form with files as a browser writes it. */
export function multipart(fields: Record<string, string | { name: string; type: string; bytes: Buffer }>): Buffer {
  const parts = Object.entries(fields).flatMap(([field, value]) => {
    const file = typeof value === 'string' ? undefined : value
    const named = file ? `; filename="${file.name}"\r\nContent-Type: ${file.type}` : ''
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"${named}\r\n\r\n`
    return [Buffer.from(head), file?.bytes ?? Buffer.from(String(value)), Buffer.from('\r\n')]
  })
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

/** In pieces of so many bytes, as a slow line brings them. */
export function* inPieces(bytes: Buffer, size: number): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
