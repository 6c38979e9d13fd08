import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { revokeLink } from './links.ts'
import { mergeRequests } from './merging.ts'

const w = await world()

test('a revoked link opens nothing any more, and neither does the link of a question that was joined with it', async () => {
  const kept = await w.ask()
  const joined = await w.ask()
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: joined.id, intoId: kept.id }))
  assert.ok((await (await w.get(`/track/${joined.token}`)).text()).includes(`href="/track/${kept.token}`))

  await w.act((tx) => revokeLink(tx, kept.asker, { id: kept.id }))
  assert.equal((await w.get(`/track/${kept.token}`)).status, 404)
  const led = await w.get(`/track/${joined.token}`)
  assert.equal(led.status, 404)
  assert.doesNotMatch(await led.text(), /href="\/track\//, 'it does not lead to the new link')
})
