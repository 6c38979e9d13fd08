import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { findChromium } from './chromium.ts'

// npm run pictures -- http://zonnedam.localhost:3000: the pictures in docs/pictures, taken from a running demo.

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 860 }
const LOW = { width: 1280, height: 640 }
const SETTLED_MS = 1_500
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const [base = 'http://zonnedam.localhost:3000'] = process.argv.slice(2)

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--host-resolver-rules=MAP *.localhost 127.0.0.1',
  ],
})
await mkdir(folder, { recursive: true })
try {
  const customer = await open(browser, PHONE)
  await customer.goto(`${base}/`)
  await keep(customer, 'door-phone')
  await openFirstStory(customer)
  await keep(customer, 'tracking-phone')

  const desk = await open(browser, DESKTOP)
  await desk.goto(`${base}/rondleiding`)
  await desk.locator('form.crew__one button').first().click()
  await desk.waitForURL('**/desk')
  await keep(desk, 'desk-today', LOW)
  await desk.goto(`${base}/desk/requests/1`)
  await keep(desk, 'desk-request', DESKTOP)
  await desk.goto(`${base}/desk/wall`)
  await keep(desk, 'wall', DESKTOP)

  const tour = await open(browser, DESKTOP)
  await tour.goto(`${base}/rondleiding`)
  await tour.locator('form[action="/rondleiding/table"] button').click()
  await tour.waitForURL('**/table/*/1')
  await goOn(tour, 2)
  await keep(await alone(tour, 'desk', DESKTOP), 'table', LOW)
  for (const step of [3, 4, 5, 6]) await goOn(tour, step)
  const phone = await alone(tour, 'phone', PHONE)
  await phone.locator('#told').evaluate((letter) => letter.scrollIntoView())
  await keep(phone, 'told-phone')
} finally {
  await browser.close()
}

async function open(from: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await from.newContext({ viewport, locale: 'nl-NL', colorScheme: 'light', reducedMotion: 'reduce' })
  return await context.newPage()
}

/** As the customer of the first story, who has shown by a mailed code who they are: there their own face and name are read. */
async function openFirstStory(page: Page): Promise<void> {
  await page.goto(`${base}/rondleiding`)
  await page.evaluate(`{
    const form = document.body.appendChild(document.createElement('form'))
    Object.assign(form, { method: 'post', action: '/rondleiding/story' })
    form.innerHTML = '<input name="request" value="1">'
    form.submit()
  }`)
  await page.waitForURL('**/track/*')
}

async function goOn(page: Page, step: number) {
  await page.locator('.act__onward button').click()
  await page.waitForURL(`**/table/*/${step}`)
}

/** One of the two windows of the tour, as a page by itself. */
async function alone(page: Page, which: 'phone' | 'desk', viewport: { width: number; height: number }): Promise<Page> {
  const src = await page.locator(`.two-windows__${which} iframe`).getAttribute('src')
  const window = await page.context().newPage()
  await window.setViewportSize(viewport)
  await window.goto(base + src)
  return window
}

/** Few colours are enough for a page without photographs; it makes a picture a fifth of its size. */
async function keep(page: Page, name: string, size?: { width: number; height: number }) {
  if (size) await page.setViewportSize(size)
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle', { timeout: SETTLED_MS }).catch(() => {}) // a live page never stops listening
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 96 })
    .toBuffer()
  await writeFile(`${folder}${name}.png`, picture)
  console.log(`${name}.png: ${Math.round(picture.length / 1024)} kB`)
}
