import { deepEqual } from 'node:assert/strict'
import { everyPlace, type Place, speakTo } from '../every-page-scene.ts'
import { world } from '../world.ts'
import { faultsOnSight, openBrowser } from './browser.ts'

/** Every page of the program in a real browser: axe finds nothing, and nothing sticks out. */
export async function everyPageIsUsable(look: {
  language: 'nl' | 'en'
  colorScheme: 'light' | 'dark'
  byLinks: boolean
}): Promise<void> {
  const w = await world()
  const visited = await openBrowser(w)
  const all = await everyPlace(w, 'nl', 'u')
  if (look.language !== 'nl') await speakTo(w, look.language, 'u')
  const places: Place[] = []
  for (const place of all) if ((await w.get(place.path, place.as)).status === 200) places.push(place) // some only lead on
  deepEqual(await faultsOnSight(visited, places, look), [])
}
