import { calledName } from '../customers/customer.ts'
import { sentences } from '../lib/sentences.ts'
import { promiseWords } from '../requests/promises/promise-words.ts'
import type { TimelineEntry } from '../requests/timeline/timeline.ts'
import type { Filing } from '../requests/whole.ts'
import { inLanguage } from '../services/service-words.ts'
import { html } from '../ui/html.ts'
import type { Ticket, TicketState } from '../ui/rail.ts'
import type { Translate } from '../ui/words/i18n.ts'
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
  'promise.renegotiated',
  'promise.broken',
  'gap',
])

/** Of several answers only the first is a milestone; the rest stands in the conversation. */
export function isMilestone(entry: TimelineEntry, { entries }: Tracking): boolean {
  if (entry.kind === 'request.answered') return entries.find((one) => one.kind === 'request.answered') === entry
  return MILESTONES.has(entry.kind)
}

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

const stateOf = ({ kind }: TimelineEntry): TicketState => (MILESTONES.has(kind) ? 'done' : 'note')

/** When it happened; and when it was written down, where that was later. */
function detailOf(t: Translate, k: Tracking, entry: Exclude<TimelineEntry, { kind: 'gap' }>): string {
  const when = moment(t, entry.at, k.now)
  const recorded = entry.recordedAt && t('kitchen.recorded', { day: day(t, entry.recordedAt, k.now) })
  const by = entry.kind === 'request.opened' ? t('kitchen.channel', { channel: entry.channel }) : undefined
  return [when, by, recorded].filter(Boolean).join(' · ')
}

function said(t: Translate, k: Tracking, entry: Exclude<TimelineEntry, { kind: 'gap' }>): Said {
  const by = actorName(t, k, entry)
  const name = (id: number | null | undefined) => shown(k, id).name
  switch (entry.kind) {
    case 'request.opened':
      return { title: t('kitchen.road_received') }
    case 'request.routed':
      return { title: t('kitchen.road_routed', { person: name(entry.personId) }) }
    case 'request.taken':
    case 'request.handed_over':
    case 'request.rerouted':
      return {
        title: t('kitchen.road_moved', {
          person: name(entry.personId),
          from: entry.fromId ? name(entry.fromId) : 'none',
        }),
        why: entry.handover?.reason,
      }
    case 'request.filed':
      return {
        title: t('kitchen.road_filed', filedAs(t, entry.filing)),
        why: entry.filing?.because,
      }
    case 'request.handover_read':
      return { title: t('kitchen.road_read', { person: by }) }
    case 'request.joint':
      return { title: t('kitchen.road_joint') }
    case 'request.answered':
      return { title: t('kitchen.road_answered', { person: by }) }
    case 'request.asked':
      return { title: t('kitchen.road_wrote', { who: by }) }
    case 'request.expected':
      return { title: t('kitchen.road_expected') }
    case 'request.updates_chosen':
      return { title: t('kitchen.road_updates') }
    case 'request.turn_disputed':
      return { title: t('kitchen.road_disputed') }
    case 'request.consulted':
      return { title: t('kitchen.road_consulted', { person: name(entry.askedById), colleague: name(entry.askedId) }) }
    case 'request.consultation_answered':
      return { title: t('kitchen.road_advised', { colleague: name(entry.askedId) }) }
    case 'request.deliberated':
      return {
        title: t('requests.now_talking_over', { topic: entry.deliberation?.topic ?? '' }),
        more: entry.deliberation && withheld(t, k, entry.deliberation),
      }
    case 'request.noted':
      return { title: t('kitchen.road_noted', { person: by }) }
    case 'request.deliberation_ended':
      return { title: t('kitchen.road_talked', { topic: entry.deliberation?.topic ?? '' }) }
    case 'request.closed':
      return { title: t('requests.now_ended', { outcome: entry.closure?.outcome ?? 'done' }) }
    case 'request.disagreed':
      return { title: t('requests.now_ended', { outcome: 'disagree' }) }
    case 'request.judged':
      return { title: t('kitchen.you_said', { helped: String(entry.helped) }) }
    case 'request.need_said':
      return { title: t('kitchen.road_need') }
    case 'request.reopened':
      return { title: t('kitchen.road_reopened', { person: name(entry.personId) }), why: entry.reopening?.reason }
    case 'request.thanked':
      return { title: t('kitchen.road_thanked') }
    case 'request.merged':
    case 'request.joined':
      return { title: t('kitchen.road_joined') }
    case 'step.started':
    case 'step.finished':
    case 'step.added':
    case 'step.planned':
    case 'step.skipped':
      return step(t, k, entry)
    case 'file.added':
    case 'file.withdrawn':
      return {
        title: t(`kitchen.road_${entry.kind === 'file.added' ? 'file_added' : 'file_withdrawn'}`, {
          file: entry.file?.name ?? '',
        }),
        why: entry.file?.withdrawn_because ?? undefined,
      }
    case 'follower.invited':
    case 'follower.revoked':
      return {
        title: t(`kitchen.road_${entry.kind === 'follower.invited' ? 'follows' : 'follows_no_more'}`, {
          name: entry.follower?.name ?? '',
        }),
      }
    case 'link.revoked':
      return { title: t('kitchen.road_new_link') }
    case 'request.looked_at':
      return { title: t('kitchen.road_looked', { person: by }) }
    case 'request.unlocked':
      return { title: t('kitchen.road_unlocked', { who: by }) }
    case 'wall.hit':
      return { title: t('kitchen.road_wall'), more: entry.wall?.sentence }
    default:
      return promise(t, k, entry)
  }
}

/** The names of both services, in the reader's language. */
function filedAs(t: Translate, filing: Filing | undefined): { service: string; was: string } {
  if (!filing) return { service: '', was: 'none' }
  const was = filing.was_name && inLanguage(t.language, filing.was_name, filing.was_name_en ?? '')
  return { service: inLanguage(t.language, filing.name, filing.name_en), was: was || 'none' }
}

type Of<Prefix extends string> = Extract<TimelineEntry, { kind: `${Prefix}.${string}` }>

function step(t: Translate, k: Tracking, { kind, step: row }: Of<'step'>): Said {
  const name = row?.name ?? ''
  if (kind === 'step.finished') return { title: name, more: row?.result }
  if (kind === 'step.skipped')
    return { title: t('kitchen.road_skipped', { step: name }), why: row?.skipped_because ?? undefined }
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

function actorName(t: Translate, k: Tracking, { actor }: Exclude<TimelineEntry, { kind: 'gap' }>): string {
  if (actor.followerId) return k.whole.followers.find(({ id }) => id === actor.followerId)?.name ?? ''
  if (actor.kind === 'person') return shown(k, actor.id).name
  if (actor.kind === 'system') return ''
  return k.follower ? calledName(k.whole.asker) : t('kitchen.you')
}
