import { calledName } from '../customers/customer.ts'
import { inLanguage } from '../language/translated.ts'
import { sentences } from '../lib/sentences.ts'
import { dayOf } from '../lib/time.ts'
import { OUTCOMES } from '../requests/ending/outcomes.ts'
import { endedAs } from '../requests/now-words.ts'
import { promiseWords } from '../requests/promises/promise-words.ts'
import type { Filing, No } from '../requests/request-rows.ts'
import type { TimelineEntry } from '../requests/timeline/timeline.ts'
import { DOT, html } from '../ui/html.ts'
import type { Ticket, TicketState } from '../ui/rail.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, moment, until } from '../ui/words/when.ts'
import { asShown, type Tracking } from './tracking.ts'

/** What a ticket says besides when: its title, and sometimes a why or what came out of it. */
type TicketWords = Pick<Ticket, 'title' | 'why'> & { more?: string | undefined }

/**
 * Does it stand on the rail as a ticket? The rest is told on the page with everything. Of several answers only the first
 * is a milestone; the rest stands in the conversation, as questions back do. What was left undone by an end that gave its
 * own reason is none, nor that it is still to come since the question is open again: the road has the end, the opening,
 * and the step ahead.
 */
export function isMilestone(entry: TimelineEntry, { entries }: Tracking): boolean {
  if (entry.kind === 'request.answered') return entries.find(isAnswer) === entry
  return entry.kind === 'gap' || (entry.milestone && !isLeftUndone(entry) && !isAheadAgain(entry))
}

const isLeftUndone = (entry: TimelineEntry): boolean =>
  entry.kind === 'step.skipped' && entry.ending && !entry.step?.skipped_because

const isAheadAgain = (entry: TimelineEntry): boolean => entry.kind === 'step.reopened' && entry.ending

const isAnswer = (entry: TimelineEntry): boolean => entry.kind === 'request.answered' && entry.answers

/** One moment of the road as a ticket. */
export function ticketOf(t: Translate, k: Tracking, entry: TimelineEntry): Ticket {
  if (entry.kind === 'gap')
    return {
      id: `gap-${entry.id}`,
      state: 'gap',
      title: t('kitchen.gap', { reason: entry.reason, whom: entry.waitsFor ?? '' }),
    }
  const { title, why, more } = wordsOn(t, k, entry)
  return {
    id: `event-${entry.id}`,
    state: stateOf(entry),
    title: typeof title === 'string' ? sentences(title) : title,
    detail: detailOf(t, k, entry),
    why: why || undefined,
    hanging: more ? html`<p class="ticket__detail" dir="auto">${more}</p>` : undefined,
  }
}

const stateOf = (entry: Happened): TicketState =>
  entry.milestone &&
  (entry.kind !== 'request.answered' || isAnswer(entry)) &&
  !isLeftUndone(entry) &&
  !isAheadAgain(entry)
    ? 'done'
    : 'note'

/** When it happened; and when it was written down, where that was later. */
function detailOf(t: Translate, k: Tracking, entry: Happened): string {
  const when = moment(t, entry.at, k.now)
  const recorded = entry.recordedAt && t('kitchen.recorded', { day: day(t, entry.recordedAt, k.now) })
  const by = entry.kind === 'request.opened' ? t('kitchen.channel', { channel: entry.channel }) : undefined
  return [when, by, recorded].filter(Boolean).join(DOT)
}

type Happened = Exclude<TimelineEntry, { kind: 'gap' }>

function wordsOn(t: Translate, k: Tracking, entry: Happened): TicketWords {
  const by = actorName(t, k, entry)
  const { why, more, ...facts } = factsOf(t, k, entry)
  return { title: t(`happenings.${entry.key}.road`, { person: by, who: by, ...facts }), why, more }
}

type Facts = { why?: string | undefined; more?: string | undefined } & Record<string, string | undefined>

