import { readFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Captured, Statement } from './capture.ts'
import { openPool } from './pool.ts'

// A process of its own: the tiny server that our pages are held against. `/bytes/<n>` answers the bytes of a page;
// `/hand/<n>` first runs the same statements, as somebody would by hand, and then answers the same bytes. Both are
// packed as the program packs them. Arguments: port, address of the database, the captured pages.

const [port = '', url = '', captured = ''] = process.argv.slice(2)
const pages: Captured[] = deserialize(await readFile(captured))
const pool = openPool(url)
const app = new Hono()

app.use(compress({ encoding: 'gzip', threshold: 2_048 }))
app.get('/bytes/:n', (c) => answer(Number(c.req.param('n'))))
app.get('/hand/:n', async (c) => {
  const n = Number(c.req.param('n'))
  await run(pages[n]?.statements ?? [])
  return answer(n)
})
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('ready'))

function answer(n: number): Response {
  const page = pages[n]
  if (!page) return new Response('', { status: 404 })
  return new Response(new Uint8Array(page.body), { headers: page.headers })
}

/** On one connection, waiting only where the page waited. */
async function run(statements: Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (let next = 0; next < statements.length; ) {
      const wave = statements[next]?.wave
      const sent = []
      for (; statements[next]?.wave === wave; next++) {
        const statement = statements[next]
        if (statement)
          sent.push(
            client.query({
              name: `${statement.text.length}:${hash(statement.text)}`,
              text: statement.text,
              values: statement.values,
            }),
          )
      }
      await Promise.all(sent)
    }
  } finally {
    client.release()
  }
}

const names = new Map<string, string>()

function hash(text: string): string {
  const known = names.get(text)
  if (known) return known
  names.set(text, String(names.size))
  return String(names.size - 1)
}
