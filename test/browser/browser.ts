import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { loadAssets } from '../../src/ui/page/assets.ts'
import type { Place } from '../every-page-scene.ts'
import { inLanguage } from '../pages.ts'
import type { Session, World } from '../world.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What depends on how wide the screen is; the rest was asked already on the same page. */
const SEEN_RULES = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable']

/** A world that a browser can visit, over HTTP on a port of its own. */
export interface Visited {
  browser: Browser
  /** The whole address of a path. */
  at(path: string): string
  /** A page of a new visitor; whoever signed in comes with their session. */
  visit(options?: BrowserContextOptions & { as?: Session | undefined }): Promise<Page>
}

/** Serves the world and starts a browser, for one test file. What is held leaves at once, unless it `waits`. */
export async function openBrowser(w: World, { waits = false } = {}): Promise<Visited> {
  await loadAssets(new URL('../..', import.meta.url).pathname)
  const { listening, port } = await listen(w, waits)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    env: { ...process.env, LD_PRELOAD: '' }, // what sets the clock of Node and Postgres does not agree with a browser
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

async function listen(w: World, waits: boolean): Promise<{ listening: ServerType; port: number }> {
  return await new Promise((resolve) => {
    const answer: typeof w.app.fetch = async (request, ...rest) => {
      const answered = await w.app.fetch(request, ...rest)
      if (request.method === 'POST' && !waits) await w.leave()
      return answered
    }
    const listening = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ listening, port }),
    )
  })
}

const TABS = 4 // at a time: a page that loads leaves time for one that is looked at

/**
 * Opens each place with every detail opened, asks axe about it on a phone and on a wide screen, and sees that nothing
 * sticks out sideways at 320 px, which is also what 400 % zoom of a wide screen comes to (WCAG 1.4.10). Each is loaded
 * whole, or comes by links: as Turbo puts it in the place of the page before it.
 */
export async function faultsOnSight(
  visited: Visited,
  places: readonly Place[],
  given: BrowserContextOptions & { language: string; byLinks: boolean },
): Promise<string[]> {
  const { language, byLinks, ...options } = given
  const come = byLinks ? follow : load
  const left = byVisitor(places)
  const faults: string[] = []
  const look = async () => {
    for (let some = left.pop(); some; some = left.pop()) {
      const page = await visited.visit({ ...options, as: some[0]?.as })
      for (const { path } of some) {
        await come(page, visited.at(inLanguage(path, language)))
        for (const fault of await faultsOf(page)) faults.push(`${path}: ${fault}`)
      }
      await page.context().close()
    }
  }
  await Promise.all(Array.from({ length: TABS }, look))
  return faults
}

const PATIENCE_MS = 10_000

const load = async (page: Page, address: string) => void (await page.goto(address))

/** Half of what a page takes is beginning anew: its scripts, and axe, which is asked faster the more it was asked. */
async function follow(page: Page, address: string): Promise<void> {
  const withoutAnchor = (one: string) => one.split('#')[0]
  const isSame = withoutAnchor(page.url()) === withoutAnchor(address) // a link there only scrolls
  if (isSame || !(await page.evaluate("'Turbo' in window"))) return await load(page, address)
  const come = `addEventListener('turbo:load', done, { once: true }); setTimeout(done, ${PATIENCE_MS}); Turbo.visit(${JSON.stringify(address)})`
  const there = await page.evaluate(`new Promise((done) => { ${come} }).then(() => location.href)`).catch(() => '')
  if (there !== address) await load(page, address) // the page before it was just then fetching itself again
}

const HANDFUL = 20

/** Places of one visitor together, a handful at a time. */
function byVisitor(places: readonly Place[]): Place[][] {
  const groups = [...Map.groupBy(places, ({ as }) => as?.cookie).values()]
  return groups.flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / HANDFUL) }, (_, at) => all.slice(at * HANDFUL, (at + 1) * HANDFUL)),
  )
}

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 800 }

/** On the screen the last page was left at first: resizing costs as much as looking. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  const faults: string[] = []
  for (const size of page.viewportSize()?.width === DESK.width ? [DESK, PHONE] : [PHONE, DESK]) {
    await page.setViewportSize(size)
    faults.push(...(size === DESK ? await faultsWhenWide(page) : await faultsOnPhone(page)))
  }
  return faults
}

async function faultsOnPhone(page: Page): Promise<string[]> {
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  return [...(over === 0 ? [] : [`sticks out by ${over}`]), ...(await violationsOn(page))]
}

const faultsWhenWide = async (page: Page) =>
  (await violationsOn(page, SEEN_RULES)).map((violation) => `when wide: ${violation}`)

const QUICK = { resultTypes: ['violations'], preload: false }

interface Found {
  passes: unknown[]
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

const LEAST_RULES = 15 // a page on which fewer rules had something to look at did not load

/** Asks axe about the page as it is, details opened. */
export async function assertNoViolations(page: Page, name: string): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  assert.deepEqual(await violationsOn(page), [], name)
}

async function violationsOn(page: Page, runOnly = TAGS): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE)
  const { passes, violations } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly, ...QUICK })})`,
  )) as Found
  if (runOnly === TAGS && passes.length < LEAST_RULES) return ['axe looked at nothing']
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}
