import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { findChromium } from './chromium.ts'

// npm run pictures -- http://zonnedam.localhost:3000: the pictures in docs/pictures, taken from a running demo.

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 860 }
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
  await customer.goto(`${base}/rondleiding`)
  const stories = await customer
    .locator('.story a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  await customer.goto(base + stories[0])
  await keep(customer, 'tracking-phone')
  await customer.goto(`${base}/`)
  await keep(customer, 'door-phone')

  const desk = await open(browser, DESKTOP)
  await desk.goto(`${base}/rondleiding`)
  await desk.locator('form.crew__one button').first().click()
  await desk.waitForURL('**/desk')
  await desk.goto(`${base}/desk/requests/1`)
  await keep(desk, 'desk-request')
  await desk.goto(`${base}/desk/wall`)
  await keep(desk, 'wall')
  await desk.goto(base + stories[0])
  await keep(desk, 'tracking-desktop')
} finally {
  await browser.close()
}

async function open(from: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await from.newContext({ viewport, locale: 'nl-NL', colorScheme: 'light', reducedMotion: 'reduce' })
  return await context.newPage()
}

/** Few colours are enough for a page without photographs; it makes a picture a fifth of its size. */
async function keep(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 96 })
    .toBuffer()
  await writeFile(`${folder}${name}.png`, picture)
  console.log(`${name}.png: ${Math.round(picture.length / 1024)} kB`)
}
