import { button, check, disclosure, field } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment, time } from '../../ui/words/when.ts'
import type { AgendaHead } from '../reading/read-head.ts'
import type { WholeMeeting } from './whole-meeting.ts'

export interface MovingProps {
  whole: WholeMeeting
  /** As fields take them: YYYY-MM-DDTHH:MM and HH:MM. */
  startsAt: string
  until: string
  /** Invited by calendar, from outside. */
  outside: number
  /** What was pasted says another day, time or place. */
  said: (AgendaHead & { startsAt: string; when: Date }) | undefined
  /** A day in what was pasted that does not exist: "31 november". */
  unread?: string | undefined
  /** What was typed and refused. */
  typed?: Record<string, unknown> | undefined
  errors?: Record<string, string | undefined> | undefined
  key: string
  now: Date
}

/** Who hears of it: names of colleagues, and how many from outside. */
export const whoHears = (t: Translate, { whole: { people, inSeries }, outside }: MovingProps): string => {
  const names = inSeries.flatMap((id) => (people.get(id)?.mail ? [people.get(id)?.first_name ?? ''] : []))
  return [...names, ...(outside > 0 ? [t('meetings.from_outside', { count: outside })] : [])].join(', ')
}

/** Before it begins: whether anything is mailed, what the agenda says of when, and another day or none. */
export const beforehand = (t: Translate, props: MovingProps): Html => html`
  ${props.unread && notice({ tone: 'copper', text: t('meetings.day_unread', { day: props.unread }) })}
  ${props.said && saidElsewhere(t, props.said, props)}
  ${mailing(t, props)}
  ${disclosure(t('meetings.move_or_cancel'), html`<div class="stack stack--wide">${moveForm(t, props)}${!props.whole.meeting.cancelled_at && cancelForm(t, props)}</div>`, { open: props.errors !== undefined })}`

const saidElsewhere = (t: Translate, said: NonNullable<MovingProps['said']>, { whole, key, now }: MovingProps): Html =>
  notice({
    tone: 'copper',
    text: t('meetings.agenda_says', { moment: moment(t, said.when, now), place: said.place ?? '' }),
    action: onceForm(
      { action: `/desk/meetings/${whole.meeting.id}/moving`, key, name: 'said' },
      html`<input type="hidden" name="startsAt" value="${said.startsAt}"><input type="hidden" name="until" value="${said.until ?? ''}"><input type="hidden" name="place" value="${said.place ?? whole.meeting.place}">${button({ label: t('meetings.move_there'), kind: 'second' })}`,
    ),
  })

/** Nothing leaves before somebody said so. */
const mailing = (t: Translate, props: MovingProps): Html | undefined => {
  const names = whoHears(t, props)
  const { meeting } = props.whole
  if (!names || meeting.cancelled_at) return
  return onceForm(
    { action: `/desk/meetings/${meeting.id}/announcing`, key: props.key, name: 'announce', className: 'bar' },
    meeting.announced
      ? html`<span class="soft">${t('meetings.agenda_goes_to', { names, time: time(t, meeting.starts_at) })}</span>${button({ label: t('meetings.rather_not'), kind: 'quiet', name: 'mail', value: '' })}`
      : html`<span class="soft">${t('meetings.nothing_mailed')}</span>${button({ label: t('meetings.mail_agenda_to', { names }), kind: 'quiet', name: 'mail', value: 'yes' })}`,
  )
}

const tellThem = (t: Translate, props: MovingProps, id: string): Html | undefined => {
  const names = whoHears(t, props)
  return names ? check({ name: 'tell', id, value: 'yes', label: t('meetings.tell_them', { names }) }) : undefined
}

const text = ({ typed }: MovingProps, name: string) =>
  typeof typed?.[name] === 'string' ? String(typed[name]) : undefined

const moveForm = (t: Translate, props: MovingProps): Html =>
  onceForm(
    { action: `/desk/meetings/${props.whole.meeting.id}/moving`, key: props.key, name: 'move', className: 'stack' },
    html`${field(t, { name: 'startsAt', id: 'move-at', label: t('meetings.when'), type: 'datetime-local', value: text(props, 'startsAt') ?? props.startsAt, error: props.errors?.startsAt, required: true })}
      ${field(t, { name: 'until', id: 'move-until', label: t('meetings.until'), type: 'time', value: text(props, 'until') ?? props.until, error: props.errors?.until, optional: true })}
      ${field(t, { name: 'place', id: 'move-place', label: t('meetings.place'), value: text(props, 'place') ?? props.whole.meeting.place, optional: true, maxlength: 200 })}
      ${tellThem(t, props, 'move-tell')}
      <div class="bar">${button({ label: t('meetings.move_it'), kind: 'second' })}</div>`,
  )

const cancelForm = (t: Translate, props: MovingProps): Html =>
  onceForm(
    {
      action: `/desk/meetings/${props.whole.meeting.id}/cancelling`,
      key: props.key,
      name: 'cancel',
      className: 'stack',
    },
    html`<p class="soft small">${t('meetings.cancel_text')}</p>
      ${tellThem(t, props, 'cancel-tell')}
      <div class="bar">${button({ label: t('meetings.cancel_it'), kind: 'quiet' })}</div>`,
  )
