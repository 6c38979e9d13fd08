import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysRecommended } from './recommended.ts'

test('whoever was sent to us by somebody they know says so; what we recommended is something else', () => {
  for (const words of [
    'Mijn buurvrouw raadde jullie aan voor de heg.',
    'Op aanraden van mijn huisarts vraag ik dit.',
    'U bent mij aangeraden door een vriend.',
    'A friend recommended you to me.',
    'I write on the recommendation of my GP.',
  ])
    assert.ok(saysRecommended(words), words)
  for (const words of [
    'U raadde mij aan om te bellen.',
    'Op aanraden van u heb ik een foto gemaakt.',
    'Mijn buurvrouw heeft een hoge heg.',
    'You recommended a form that I cannot find.',
    'Is this recommended for children?',
  ])
    assert.ok(!saysRecommended(words), words)
})
