import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inLanguage } from '../pages.ts'
import type { Colleague, World } from '../world.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A world that a browser can visit, over HTTP on a port of its own. */
export interface Visited {
  browser: Browser
  /** The whole address of a path. */
  at(path: string): string
  /** A page of a new visitor; a colleague comes with their session. */
  visit(options?: BrowserContextOptions & { as?: Colleague | undefined }): Promise<Page>
}

/** Serves the world and starts a browser, for one test file. */
export async function openBrowser(w: World): Promise<Visited> {
  const { listening, port } = await listen(w)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--host-resolver-rules=MAP ${w.host} 127.0.0.1`,
    ],
  })
  after(async () => {
    await browser.close()
    if ('closeAllConnections' in listening) listening.closeAllConnections()
    listening.close()
  })
  const at = (path: string) => `http://${w.host}:${port}${path}`
  return {
    browser,
    at,
    visit: async ({ as, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL', ...options })
      const [name = '', value = ''] = as?.cookie.split('=') ?? []
      if (as) await context.addCookies([{ name, value, url: at('/') }])
      return await context.newPage()
    },
  }
}

async function listen(w: World): Promise<{ listening: ServerType; port: number }> {
  return await new Promise((resolve) => {
    const listening = serve({ fetch: w.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ listening, port }),
    )
  })
}

/** Opens each page in both languages and both colour schemes, with every detail opened, and asks axe. */
export async function assertAccessible(visited: Visited, paths: readonly string[], as?: Colleague): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await visited.visit({ colorScheme, as })
    for (const path of paths) {
      for (const language of ['nl', 'en']) {
        await page.goto(visited.at(inLanguage(path, language)))
        await assertNoViolations(page, `${path} (${language}, ${colorScheme})`)
      }
    }
    await page.context().close()
  }
}

interface Found {
  passes: unknown[]
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

const LEAST_RULES = 15 // a page on which fewer rules had something to look at did not load

/** Asks axe about the page as it is, details opened. */
export async function assertNoViolations(page: Page, name: string): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  await page.evaluate(AXE)
  const { passes, violations } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly: TAGS })})`,
  )) as Found
  assert.ok(passes.length > LEAST_RULES, `${name}: axe looked at nothing`)
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
  assert.deepEqual(told, [], name)
}

/** Nothing sticks out sideways: at 320 px wide, which is also what 400 % zoom of a wide screen comes to (WCAG 1.4.10). */
export async function assertFits(visited: Visited, paths: readonly string[], as?: Colleague): Promise<void> {
  const page = await visited.visit({ viewport: { width: 320, height: 640 }, as })
  for (const path of paths) {
    await page.goto(visited.at(path))
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    assert.equal(over, 0, `${path} sticks out`)
  }
  await page.context().close()
}
