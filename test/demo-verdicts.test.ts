import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verdictsOn } from '../demo/fitting.ts'
import { grower } from '../demo/grower.ts'
import { town } from '../demo/town.ts'

test('what the crowd of the demo says afterwards is about what was asked, and there is enough for every service', () => {
  const said = (service: string) => verdictsOn(town.crowd, { service }).map(({ text }) => text)
  assert.ok(said('straat').some((text) => /bult/.test(text)))
  for (const service of ['verhuizen', 'paspoort', 'bijstand'])
    assert.deepEqual(
      said(service).filter((text) => /bult|lamp|tegel|hek|bankje|regenbui/.test(text)),
      [],
    )
  for (const { crowd } of [town, grower])
    for (const { service } of crowd.questions)
      for (const helped of ['yes', 'partly'])
        assert.ok(
          verdictsOn(crowd, { service }).some((one) => one.helped === helped),
          `${service}: ${helped}`,
        )
})
