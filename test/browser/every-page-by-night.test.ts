import { test } from 'node:test'
import { everyPageIsUsable } from './every-page.ts'

test('every page can be used by everybody: in English, by night, come to by links', () =>
  everyPageIsUsable({ language: 'en', colorScheme: 'dark', byLinks: true }))
