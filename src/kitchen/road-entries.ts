import { calledName } from '../customers/customer.ts'
import { sentences } from '../lib/sentences.ts'
import { dayOf } from '../lib/time.ts'
import { promiseWords } from '../requests/promises/promise-words.ts'
import type { Filing, No } from '../requests/request-rows.ts'
import type { TimelineEntry } from '../requests/timeline/timeline.ts'
import { inLanguage } from '../services/service-words.ts'
import { DOT, html } from '../ui/html.ts'
import type { Ticket, TicketState } from '../ui/rail.ts'
import type { MessageKey, Translate } from '../ui/words/i18n.ts'
import { day, moment, until } from '../ui/words/when.ts'
import { shown, type Tracking } from './tracking.ts'

/** What a ticket says besides when: its title, and sometimes a why or what came out of it. */
type Said = Pick<Ticket, 'title' | 'why'> & { more?: string | undefined }

/** The kinds that stand on the rail as tickets; the rest is told on the page with everything. */
const MILESTONES = new Set<TimelineEntry['kind']>([
  'request.opened',
  'request.taken',
  'request.handed_over',
  'request.rerouted',
  'request.filed',
  'request.answered',
  'request.deliberated',
  'request.closed',
  'request.judged',
  'request.reopened',
  'request.thanked',
  'step.finished',
  'step.skipped',
  'step.reopened',
  'promise.renegotiated',
  'promise.broken',
  'gap',
])

/**
 * Of several answers only the first is a milestone; the rest stands in the conversation, as questions back do. What was
 * left undone by an end that gave its own reason is none, nor that it is still to come since the question is open again:
 * the road has the end, the opening, and the step ahead.
 */
export function isMilestone(entry: TimelineEntry, { entries }: Tracking): boolean {
  if (entry.kind === 'request.answered') return entries.find(isAnswer) === entry
  return MILESTONES.has(entry.kind) && !isLeftUndone(entry) && !isAheadAgain(entry)
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
  const { title, why, more } = said(t, k, entry)
  return {
    id: `event-${entry.id}`,
    state: stateOf(entry),
    title: typeof title === 'string' ? sentences(title) : title,
    detail: detailOf(t, k, entry),
    why: why || undefined,
    hanging: more ? html`<p class="ticket__detail" dir="auto">${more}</p>` : undefined,
  }
}

const stateOf = (entry: TimelineEntry): TicketState =>
  MILESTONES.has(entry.kind) &&
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

/** What says the same whatever came with it: only by whom. */
const PLAIN = {
  'request.opened': 'kitchen.road_received',
  'request.handover_read': 'kitchen.road_read',
  'mail.undelivered': 'kitchen.road_mail_undelivered',
  'request.joint': 'kitchen.road_joint',
  'request.asked': 'kitchen.road_wrote',
  'request.read': 'kitchen.road_read_message',
  'request.brought': 'kitchen.road_brought',
  'request.words_taken_back': 'kitchen.road_taken_back',
  'request.expected': 'kitchen.road_expected',
  'request.updates_chosen': 'kitchen.road_updates',
  'request.turn_disputed': 'kitchen.road_disputed',
  'request.noted': 'kitchen.road_noted',
  'request.need_said': 'kitchen.road_need',
  'request.thanked': 'kitchen.road_thanked',
  'request.merged': 'kitchen.road_joined',
  'request.parted': 'kitchen.road_parted',
  'request.of_another': 'kitchen.road_of_another',
  'request.looked_at': 'kitchen.road_looked',
  'request.unlocked': 'kitchen.road_unlocked',
  'link.revoked': 'kitchen.road_new_link',
} as const satisfies Partial<Record<TimelineEntry['kind'], MessageKey>>

type Happened = Exclude<TimelineEntry, { kind: 'gap' }>
type Plain = Extract<TimelineEntry, { kind: keyof typeof PLAIN }>

const isPlain = (entry: Happened): entry is Plain => entry.kind in PLAIN

function said(t: Translate, k: Tracking, entry: Happened): Said {
  if (!isPlain(entry)) return saidWith(t, k, entry)
  const by = actorName(t, k, entry)
  return { title: t(PLAIN[entry.kind], { person: by, who: by }) }
}

