import { empty } from '../ui/empty.ts'
import { buttonLink } from '../ui/forms.ts'
import { type Html, html, joined } from '../ui/html.ts'
import { list, type Row } from '../ui/list.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, moment } from '../ui/words/when.ts'
import type { DecisionRow } from './decisions/decision.ts'
import type { SeriesItem } from './items/series.ts'

export interface MeetingsHome {
  series: SeriesItem[]
  due: DecisionRow[]
  now: Date
}

/** Where we meet: what comes next, what must be looked back on, and every series. */
export const homePage = (t: Translate, { series, due, now }: MeetingsHome): Html => {
  const mine = series.filter((one) => one.mine)
  const others = series.filter((one) => !one.mine)
  return html`
    <div class="stack stack--wide">
      <header class="stack stack--tight">
        <h1 class="title">${t('meetings.title')}</h1>
        <p class="soft">${t('meetings.lead')}</p>
        <p class="bar">
          <a href="/desk/decisions">${t('meetings.decisions')}</a>
          <a href="/desk/day-start">${t('meetings.day_start')}</a>
          <a href="/zes-vragen">${t('meetings.six_card')}</a>
        </p>
      </header>
      ${
        series.length === 0
          ? empty({
              title: t('meetings.none'),
              text: t('meetings.none_text'),
              action: { label: t('meetings.start'), href: '/desk/meetings/new' },
            })
          : html`<div class="bar">${buttonLink({ label: t('meetings.start'), href: '/desk/meetings/new' })}<a href="/desk/meetings/invitations">${t('meetings.from_calendar')}</a></div>`
      }
      ${
        mine.length > 0 &&
        section(
          t('meetings.mine'),
          mine.map((one) => seriesRow(t, one, now)),
        )
      }
      ${
        due.length > 0 &&
        section(
          t('meetings.to_look_back_on'),
          due.map((one) => dueRow(t, one, now)),
        )
      }
      ${
        others.length > 0 &&
        section(
          t('meetings.others'),
          others.map((one) => seriesRow(t, one, now)),
        )
      }
    </div>`
}

const section = (title: string, rows: Row[]): Html =>
  html`<section class="section"><h2>${title}</h2>${list(rows)}</section>`

const seriesRow = (t: Translate, one: SeriesItem, now: Date): Row => ({
  title: one.name,
  href: one.next_id ? `/desk/meetings/${one.next_id}` : `/desk/series/${one.id}`,
  detail: joined([
    one.next_at
      ? moment(t, one.next_at, now)
      : one.last_at
        ? t('meetings.last_on', { day: day(t, one.last_at, now) })
        : t('meetings.not_planned'),
    one.parked > 0 && t('meetings.waits_here', { count: one.parked }),
  ]),
})

const dueRow = (t: Translate, one: DecisionRow, now: Date): Row => ({
  title: one.words,
  href: `/desk/decisions/${one.id}`,
  detail: joined([
    html`<bdi>${one.series_name}</bdi>`,
    one.review_on && t('meetings.looked_back_on', { day: day(t, one.review_on, now) }),
  ]),
  tone: 'copper',
})
