import { readFile, writeFile } from 'node:fs/promises'
import { readByHand } from './deeds-by-hand.ts'
import { deedsPage } from './deeds-page.ts'
import { registered } from './registered.ts'

// Writes docs/deeds.md from the routes and what was written by hand.
const docs = new URL('../docs/', import.meta.url)
const byHand = readByHand(await readFile(new URL('deeds-by-hand.md', docs), 'utf8'))
await writeFile(new URL('deeds.md', docs), deedsPage(registered(), byHand))
console.log('Written: docs/deeds.md')
