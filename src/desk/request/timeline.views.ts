import { inLanguage } from '../../language/translated.ts'
import { promiseWords } from '../../requests/promises/promise-words.ts'
import { strangersIn } from '../../requests/strangers.ts'
import type { TimelineEntry } from '../../requests/timeline/timeline.ts'
import { type Content, type Html, html, joined } from '../../ui/html.ts'
import { rail, type Ticket } from '../../ui/rail.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, moment } from '../../ui/words/when.ts'
import { capital, fullName, nameAfter, nameFor } from '../people.views.ts'
import { aboutRequest } from './meanwhile.views.ts'
import type { RequestPage } from './request-page.ts'

/** Everything that happened, in order, with the waits. What stays inside says so. */
export const timelinePage = (t: Translate, page: RequestPage, entries: TimelineEntry[]): Html => html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.whole_story'))}
    ${rail(
      t,
      entries.map((entry) => ticket(t, page, entry)),
    )}
  </div>`

function ticket(t: Translate, page: RequestPage, entry: TimelineEntry): Ticket {
  if (entry.kind === 'gap')
    return {
      id: `gap-${entry.id}`,
      state: 'gap',
      title: t('desk.gap', { reason: entry.reason, whom: entry.waitsFor ?? '' }),
      dense: true,
    }
  const { now } = page
  return {
    id: `event-${entry.id}`,
    state: 'done',
    title: capital(t(`happenings.${entry.key}.desk`, facts(t, page, entry))),
    detail: joined([
      who(t, page, entry),
      moment(t, entry.at, now),
      entry.recordedAt && t('desk.recorded', { day: day(t, entry.recordedAt, now) }),
    ]),
    hanging: words(entry),
    dense: true,
  }
}

/** The names and things a sentence about this entry may need. */
function facts(
  t: Translate,
  page: RequestPage,
  entry: Exclude<TimelineEntry, { kind: 'gap' }>,
): Record<string, string> {
  const { whole, me, now } = page
  const colleague = (id: number | null | undefined) => (id ? nameAfter(t, whole.people.get(id), me) : '')
  return {
    to: 'personId' in entry ? colleague(entry.personId) : 'askedId' in entry ? colleague(entry.askedId) : '',
    step: 'step' in entry ? (entry.step?.name ?? '') : '',
    promise: 'promise' in entry && entry.promise ? promiseWords(t, entry.promise) : '',
    day:
      'entry' in entry && entry.entry?.due_at
        ? day(t, entry.entry.due_at, now)
        : 'step' in entry && entry.step?.planned_on
          ? day(t, entry.step.planned_on, now)
          : '',
    topic: 'deliberation' in entry ? (entry.deliberation?.topic ?? '') : '',
    file: 'file' in entry ? (entry.file?.name ?? '') : '',
    helped: 'helped' in entry ? String(entry.helped) : '',
    service: 'filing' in entry && entry.filing ? inLanguage(t.language, entry.filing.name, entry.filing.name_in) : '',
    doors: 'doors' in entry ? String(entry.doors) : '',
    outcome: 'closure' in entry ? (entry.closure?.outcome ?? 'done') : '',
  }
}

function who(
  t: Translate,
  { whole, me }: RequestPage,
  { actor }: Exclude<TimelineEntry, { kind: 'gap' }>,
): Content | undefined {
  if (actor.kind === 'person') return nameFor(t, whole.people.get(actor.id ?? 0), me)
  if (actor.kind !== 'customer') return
  if (strangersIn(whole).has(actor.id ?? 0)) return t('desk.of_another_author')
  const follower = whole.followers.find((one) => one.id === actor.followerId)
  return html`<bdi>${follower?.name ?? fullName(t, actor.id === whole.customer.id ? whole.customer : whole.asker)}</bdi>`
}

/** What was said with it: a reason, a result, a wall. */
function words(entry: Exclude<TimelineEntry, { kind: 'gap' }>): Html | undefined {
  const said =
    ('handover' in entry && entry.handover?.reason) ||
    ('filing' in entry && entry.filing?.because) ||
    ('step' in entry && (entry.step?.skipped_because || entry.step?.result)) ||
    ('entry' in entry && entry.entry?.reason) ||
    ('reopening' in entry && entry.reopening?.reason) ||
    ('wall' in entry && entry.wall?.sentence) ||
    ('need' in entry && entry.need?.words) ||
    ('thanks' in entry && entry.thanks?.words) ||
    ('verdict' in entry && entry.verdict?.words) ||
    ('expectation' in entry && typeof entry.expectation === 'object' && entry.expectation?.words)
  return said ? html`<q class="small" dir="auto">${said}</q>` : undefined
}
