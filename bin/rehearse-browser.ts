import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { type Control, type Form, type ReadPage, readPage } from './rehearse-page.ts'

/** A page as it came, after following redirects. */
export interface Page extends ReadPage {
  url: URL
  status: number
  headers: IncomingHttpHeaders
  html: string
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What somebody fills in, by field name. A field that is not named keeps what the page gave it. */
export type Filled = Record<string, string | string[] | File | undefined>

export interface BrowserOptions {
  language?: string
  /** The host name to ask for, where the address itself is only a way to reach the program. */
  host?: string | undefined
  cookies?: Record<string, string>
}

const MOST_REDIRECTS = 8
const PATIENCE_MS = 60_000
const agents = {
  'http:': new Agent({ keepAlive: true, maxSockets: 64 }),
  'https:': new SecureAgent({ keepAlive: true, maxSockets: 64 }),
}

/**
 * One visitor with a browser: keeps cookies, follows redirects, sends the forms it finds on a page with the hidden
 * fields they came with. No scripts.
 */
export class Browser {
  readonly base: URL
  readonly cookies: Map<string, string>
  #language: string
  #host: string | undefined

  constructor(base: URL | string, { language = 'nl', host, cookies = {} }: BrowserOptions = {}) {
    this.base = new URL(base)
    this.cookies = new Map(Object.entries(cookies))
    this.#language = language
    this.#host = host
  }

  /** Opens an address of this program, or one that was found on a page. */
  async open(path: string | URL): Promise<Page> {
    return await this.#follow(new URL(path, this.base), { method: 'GET' })
  }

  /** Fills in a form of a page and sends it. `press` names the button, where a form has several. */
  async submit(page: Page, form: Form, filled: Filled = {}, press?: { name: string; value: string }): Promise<Page> {
    const entries = entriesOf(form, filled)
    if (press) entries.push([press.name, press.value])
    const address = new URL(form.action || page.url.href, page.url)
    if (form.method === 'get') {
      address.search = new URLSearchParams(entries.map(([name, value]) => [name, textIn(value)])).toString()
      return await this.#follow(address, { method: 'GET' })
    }
    return await this.#follow(address, { method: 'POST', ...(await packed(form, entries)) })
  }

  /** One request as it is, without following where it leads. */
  async ask(path: string | URL, sent: Sent = { method: 'GET' }): Promise<Answer> {
    return await this.#send(new URL(path, this.base), sent)
  }

  async #follow(address: URL, sent: Sent): Promise<Page> {
    let url = address
    let now = sent
    for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
      const { status, headers, body } = await this.#send(url, now)
      const to = headers.location
      if (status < 300 || status >= 400 || !to) {
        const html = body.toString('utf8')
        return Object.assign(readPage(html), { url, status, headers, html })
      }
      const next = new URL(to, url)
      url = next.host === url.host ? next : onThisHost(next, url)
      if (status !== 307 && status !== 308) now = { method: 'GET' }
    }
    throw new Error(`${address.pathname} leads in a circle`)
  }

  #send(url: URL, { method, type, body }: Sent): Promise<Answer> {
    const secure = url.protocol === 'https:'
    const host = this.#host ?? url.host
    const headers = {
      host,
      'accept-language': this.#language,
      accept: 'text/html',
      ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...(method === 'POST' && { origin: `${url.protocol}//${host}` }),
      ...(type && { 'content-type': type }),
      ...(body && { 'content-length': String(body.length) }),
    }
    return new Promise((resolve, reject) => {
      const asked = (secure ? secureRequest : request)(
        url,
        { method, headers, agent: agents[secure ? 'https:' : 'http:'], timeout: PATIENCE_MS },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            this.#keep(response.headers['set-cookie'] ?? [])
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
          })
        },
      )
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} seconds`)))
      asked.on('error', reject)
      asked.end(body)
    })
  }

  #keep(cookies: readonly string[]) {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at).trim()
      const gone = attributes.some((one) => /^\s*max-age=0\s*$/i.test(one))
      if (gone) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(at + 1).trim())
    }
  }
}

export interface Sent {
  method: 'GET' | 'POST'
  type?: string
  body?: Buffer
}

/** A program that is told another address than the one we reach it by sends us there; we stay where we came in. */
function onThisHost(next: URL, url: URL): URL {
  const here = new URL(next)
  here.protocol = url.protocol
  here.host = url.host
  return here
}

type Entry = [string, string | File]

/** What a browser would send: the page's own values, overwritten by what was filled in. */
export function entriesOf(form: Form, filled: Filled): Entry[] {
  const own = form.controls.filter((control) => control.sent && control.type !== 'submit' && !(control.name in filled))
  const typed = Object.entries(filled).flatMap(([name, value]): Entry[] =>
    (Array.isArray(value) ? value : [value]).flatMap((one): Entry[] => (one === undefined ? [] : [[name, one]])),
  )
  return [...own.map((control): Entry => [control.name, control.value]), ...typed].map(([name, value]) => [
    name,
    typeof value === 'string' ? asTyped(form.controls, name, value) : value,
  ])
}

/** Browsers send every line end as CR LF, and take line ends out of a field of one line. */
function asTyped(controls: readonly Control[], name: string, value: string): string {
  const isLine = controls.some((control) => control.name === name && LINES.has(control.type))
  return isLine ? value.replace(/[\r\n]+/g, '') : value.replace(/\r\n|\r|\n/g, '\r\n')
}

export const LINES = new Set(['text', 'search', 'email', 'tel', 'url', 'password'])

const textIn = (value: string | File) => (typeof value === 'string' ? value : value.name)

async function packed(form: Form, entries: readonly Entry[]): Promise<{ type: string; body: Buffer }> {
  if (!form.multipart) {
    const body = new URLSearchParams(entries.map(([name, value]) => [name, textIn(value)])).toString()
    return { type: 'application/x-www-form-urlencoded', body: Buffer.from(body) }
  }
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  for (const { name, type } of form.controls)
    if (type === 'file' && !data.has(name)) data.append(name, new File([], ''))
  const packet = new Response(data)
  return { type: packet.headers.get('content-type') ?? '', body: Buffer.from(await packet.arrayBuffer()) }
}
