import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { createApp } from '../../src/app/app.ts'
import { assemble } from '../../src/app/starting.ts'
import { readConfig } from '../../src/platform/config.ts'
import { APP_ROLE } from '../../src/platform/database/migrations.ts'
import { openLog } from '../../src/platform/log.ts'
import { loadAssets } from '../../src/ui/page/assets.ts'

/** One statement a page ran, and in which wave: statements of one wave are sent without waiting for each other. */
export interface Statement {
  text: string
  values: unknown[]
  wave: number
}

/** A page as it was answered, and what it asked the database for. */
export interface Captured {
  path: string
  statements: Statement[]
  headers: Record<string, string>
  body: Buffer
}

export interface Asked {
  path: string
  method?: 'POST'
  body?: string
}

/** The same program in this process, to look at what its pages ask and answer. */
export async function captureWith<Result>(
  given: { dataDir: string; url: string; port: number; cookie: string },
  work: (capture: (asked: Asked) => Promise<Captured>, server: Awaited<ReturnType<typeof assemble>>) => Promise<Result>,
): Promise<Result> {
  const config = readConfig({ DATA_DIR: given.dataDir, PORT: String(given.port) })
  const server = await assemble({ config, log: openLog('silent'), databaseUrl: given.url, role: APP_ROLE })
  await loadAssets(fileURLToPath(new URL('../..', import.meta.url)))
  const { app } = createApp(server)
  const listener = listenIn()
  const send = ({ path, method, body }: Asked) =>
    app.fetch(
      new Request(`http://localhost:${given.port}${path}`, {
        headers: {
          host: `localhost:${given.port}`,
          cookie: given.cookie,
          ...(method && {
            origin: `http://localhost:${given.port}`,
            'content-type': 'application/x-www-form-urlencoded',
          }),
        },
        ...(method && { method, body: body ?? '' }),
      }),
    )
  try {
    return await work(async (asked) => {
      await (await send(asked)).arrayBuffer() // settings are kept, statements prepared
      listener.begin()
      const response = await send(asked)
      const body = Buffer.from(await response.arrayBuffer())
      if (response.status !== 200) throw new Error(`${asked.path.slice(0, 20)}…: ${response.status}`)
      return { path: asked.path, statements: listener.end(), headers: Object.fromEntries(response.headers), body }
    }, server)
  } finally {
    listener.stop()
    await server.live.close()
    await server.database.close()
  }
}

/** Notes every prepared statement that is sent, with the wave it belongs to. */
function listenIn() {
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
  let heard: Statement[] | undefined
  let underWay = 0
  let wave = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [config] = given
    const sent = query.apply(this, given)
    if (heard && isPrepared(config)) {
      if (underWay++ === 0) wave++
      heard.push({ text: config.text, values: config.values, wave })
      const settled = () => underWay--
      Promise.resolve(sent).then(settled, settled)
    }
    return sent
  } as typeof pg.Client.prototype.query
  return {
    begin() {
      heard = []
      wave = 0
    },
    end() {
      const all = heard ?? []
      heard = undefined
      return all
    },
    stop() {
      pg.Client.prototype.query = query as typeof pg.Client.prototype.query
    },
  }
}

const isPrepared = (config: unknown): config is { name: string; text: string; values: unknown[] } =>
  typeof config === 'object' && config !== null && 'name' in config && 'values' in config
