import { equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { killRounds } from '../bin/kill-rounds.ts'

// `npm run kill -- 200 --database` does this at length, with the database killed as well.

test('twenty kills in the middle of load lose nothing, double nothing, and need no help afterwards', {
  timeout: 840_000, // a minute on an idle machine; a busy one starts slowly after each kill
}, async (t) => {
  const { kills, sendings, wrong, mail } = await killRounds({
    times: 20,
    database: false,
    under: [50, 350],
    lookEvery: 10,
    say: (line) => t.diagnostic(line),
  })

  deepEmpty(wrong)
  deepEmpty(mail.wrong)
  equal(kills.program, 20)
  equal(sendings.unsure.length, 0, 'whatever got no answer was sent again and taken')
  for (const kind of ['request', 'message', 'answer'] as const) {
    ok(sendings.acknowledged.filter((deed) => deed.kind === kind).length > 10, `the load held ${kind}s`)
  }
  ok(
    mail.queued >= sendings.acknowledged.filter(({ kind }) => kind === 'request').length,
    'every request has its receipt',
  )
})

const deepEmpty = (sentences: string[]) => equal(sentences.length, 0, sentences.slice(0, 20).join('\n'))