/** What names somebody or something else besides who did it. */
function saidWith(t: Translate, k: Tracking, entry: Exclude<Happened, Plain>): Said {
  const name = (id: number | null | undefined) => shown(k, id).name
  switch (entry.kind) {
    case 'request.answered':
      return { title: wrote(t, entry, actorName(t, k, entry)) }
    case 'request.routed':
      return { title: t('kitchen.road_routed', { person: name(entry.personId) }) }
    case 'request.taken':
    case 'request.handed_over':
    case 'request.rerouted': {
      const from = entry.fromId ? name(entry.fromId) : 'none'
      return { title: t('kitchen.road_moved', { person: name(entry.personId), from }), why: entry.handover?.reason }
    }
    case 'request.joined':
      return { title: t('kitchen.road_joined'), more: entry.joined?.words }
    case 'request.filed':
      return { title: t('kitchen.road_filed', filedAs(t, entry.filing)), why: entry.filing?.because }
    case 'request.consulted':
      return { title: t('kitchen.road_consulted', { person: name(entry.askedById), colleague: name(entry.askedId) }) }
    case 'request.consultation_answered':
      return { title: t('kitchen.road_advised', { colleague: name(entry.askedId) }) }
    case 'request.deliberated':
      return {
        title: t('requests.now_talking_over', { topic: entry.deliberation?.topic ?? '' }),
        more: entry.deliberation && withheld(t, k, entry.deliberation),
      }
    case 'request.deliberation_ended':
      return { title: t('kitchen.road_talked', { topic: entry.deliberation?.topic ?? '' }) }
    case 'request.closed':
      return { title: t('requests.now_ended', { outcome: outcomeThen(entry) }), ...decided(t, k, entry.no) }
    case 'request.disagreed':
      return { title: t('requests.now_ended', { outcome: 'disagree' }) }
    case 'request.judged':
      return { title: t('kitchen.you_said', { helped: String(entry.helped) }) }
    case 'request.reopened':
      return { title: t('kitchen.road_reopened', { person: name(entry.personId) }), why: entry.reopening?.reason }
    case 'wall.hit':
      return { title: t('kitchen.road_wall'), more: entry.wall?.sentence }
    case 'file.added':
    case 'file.withdrawn':
      return file(t, entry)
    case 'follower.invited':
    case 'follower.revoked':
      return follower(t, entry)
    case 'step.started':
    case 'step.finished':
    case 'step.added':
    case 'step.planned':
    case 'step.skipped':
    case 'step.reopened':
      return step(t, k, entry)
    default:
      return promise(t, k, entry)
  }
}

/** What a word of ours was: the answer, a question, or neither. */
const wrote = (t: Translate, entry: Of<'request'> & { kind: 'request.answered' }, by: string): string =>
  entry.answers
    ? t('kitchen.road_answered', { person: by })
    : entry.asks
      ? t('kitchen.road_asked', { person: by })
      : t('kitchen.road_wrote', { who: by })

/** With a no its reason, what is possible, and the day the law gives: the road keeps them when the page has moved on. */
function decided(t: Translate, k: Tracking, no: No | undefined): Pick<Said, 'why' | 'more'> {
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
const outcomeThen = ({ closure, no }: Extract<TimelineEntry, { kind: 'request.closed' }>) =>
  no && closure?.outcome === 'disagree' ? 'no' : (closure?.outcome ?? 'done')

/** The names of both services, in the reader's language. */
function filedAs(t: Translate, filing: Filing | undefined): { service: string; was: string } {
  if (!filing) return { service: '', was: 'none' }
  const was = filing.was_name && inLanguage(t.language, filing.was_name, filing.was_name_en ?? '')
  return { service: inLanguage(t.language, filing.name, filing.name_en), was: was || 'none' }
}

type Of<Prefix extends string> = Extract<TimelineEntry, { kind: `${Prefix}.${string}` }>

function file(t: Translate, { kind, file: row }: Of<'file'>): Said {
  const key = kind === 'file.added' ? 'kitchen.road_file_added' : 'kitchen.road_file_withdrawn'
  return { title: t(key, { file: row?.name ?? '' }), why: row?.withdrawn_because ?? undefined }
}

function follower(t: Translate, { kind, follower: row }: Of<'follower'>): Said {
  const key = kind === 'follower.invited' ? 'kitchen.road_follows' : 'kitchen.road_follows_no_more'
  return { title: t(key, { name: row?.name ?? '' }) }
}

function step(t: Translate, k: Tracking, entry: Of<'step'>): Said {
  const { kind, step: row } = entry
  const name = row?.name ?? ''
  if (isLeftUndone(entry)) return { title: t('kitchen.road_left_undone', { step: name }) }
  if (isAheadAgain(entry)) return { title: t('kitchen.road_ahead_again', { step: name }) }
  if (kind === 'step.finished') return { title: name, more: row?.result }
  if (kind === 'step.skipped')
    return { title: t('kitchen.road_skipped', { step: name }), why: row?.skipped_because ?? undefined }
  if (kind === 'step.reopened')
    return { title: t('kitchen.road_reopened_step', { step: name }), why: row?.reopened_because ?? undefined }
  if (kind === 'step.started') return { title: t('kitchen.road_started', { step: name }), why: row?.because }
  if (kind === 'step.added') return { title: t('kitchen.road_added', { step: name }), why: row?.because }
  return {
    title: t('kitchen.road_planned', { step: name, day: row?.planned_on ? day(t, row.planned_on, k.now) : 'none' }),
  }
}

function promise(t: Translate, k: Tracking, { kind, promise: row, entry }: Of<'promise'>): Said {
  const words = row ? promiseWords(t, row) : ''
  const due = entry?.due_at ?? row?.due_at
  const title = t('kitchen.road_promise', {
    kind: kind.slice('promise.'.length),
    promise: words,
    until: due ? until(t, due, k.now) : '',
  })
  return { title, why: entry?.reason }
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
  if (actor.kind === 'person') return shown(k, actor.id).name
  if (actor.kind === 'system') return ''
  return k.follower ? calledName(k.whole.asker) : t('kitchen.you')
}
