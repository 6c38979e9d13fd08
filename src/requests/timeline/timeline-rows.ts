import type { Event } from '../../platform/events/events.ts'
import type { MessageKey } from '../../ui/words/i18n.ts'
import type { Rows } from '../happenings/columns.ts'
import type { WholeRequest } from '../whole-request.ts'

export type TimelineAudience = 'customer' | 'staff'

/** An event with what it is about, for one audience. */
interface Occurrence {
  event: Event
  whole: WholeRequest
  audience: TimelineAudience
}

const idIn = (event: Event, name: string) => Number(event.data[name] ?? 0)
const byId = <Row extends { id: number }>(rows: readonly Row[], id: number) => rows.find((row) => row.id === id)

const message = ({ event, whole }: Occurrence) => ({ message: byId(whole.messages, idIn(event, 'message')) })
/** A word of ours: the answer, a question back, or news in between. */
const answered = (occurrence: Occurrence) => ({
  ...message(occurrence),
  asks: occurrence.event.data.asks === true,
  answers: occurrence.event.data.answers !== false,
})
const person = ({ event }: Occurrence) => ({ personId: idIn(event, 'person') })
const moved = ({ event, whole }: Occurrence) => ({
  fromId: idIn(event, 'from'),
  personId: idIn(event, 'person'),
  handover: byId(whole.handovers, idIn(event, 'handover')),
})
const deliberation = ({ event, whole }: Occurrence) => ({
  deliberation: byId(whole.deliberations, idIn(event, 'deliberation')),
})
const step = ({ event, whole }: Occurrence) => ({
  step: byId(whole.steps, idIn(event, 'step')),
  /** It came along with the end of the question, or with its opening again. */
  ending: event.data.ending === true,
})
const follower = ({ event, whole }: Occurrence) => ({ follower: byId(whole.followers, idIn(event, 'follower')) })

const promise = ({ event, whole }: Occurrence) => {
  const found = byId(whole.promises, idIn(event, 'promise'))
  return { promise: found, entry: found && byId(found.entries, idIn(event, 'entry')) }
}

const file = ({ event, whole }: Occurrence) => ({
  file: whole.files.find((one) => one.file_id === idIn(event, 'file')),
})

/** What colleagues ask each other is theirs; that they ask, whom and whether there is an answer is not. */
const consultation = ({ event, whole, audience }: Occurrence) => {
  const found = byId(whole.consultations, idIn(event, 'consultation'))
  const withheld: MessageKey | undefined = audience === 'customer' ? 'requests.withheld_consultation' : undefined
  return {
    askedById: found?.asked_by,
    askedId: found?.asked_id,
    answeredAt: found?.answered_at ?? undefined,
    words: withheld ? undefined : found && { question: found.question, answer: found.answer ?? undefined },
    withheld,
  }
}

const closure = ({ event, whole }: Occurrence) => {
  const id = idIn(event, 'closure')
  return { closure: byId(whole.closures, id), no: whole.noes.find((one) => one.closure_id === id) }
}

const verdict = ({ event, whole }: Occurrence) => ({
  helped: event.data.helped,
  expectation: event.data.expectation,
  verdict: whole.verdicts.find((one) => one.closure_id === idIn(event, 'closure')),
})

/** What a view needs to tell each of them, by what the catalogue calls it (`../happenings/columns.ts`). */
export const ROWS = {
  answered,
  closure,
  consultation,
  deliberation,
  doors: ({ event }: Occurrence) => ({ doors: event.data.doors }),
  expectation: ({ event, whole }: Occurrence) => ({
    expectation: byId(whole.expectations, idIn(event, 'expectation')),
  }),
  file,
  filing: ({ event, whole }: Occurrence) => ({ filing: byId(whole.filings, idIn(event, 'filing')) }),
  follower,
  handover: ({ event, whole }: Occurrence) => ({ handover: byId(whole.handovers, idIn(event, 'handover')) }),
  joined: ({ event, whole }: Occurrence) => ({
    mergedId: idIn(event, 'merged'),
    joined: byId(whole.joined, idIn(event, 'merged')),
  }),
  merged: ({ event }: Occurrence) => ({ intoId: idIn(event, 'into') }),
  message,
  moved,
  need: ({ event, whole }: Occurrence) => ({ need: byId(whole.needs, idIn(event, 'need')) }),
  none: () => ({}),
  noted: (occurrence: Occurrence) => ({ ...message(occurrence), ...deliberation(occurrence) }),
  opened: ({ whole }: Occurrence) => ({ words: whole.request.words, channel: whole.request.channel }),
  parted: ({ event }: Occurrence) => ({ partedId: idIn(event, 'parted'), fromId: idIn(event, 'from') }),
  person,
  promise,
  reopening: (occurrence: Occurrence) => ({
    ...person(occurrence),
    reopening: occurrence.whole.reopenings.find((one) => one.closure_id === idIn(occurrence.event, 'closure')),
  }),
  step,
  thanks: ({ event, whole }: Occurrence) => ({ thanks: byId(whole.thanks, idIn(event, 'thanks')) }),
  updates: ({ event }: Occurrence) => ({ updates: event.data.updates }),
  verdict,
  wall: ({ event, whole }: Occurrence) => ({ wall: byId(whole.walls, idIn(event, 'wall')) }),
} satisfies Record<Rows, (occurrence: Occurrence) => object>
