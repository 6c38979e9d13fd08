import { SERIES_KINDS } from '../../src/meetings/items/series.ts'
import type { DemoSeries } from '../meetings-content.ts'
import { mistake, readEach } from '../text/mistakes.ts'
import { body, each, entries, heading, maybe, maybeUnder, one, section, some } from '../text/shapes.ts'
import type { Cast } from './cast.ts'
import { number, oneOf, sentencesOf, severalOf, text, time, weekday, yes } from './words.ts'

type Meeting = DemoSeries['meetings'][number]
type Outcome = NonNullable<Meeting['outcomes']>[number]
type Answer = NonNullable<Outcome['answer']>
type Decision = NonNullable<Outcome['decision']>

/** meetings.txt: who meets, and what came of it each time. */
export const readMeetings = (cast: Cast) =>
  entries((from) => {
    const read = series(cast)(from)
    const agendas = read.meetings.flatMap(({ agenda, waits = [] }) => [agenda, ...waits]).join('\n')
    const outcomes = from.parts.flatMap(({ parts }) => parts.flatMap(({ fields }) => fields.get('item') ?? []))
    readEach(outcomes, (item) => {
      if (!agendas.includes(item.text)) throw mistake(item, `expected the first words of an item, not «${item.text}»`)
    })
    return read
  })

const series = ({ person }: Cast) =>
  section<DemoSeries>({
    name: heading(text),
    kind: one(oneOf(...SERIES_KINDS)),
    chair: one(person),
    people: one(severalOf(person)),
    place: one(text),
    weekday: one(weekday),
    meetings: some('meeting', meeting(person)),
  })

const meeting = (person: Cast['person']) =>
  section<Meeting>({
    weeksAgo: one(number),
    time: one(time),
    agenda: body(text),
    waits: maybe(sentencesOf),
    carriedOn: maybe(yes),
    outcomes: each('outcome', outcome(person)),
  })

const outcome = (person: Cast['person']) =>
  section<Outcome>({
    item: one(text),
    by: one(person),
    as: maybe(oneOf('discussed', 'unknown', 'nobody')),
    because: maybe(text),
    answer: maybeUnder(section<Answer>({ stance: maybe(stance), words: maybe(text), forWhom: maybe(text) })),
    decision: maybeUnder(
      section<Decision>({
        words: one(text),
        willNotice: one(text),
        forWhom: one(text),
        noticeInDays: one(number),
        reviewInDays: one(number),
      }),
    ),
  })

const stance = oneOf(
  ...(['direct', 'indirect', 'none', 'sight', 'no_sight', 'better', 'same', 'worse', 'unknown'] as const),
  ...(['fits', 'strains', 'breaks'] as const),
)
