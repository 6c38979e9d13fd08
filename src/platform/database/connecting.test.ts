import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roadTo } from '../../../test/road.ts'
import { connectTo, noRoomFor } from './connecting.ts'

const url = process.env.TEST_DATABASE_URL ?? ''

test('a database that cannot be reached is said in words, and which', async () => {
  const road = await roadTo(url)
  const { port } = new URL(road.url)
  road.jam()
  await assert.rejects(connectTo(road.url, 300), {
    message: `The database postgres at 127.0.0.1:${port} does not answer within 0.3 seconds.`,
  })
  await road.close()
  await assert.rejects(connectTo(road.url), {
    message: `The database postgres at 127.0.0.1:${port} cannot be reached: nothing listens there.`,
  })
  const stranger = new URL(url)
  stranger.password = 'a guess'
  await assert.rejects(connectTo(stranger.href), /lets us not in/)
})

test('more connections than the server has are said at the start', async () => {
  assert.equal(await noRoomFor(url, 1), undefined)
  assert.match((await noRoomFor(url, 5_000)) ?? '', /may want 5000 more\. Set DATABASE_CONNECTIONS lower/)
})
