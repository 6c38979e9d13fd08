import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { lorelei } from '@dicebear/collection'
import { createAvatar } from '@dicebear/core'
import type { Html } from '../../src/ui/html.ts'
import { loadAssets } from '../../src/ui/page/assets.ts'
import { page } from '../../src/ui/page/page.ts'
import type { PageProps } from '../../src/ui/page/shell.ts'
import { CUSTOMER_WORD, type Translate, translator } from '../../src/ui/words/i18n.ts'
import {
  brokenPage,
  doorPage,
  formsPage,
  mendPage,
  requestAside,
  requestPage,
  todayPage,
  trackingPage,
} from './sample.ts'

// Writes every block of src/ui as static pages: node test/look/preview.ts <folder>
const folder = process.argv[2] ?? '/tmp/openkeuken-look'
const root = join(import.meta.dirname, '../..')
const t = translator({ language: 'nl', address: 'u', customerWord: CUSTOMER_WORD, timeZone: 'Europe/Amsterdam' })
const assets = await loadAssets(root)

const brand = { name: 'Gemeente Zonnedam', phone: '14 0123' }
const nav = ['Vandaag', 'Vragen', 'Inwoners', 'Inzichten', 'Overleg', 'Samen oplossen', 'Spiegel'].map(
  (label, index) => ({
    label,
    href: '#',
    current: index === 0,
    ...(index === 0 && { count: 4 }),
  }),
)
const desk: Partial<PageProps> = {
  nav,
  brand: { name: 'Zonnedam' },
  tools: [
    { label: 'Zoek alles', href: '#', key: '/' },
    { label: 'Nieuwe vraag', href: '#', key: 'n' },
  ],
  me: { name: 'Marieke', photoUrl: 'faces/marieke.svg' },
}

await mkdir(join(folder, 'faces'), { recursive: true })
await mkdir(join(folder, 'assets'), { recursive: true })
await writeFace('marieke', 'd8ede4')
await writeFace('sanne', 'd5e8f2')

await write('door', 'customer', doorPage(t))
await write('tracking', 'customer', trackingPage(t))
await write('forms', 'customer', formsPage(t), { flash: 'Uw bericht is verstuurd.' })
await write('mend', 'plain', mendPage(t))
await write('broken', 'plain', brokenPage(t))
await write('request', 'desk', requestPage(t), { ...desk, aside: requestAside(t) })
await write('today', 'desk', todayPage(t), desk)

for (const name of ['customer.css', 'desk.css', 'app.js', 'desk.js', 'text.woff2']) {
  const file = assets.find(assets.url(name))
  if (!file) throw new Error(name)
  await writeFile(join(folder, 'assets', basename(file.url)), file.body)
  console.log(name, file.body.length, 'gzip', file.gzip?.length, 'brotli', file.brotli?.length)
}

async function write(name: string, kind: PageProps['kind'], body: Html, more: Partial<PageProps> = {}) {
  const props: PageProps = { language: 'nl', title: name, brand, kind, nonce: 'preview', body, ...more }
  await writeFile(
    join(folder, `${name}.html`),
    String(await page(t as Translate, props)).replaceAll('"/assets/', '"assets/'),
  )
}

async function writeFace(seed: string, backgroundColor: string) {
  const svg = createAvatar(lorelei, { seed, backgroundColor: [backgroundColor] }).toString()
  await writeFile(join(folder, 'faces', `${seed}.svg`), svg)
}
