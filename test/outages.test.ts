import { equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { outageRounds } from '../bin/kill-outages.ts'

// `npm run kill -- --outages` does this at length: twenty seconds, two minutes, ten thousand visitors.

test('what the program leans on goes and comes back: all is well by itself, nothing is lost, and nothing is held', {
  timeout: 420_000,
}, async (t) => {
  const { rounds, wrong, skipped, sendings } = await outageRounds({
    databaseAway: [5],
    databaseMute: [],
    mailSilent: 3,
    diskFull: 2,
    visitors: 300,
    say: (line) => t.diagnostic(line),
  })
  for (const sentence of skipped) t.diagnostic(`not played: ${sentence}`)
  equal(wrong.length, 0, wrong.slice(0, 20).join('\n'))
  equal(rounds.length + skipped.length, 4)
  equal(sendings.unsure.length, 0, 'whatever got no answer was sent again and taken')
  ok(sendings.acknowledged.length > 20)
})
