import { excerpt } from '../../lib/text.ts'
import type { DepartmentRow } from '../../people/departments/department.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { WorkToday } from '../../requests/todays-work.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import { named, shortName } from '../people.views.ts'
import { stepName } from '../step-name.ts'

export interface DayScreen {
  work: WorkToday[]
  thanks: { words: string; called: string } | undefined
  departments: DepartmentRow[]
  departmentId: Id<'departments'> | undefined
  now: Date
  /** On a screen that belongs to nobody: it opens no request, and says who did something by face and PIN. */
  onScreen?: boolean | undefined
}

const FITS = 15 // slips on a wall of 1920 by 1080; more is counted
const MANY = 9 // more than three rows of three on a small screen: the slips become smaller
const WORDS = 150 // of their own words: what is read while walking past

/** For whom do we work today: a screen on the wall of the workshop, the storeroom, the van's garage. */
export const dayScreenPage = (t: Translate, screen: DayScreen): Html => {
  const shown = screen.onScreen ? screen.work : screen.work.slice(0, FITS) // on a screen each is ended where it stands
  return html`
  <div class="wall${shown.length > MANY && ' wall--many'}">
    <div class="wall__head"><h1 class="wall__title">${t('desk.wall')}</h1>${!screen.onScreen && foot(t, screen)}</div>
    ${screen.thanks && html`<p class="wall__thanks">${t('desk.wall_thanks')} <strong dir="auto">‘${excerpt(screen.thanks.words, WORDS)}’</strong> <bdi>${withoutSurname(screen.thanks.called)}</bdi></p>`}
    ${
      screen.work.length === 0
        ? html`<div class="wall__pass"></div><p class="wall__empty">${t('desk.wall_empty')}</p>`
        : html`<div class="wall__pass"></div><ul class="wall__slips">${shown.map((work) => slip(t, work, screen))}</ul>${screen.work.length > shown.length && html`<p class="wall__more">${t('desk.wall_more', { count: screen.work.length - shown.length })}</p>`}`
    }
  </div>`
}

const foot = (t: Translate, screen: DayScreen): Html => html`
    <nav class="wall__foot no-print" aria-label="${t('desk.views')}">
      <a href="/desk/work">${t('desk.wall_back')}</a>
      ${screen.departments.length > 1 && html`<a href="/desk/wall?department=all"${!screen.departmentId && html` aria-current="true"`}>${t('desk.wall_everybody')}</a>${screen.departments.map(({ id, name }) => html`<a href="/desk/wall?department=${id}"${id === screen.departmentId && html` aria-current="true"`}>${name}</a>`)}`}
    </nav>`

/** On the wall of one department stand its customers' own words; where everybody walks past, only what they hope for. */
export const wordsShown = (work: WorkToday, { departmentId }: Pick<DayScreen, 'departmentId'>) =>
  departmentId !== undefined || work.hoped

const slip = (t: Translate, work: WorkToday, screen: DayScreen): Html => {
  const { now, onScreen } = screen
  return html`
  <li class="wall__slip" id="step-${work.step_id}">
    <h2>${onScreen ? calledName(t, work) : html`<a href="/desk/requests/${work.request_id}">${calledName(t, work)}</a>`}</h2>
    ${wordsShown(work, screen) && html`<p class="wall__words" dir="auto">‘${excerpt(work.words, WORDS)}’</p>`}
    <p class="wall__step"><span>${[stepName(t, work), work.doer].filter(Boolean).join(DOT)}</span> <span class="wall__when">${whenDue(t, work, now)}</span></p>
    ${onScreen && html`<a class="button wall__done" href="/screen/steps/${work.step_id}">${t('desk.work_done')}</a>`}
  </li>`
}

const calledName = (t: Translate, work: WorkToday): Html => html`<bdi>${named(nameOnScreen(t, work)).Name}</bdi>`

/** Whoever walks past reads no surname: "Mevrouw S.". An organisation is called by its name. */
export const nameOnScreen = (t: Translate, work: WorkToday): string => {
  const name = shortName(t, customerOf(work))
  return work.customer_kind === 'organisation' ? name : withoutSurname(name)
}

const withoutSurname = (called: string): string => {
  const [first = '', ...rest] = called.trim().split(/\s+/)
  const last = rest.at(-1)
  return last ? `${first} ${[...last][0]}.` : first
}

const customerOf = ({ customer_kind: kind, customer_name: name, customer_called: called }: WorkToday) => ({
  kind,
  name,
  called,
})

/** By when, or since when it is under way. */
export function whenDue(
  t: Translate,
  { due_at, planned_on, running }: Pick<WorkToday, 'due_at' | 'planned_on' | 'running'>,
  now: Date,
): string {
  if (due_at) return due_at < now ? t('desk.was_due', { day: day(t, due_at, now) }) : until(t, due_at, now)
  if (running) return t('desk.wall_now')
  return planned_on ? day(t, planned_on, now) : ''
}
