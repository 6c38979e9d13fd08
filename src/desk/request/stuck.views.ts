import { isClosed } from '../../requests/request.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'
import { named, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'

/** The customer ran into something, and has not heard from us since. */
export function stuck(t: Translate, { whole, now }: RequestPage): Html | undefined {
  const wall = whole.walls.findLast((one) => one.by_kind === 'customer')
  if (!wall || isClosed(whole.request) || spokeSince(whole, wall.said_at)) return
  return notice({
    tone: 'copper',
    title: t('desk.runs_into', named(shortName(t, whole.asker))),
    text: html`<q dir="auto">${wall.sentence}</q> ${moment(t, wall.said_at, now)}`,
  })
}

const spokeSince = ({ messages }: RequestPage['whole'], moment: Date): boolean =>
  messages.some((one) => one.author_kind === 'person' && one.deliberation_id === null && one.recorded_at > moment)
