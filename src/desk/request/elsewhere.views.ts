import { stillHolds } from '../../requests/happening-now.ts'
import { isClosed } from '../../requests/request.ts'
import { buttonLink } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { named, shortName } from '../people.views.ts'
import { nextThing } from './next-step.ts'
import type { RequestPage } from './request-page.ts'

/** The way from a question to its agenda item, its decision and its problem. */
export function elsewhereSection(
  t: Translate,
  { elsewhere: { tables, problems }, now }: RequestPage,
): Html | undefined {
  if (tables.length + problems.length === 0) return
  return html`
  <section id="elsewhere">
    <h2>${t('desk.elsewhere')}</h2>
    ${list([
      ...tables.map((one) => ({
        title: html`<bdi>${one.title}</bdi>`,
        href: `/desk/items/${one.item_id}`,
        detail: joined([one.series, one.starts_at ? day(t, one.starts_at, now) : t('desk.elsewhere_waits')]),
      })),
      ...tables.flatMap((one) =>
        one.decision_id === null
          ? []
          : [
              {
                title: html`<bdi>${one.decision}</bdi>`,
                href: `/desk/decisions/${one.decision_id}`,
                detail: joined([t('desk.elsewhere_decided'), one.decided_at && day(t, one.decided_at, now)]),
              },
            ],
      ),
      ...problems.map((one) => ({
        title: html`<bdi>${one.title}</bdi>`,
        href: `/desk/improvements/${one.problem_id}`,
        detail: joined([
          t('desk.elsewhere_problem'),
          one.told_at && t('desk.elsewhere_told', { day: day(t, one.told_at, now) }),
        ]),
      })),
    ])}
  </section>`
}

/** What the customer says of what was mended, or that they were told: then the question itself can probably end. */
export function mayEnd(t: Translate, page: RequestPage): Html | undefined {
  const { whole, elsewhere, now, mended } = page
  if (!mended || isClosed(whole.request) || !stillHolds(mended, whole)) return
  const told = elsewhere.problems.find((one) => one.told_at !== null)
  const said = { ...named(shortName(t, whole.asker)), day: day(t, mended.told_at, now) }
  return notice({
    tone: 'calm',
    id: 'may-end',
    title: mended.answer ? t('desk.says_solved', { ...said, answer: mended.answer }) : t('desk.may_end', said),
    text: told && html`<bdi>${told.title}</bdi>`,
    action: endsNext(page)
      ? buttonLink({ label: t('desk.do_close'), href: `/desk/requests/${whole.request.id}/closing`, key: 'f' })
      : undefined,
  })
}

/** Its cause was mended, they were told and said nothing else since, and nobody is at work on it: the ending is what to do. */
export const endsNext = ({ whole, mended }: RequestPage): boolean =>
  mended !== undefined && stillHolds(mended, whole) && nextThing(whole, true).kind === 'close'
