import type { WholeItem } from './whole-meeting.ts'

export type Touches = 'direct' | 'indirect' | 'nobody'

/** How an item touches customers, and whether that was said at the table or only follows from what it is about. */
export interface Touching {
  touches: Touches
  because: string
  said: boolean
}

const BY_STANCE = new Map<string, Touches>([
  ['direct', 'direct'],
  ['indirect', 'indirect'],
  ['none', 'nobody'],
])

/** As was decided, else as was answered, else as it was closed; until anybody said so, as its subject suggests. */
export function touchingOf(
  item: Pick<WholeItem, 'subject' | 'closed_as' | 'nobody_because'> & {
    decisions: readonly Pick<WholeItem['decisions'][number], 'touches' | 'nothing_because'>[]
    answers: readonly Pick<WholeItem['answers'][number], 'stance' | 'words'>[]
  },
): Touching {
  const decision = item.decisions.at(-1)
  if (decision) return { touches: decision.touches, because: decision.nothing_because, said: true }
  if (item.closed_as === 'nobody') return { touches: 'nobody', because: item.nobody_because, said: true }
  const answer = item.answers.findLast(({ stance }) => BY_STANCE.has(stance))
  if (answer) return { touches: BY_STANCE.get(answer.stance) ?? 'direct', because: answer.words, said: true }
  return { touches: item.subject === 'customer' ? 'direct' : 'indirect', because: '', said: false }
}
