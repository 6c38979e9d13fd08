import { type BusinessCalendar, isOpenAt, openingAt } from '../lib/calendar.ts'
import type { Settings } from '../platform/settings.ts'
import { type Html, html } from '../ui/html.ts'
import { mailLink } from '../ui/mail-link.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { readsBy, time } from '../ui/words/when.ts'

/** How and when people can reach this organisation. */
export interface Reachable {
  settings: Settings
  calendar: BusinessCalendar
  now: Date
}

/** "vandaag tot 17.00 uur", or from when. Counts closing days and public holidays. */
export function openLine(t: Translate, { calendar, now }: Reachable): string {
  const opening = openingAt(calendar, now)
  if (!opening) return t('door.closed')
  if (isOpenAt(calendar, now)) return t('door.open_until', { time: time(t, opening.closes) })
  return t('door.open_from', { moment: readsBy(t, { from: opening.opens }, now) })
}

/** The mail and postal address, each on a line; nothing when there is neither. */
export const mailAndPost = (t: Translate, { settings: { mail, postal_address: post } }: Reachable): Html | undefined =>
  mail || post
    ? html`${mail && html`<p>${mailLink(mail)}</p><p class="soft small">${t('door.mail_outside')}</p>`}${post && html`<p>${post}</p>`}`
    : undefined

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** The opening hours of a usual week, as a table. */
export const weekTable = (t: Translate, { settings }: Reachable): Html => html`
  <table class="hours">
    <caption class="visually-hidden">${t('door.opening_hours')}</caption>
    <tbody>${WEEK.map(
      (weekday) =>
        html`<tr><th scope="row">${t('when.weekday', { weekday })}</th><td>${openings(t, settings.opening_hours[weekday] ?? [])}</td></tr>`,
    )}</tbody>
  </table>`

const openings = (t: Translate, hours: [string, string][]): string =>
  hours.length === 0
    ? t('door.closed')
    : hours.map(([from, until]) => t('door.from_until', { from: clock(t, from), until: clock(t, until) })).join(', ')

function clock(t: Translate, at: string): string {
  const [hour = '', minute = ''] = at.split(':')
  return t('when.time', { hour, minute })
}