/** What the sentence names besides who did it, and the words that came with it. */
function factsOf(t: Translate, k: Tracking, entry: Happened): Facts {
  const name = (id: number | null | undefined) => asShown(k, id).name
  switch (entry.rows) {
    case 'answered':
      return { said: entry.answers ? 'answer' : entry.asks ? 'question' : 'word' }
    case 'person':
      return { person: name(entry.personId) }
    case 'moved':
      return {
        person: name(entry.personId),
        from: entry.fromId ? name(entry.fromId) : 'none',
        why: entry.handover?.reason,
      }
    case 'doors':
      return { doors: String(entry.doors) }
    case 'filing':
      return { ...filedAs(t, entry.filing), why: entry.filing?.because }
    case 'consultation':
      return { person: name(entry.askedById), colleague: name(entry.askedId) }
    case 'deliberation':
      return deliberation(t, k, entry)
    case 'closure':
      return { outcome: outcomeThen(entry), ...(entry.kind === 'request.closed' && decided(t, k, entry.no)) }
    case 'joined':
      return { more: entry.joined?.words }
    case 'verdict':
      return { helped: String(entry.helped) }
    case 'reopening':
      return { person: name(entry.personId), why: entry.reopening?.reason }
    case 'wall':
      return { more: entry.wall?.sentence }
    case 'file':
      return { file: entry.file?.name ?? '', why: entry.file?.withdrawn_because ?? undefined }
    case 'follower':
      return { name: entry.follower?.name ?? '' }
    case 'step':
      return step(t, k, entry)
    case 'promise':
      return promise(t, k, entry)
    default:
      return {}
  }
}

function deliberation(t: Translate, k: Tracking, { kind, deliberation: row }: EntryWith<'deliberation'>): Facts {
  const more = row && kind === 'request.deliberated' ? withheld(t, k, row) : undefined
  return { topic: row?.topic ?? '', more }
}

/** With a no its reason, what is possible, and the day the law gives: the road keeps them when the page has moved on. */
function decided(t: Translate, k: Tracking, no: No | undefined): Facts {
  if (!no) return {}
  const until = no.objection_until
  const last =
    until &&
    t(until < dayOf(k.now, k.calendar.timeZone) ? 'kitchen.object_was' : 'kitchen.object_until', {
      day: day(t, until, k.now),
    })
  return { why: no.why, more: [no.possible, last].filter(Boolean).join(' ') }
}

/** As it was said on that day: a disagreement came later, and has a line of its own. */
const outcomeThen = ({ closure, no }: EntryWith<'closure'>) =>
  no && closure && OUTCOMES[closure.outcome].afterSecondLook ? 'no' : closure ? endedAs(closure) : 'done'

/** The names of both services, in the reader's language. */
function filedAs(t: Translate, filing: Filing | undefined): { service: string; was: string } {
  if (!filing) return { service: '', was: 'none' }
  const was = filing.was_name && inLanguage(t.language, filing.was_name, filing.was_name_in)
  return { service: inLanguage(t.language, filing.name, filing.name_in), was: was || 'none' }
}

type EntryWith<Rows extends Happened['rows']> = Extract<Happened, { rows: Rows }>

function step(t: Translate, k: Tracking, entry: EntryWith<'step'>): Facts {
  const { kind, step: row } = entry
  const how = isLeftUndone(entry) ? 'undone' : isAheadAgain(entry) ? 'ahead' : 'other'
  const facts = { step: row?.name ?? '', day: row?.planned_on ? day(t, row.planned_on, k.now) : 'none', how }
  if (how !== 'other' || kind === 'step.planned') return facts
  if (kind === 'step.finished') return { ...facts, more: row?.result }
  if (kind === 'step.skipped') return { ...facts, why: row?.skipped_because ?? undefined }
  if (kind === 'step.reopened') return { ...facts, why: row?.reopened_because ?? undefined }
  return { ...facts, why: row?.because }
}

function promise(t: Translate, k: Tracking, { promise: row, entry }: EntryWith<'promise'>): Facts {
  const due = entry?.due_at ?? row?.due_at
  return { promise: row ? promiseWords(t, row) : '', until: due ? until(t, due, k.now) : '', why: entry?.reason }
}

const withheld = (
  t: Translate,
  k: Tracking,
  { until_day: by, withheld_because: because }: Tracking['whole']['deliberations'][number],
): string =>
  [t('kitchen.talking_until', { until: until(t, by, k.now) }), because && t('kitchen.withheld', { because })]
    .filter(Boolean)
    .join(' ')

function actorName(t: Translate, k: Tracking, { actor }: Happened): string {
  if (actor.followerId) return k.whole.followers.find(({ id }) => id === actor.followerId)?.name ?? ''
  if (actor.kind === 'person') return asShown(k, actor.id).name
  if (actor.kind === 'system') return ''
  return k.follower ? calledName(k.whole.asker) : t('kitchen.you')
}
