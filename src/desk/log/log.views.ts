import { button, field, form, select } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list, paging } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import { listed } from '../../ui/words/locale.ts'
import { moment } from '../../ui/words/when.ts'
import type { Log, LogLine } from './log.ts'
import { SUBJECTS, type SubjectName } from './subjects.ts'

/** The name of something that happened, and what it is called here. */
export type Sentences = ReadonlyMap<string, MessageKey>

interface LogProps {
  kind: SubjectName
  id: number
  log: Log
  sentences: Sentences
  now: Date
}

/** What happened to one thing: when, what and by whom, and nothing of what was said. */
export const logPage = (t: Translate, { kind, id, log, sentences, now }: LogProps): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="${SUBJECTS[kind].page(id)}">${t('desk.log_back')}</a></p>
    <h1 class="title">${logTitle(t, kind, id)}</h1>
    <p class="soft measure">${t('desk.log_lead')}</p>
    ${!log.opened && notice({ tone: 'calm', text: t('desk.log_without_names') })}
    ${!log.whole && notice({ tone: 'red', title: t('desk.log_broken'), text: t('desk.log_broken_text') })}
    ${log.lines.length === 0 && html`<p>${t('desk.log_nothing')}</p>`}
    ${list(
      log.lines.map((line) => ({
        id: `event-${line.id}`,
        title: t(sentences.get(line.type) ?? 'desk.log_unknown'),
        detail: joined([moment(t, line.happened_at, now), whoDid(t, line), ...betweenTeams(t, line)]),
      })),
    )}
    ${paging(t, { older: log.before ? `/desk/log/${kind}/${id}?before=${log.before}` : undefined })}
    ${log.whole && html`<p class="soft">${t('desk.log_whole')}</p>`}
  </div>`

export const logTitle = (t: Translate, kind: SubjectName, id: number): string =>
  t('desk.log_title', { what: subjectWord(t, kind), number: kind === 'settings' ? 'none' : String(id) })

const subjectWord = (t: Translate, kind: SubjectName): string => t('desk.log_subject', { kind })

const whoDid = (t: Translate, { actor_kind: kind, person }: LogLine): Html =>
  html`<bdi>${person?.name ?? t('desk.log_who', { kind })}</bdi>`

/** For which departments it was done, and between which it went, as they were at that moment. */
const betweenTeams = (t: Translate, { teams, from, to }: LogLine): (string | false)[] => [
  teams.length > 0 && listed(t, teams),
  to.length > 0 && from.length > 0 && t('desk.log_from_to', { from: listed(t, from), to: listed(t, to) }),
  to.length > 0 && from.length === 0 && t('desk.log_to', { to: listed(t, to) }),
]

/** Of what: the settings, or one thing by its number, for what has no page with a way to its log. */
export const logsPage = (t: Translate, asked: { kind?: string | undefined; number?: number | undefined }): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
    <h1 class="title">${t('desk.logs')}</h1>
    <p class="soft measure">${t('desk.logs_lead')}</p>
    <p><a href="/desk/log/settings/1">${logTitle(t, 'settings', 1)}</a></p>
    ${form(
      { action: '/desk/log', method: 'get', className: 'card' },
      html`${select(t, { name: 'kind', label: t('desk.log_of'), options: choices(t), value: asked.kind })}
      ${field(t, { name: 'number', label: t('desk.log_number'), hint: t('desk.log_number_hint'), inputmode: 'numeric', required: true, shape: 'short', value: asked.number?.toString(), error: asked.number ? t('desk.log_nothing') : undefined })}
      <div class="bar">${button({ label: t('desk.log_show') })}</div>`,
    )}
  </div>`

const choices = (t: Translate) =>
  Object.keys(SUBJECTS)
    .filter(isSubject)
    .filter((kind) => kind !== 'settings')
    .map((kind) => ({ value: kind, label: subjectWord(t, kind) }))

export const isSubject = (kind: string): kind is SubjectName => Object.hasOwn(SUBJECTS, kind)
