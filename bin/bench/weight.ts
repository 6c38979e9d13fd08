import { chromium } from 'playwright-core'
import { findChromium } from '../chromium.ts'

/** What a first visit fetches, in bytes as they travel (packed, with headers), by kind. */
export type Weight = Record<'page' | 'scripts' | 'styles' | 'fonts' | 'images' | 'other', number>

const KINDS: Record<string, keyof Weight> = {
  Document: 'page',
  Script: 'scripts',
  Stylesheet: 'styles',
  Font: 'fonts',
  Image: 'images',
}

/** Opens a page in a browser that was never here, as on a phone. Throws where there is no browser. */
export async function weigh(address: string): Promise<Weight> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const devtools = await page.context().newCDPSession(page)
    const weight: Weight = { page: 0, scripts: 0, styles: 0, fonts: 0, images: 0, other: 0 }
    const kinds = new Map<string, keyof Weight>()
    devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, KINDS[type] ?? 'other'))
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      weight[kinds.get(requestId) ?? 'other'] += encodedDataLength
    })
    await devtools.send('Network.enable')
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForTimeout(1_500) // fonts and scripts that come later
    return weight
  } finally {
    await browser.close()
  }
}
