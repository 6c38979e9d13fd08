import { test } from 'node:test'
import { everyPageIsUsable } from './every-page.ts'

test('every page can be used by everybody: in Dutch, by day, loaded whole', () =>
  everyPageIsUsable({ language: 'nl', colorScheme: 'light', byLinks: false }))
