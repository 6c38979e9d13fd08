import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'esbuild'

export type Asset = { url: string; type: string; body: Buffer; brotli: Buffer | undefined; gzip: Buffer | undefined }

export type Assets = {
  /** The address of `customer.css`, `desk.css`, `app.js`, `desk.js`, `text.woff2` or `more-text.woff2`; it changes when the content does. */
  url: (name: string) => string
  /** The file at an address such as `/assets/app-1a2b3c4d5e.js`. It may be cached for ever. */
  find: (path: string) => Asset | undefined
}

const BROWSERS = ['chrome120', 'firefox121', 'safari17']

type Bundler = typeof import('esbuild')

let loaded: Assets | undefined

/** The address of a browser file. The plain name until `loadAssets` ran, so that views can be tested without it. */
export const assetUrl = (name: string): string => loaded?.url(name) ?? `/assets/${name}`

/**
 * Bundles and compresses the browser's few files, once at the start, in memory. `root` is the checkout. What bundles them is
 * a program of its own, which ends when it is done.
 */
export async function loadAssets(root: string): Promise<Assets> {
  const bundler = await import('esbuild')
  const fonts = await Promise.all(['text.woff2', 'more-text.woff2'].map((name) => font(root, name)))
  const sheets = await readSheets(join(root, 'public/css'))
  const app = await script(bundler, 'app.js', join(root, 'public/js/app.ts'))
  const files = await Promise.all([
    sheet(bundler, 'customer.css', { sheets: sheets.filter(({ name }) => !name.startsWith('desk')), fonts }),
    sheet(bundler, 'desk.css', { sheets, fonts }),
    script(bundler, 'desk.js', join(root, 'public/js/desk.ts'), app.url),
  ])
  await bundler.stop()
  loaded = collection([...fonts, app, ...files])
  return loaded
}

function collection(all: (Asset & { name: string })[]): Assets {
  const byPath = new Map(all.map((file) => [file.url, file]))
  const byName = new Map(all.map((file) => [file.name, file.url]))

  return {
    find: (path) => byPath.get(path),
    url: (name) => {
      const url = byName.get(name)
      if (!url) throw new Error(`No such asset: ${name}`)
      return url
    },
  }
}

/** Tokens come first by their name; after that the order is the alphabet's, and no sheet depends on it. */
async function readSheets(folder: string): Promise<{ name: string; css: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort()
  return Promise.all(names.map(async (name) => ({ name, css: await readFile(join(folder, name), 'utf8') })))
}

const font = async (root: string, name: string) => await asset(name, await readFile(join(root, 'public/fonts', name)))

interface Sheets {
  sheets: { css: string }[]
  fonts: { name: string; url: string }[]
}

async function sheet({ transform }: Bundler, name: string, { sheets, fonts }: Sheets) {
  const written = sheets.map((file) => file.css).join('\n')
  const css = fonts.reduce((text, { name, url }) => text.replaceAll(`"asset:${name}"`, `"${url}"`), written)
  const { code } = await transform(css, { loader: 'css', minify: true, target: BROWSERS })
  return asset(name, Buffer.from(code))
}

/** One script with all it needs; what `beside` already brought is taken from there. */
async function script({ build }: Bundler, name: string, entry: string, beside?: string) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: BROWSERS,
    legalComments: 'none',
    plugins: beside ? [takenFrom(beside)] : [],
  })
  return asset(name, Buffer.from(outputFiles[0]?.contents ?? ''))
}

const takenFrom = (url: string): Plugin => ({
  name: 'beside',
  setup(build) {
    build.onResolve({ filter: /^@hotwired\/stimulus$|\/app\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: url, external: true },
    )
  },
})

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

async function asset(name: string, body: Buffer): Promise<Asset & { name: string }> {
  const [stem = name, ending = ''] = name.split('.')
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const packs = ending !== 'woff2' // a font is compressed already

  return {
    name,
    url: `/assets/${stem}-${hash}.${ending}`,
    type: TYPES[ending] ?? 'application/octet-stream',
    body,
    brotli: packs
      ? await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : undefined,
    gzip: packs ? await promisify(gzip)(body, { level: 9 }) : undefined,
  }
}

/** The file at an address, once `loadAssets` ran. */
export const findAsset = (path: string): Asset | undefined => loaded?.find(path)
