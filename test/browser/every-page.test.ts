import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { everyPlace, type Place, speakTo } from '../every-page-scene.ts'
import { world } from '../world.ts'
import { faultsOnSight, openBrowser } from './browser.ts'

// Every page of the program in a real browser: axe finds nothing, and nothing sticks out.

const w = await world()
const visited = await openBrowser(w)
const places = await shown(await everyPlace(w, 'nl', 'u'))

test('every page can be used by everybody: in Dutch, by day', async () => {
  deepEqual(await faultsOnSight(visited, places, { language: 'nl', colorScheme: 'light' }), [])
})

test('every page can be used by everybody: in English, by night', async () => {
  await speakTo(w, 'en', 'u')
  deepEqual(await faultsOnSight(visited, places, { language: 'en', colorScheme: 'dark' }), [])
})

/** Those that are a page now, rather than on their way to another. */
async function shown(all: readonly Place[]): Promise<Place[]> {
  const pages: Place[] = []
  for (const place of all) {
    const { status } = await w.get(place.path, place.as)
    if (status === 200) pages.push(place)
  }
  return pages
}
