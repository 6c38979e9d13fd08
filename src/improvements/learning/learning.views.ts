import type { Alarm } from '../../language/alarm.ts'
import { inLanguage } from '../../language/translated.ts'
import type { Day } from '../../lib/days.ts'
import { empty } from '../../ui/empty.ts'
import { button, buttonLink, disclosure } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { Cluster } from './clustering.ts'
import type { LoseLose, OwnNo, Unanswerable, Unused, WallHeard } from './signals.ts'

export interface LearningPage {
  walls: HeardWall[]
  often: Cluster<Unanswerable>[]
  noes: LoseLose[]
  /** Of the same week: what comes from ourselves. */
  own: OwnNo[]
  /** The week of the noes: its Monday, and its Sunday. */
  week: { from: Day; until: Day; back: number }
  scope: { alike: Cluster<Unanswerable>[]; single: Unanswerable[] }
  unused: Unused[]
  key: string
  now: Date
}

/** With what its words may mean; reckoned for this page and kept nowhere. */
type HeardWall = WallHeard & { alarm: Alarm | undefined }

const FIRST = 5 // more than that nobody reads at once

/** What to learn from: walls, questions alike, a no and somebody upset, questions we have nothing for, insights nobody used. */
export const learningPage = (t: Translate, page: LearningPage): Html => {
  const { walls, often, noes, scope, unused, week } = page
  const nothing =
    walls.length + often.length + noes.length + scope.alike.length + scope.single.length + unused.length === 0
  return html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <p class="eyebrow"><a href="/desk/improvements">${t('improvements.title')}</a></p>
      <h1 class="title">${t('improvements.learning')}</h1>
      <p class="soft">${t('improvements.learning_lead')} <a href="/desk/pledges/new">${t('improvements.pledge_from_mirror')}</a></p>
    </header>
    ${nothing && week.back === 0 && empty({ title: t('improvements.learning_none'), text: t('improvements.learning_none_text'), action: { label: t('improvements.to_board'), href: '/desk/improvements' } })}
    ${walls.length > 0 && html`<section class="section" aria-labelledby="walls"><h2 id="walls">${t('improvements.walls')}</h2><ul class="signals">${walls.slice(0, FIRST).map((wall) => wallLine(t, wall, page))}</ul>${walls.length > FIRST && disclosure(t('improvements.more_walls', { count: walls.length - FIRST }), html`<ul class="signals">${walls.slice(FIRST).map((wall) => wallLine(t, wall, page))}</ul>`)}</section>`}
    ${often.length > 0 && html`<section class="section" aria-labelledby="often"><h2 id="often">${t('improvements.often')}</h2>${often.map((cluster) => clusterOf(t, cluster, page))}</section>`}
    ${noesOf(t, page)}
    ${
      (scope.alike.length > 0 || scope.single.length > 0) &&
      html`<section class="section" aria-labelledby="scope"><h2 id="scope">${t('improvements.out_of_scope')}</h2><p class="soft">${t('improvements.out_of_scope_text')}</p>
      ${scope.alike.map((cluster) => clusterOf(t, cluster, page))}
      ${scope.single.length > 0 && disclosure(t('improvements.single_ones', { count: scope.single.length }), html`<ul class="signals">${scope.single.map((one) => questionLine(t, one, page))}</ul>`, { open: scope.alike.length === 0 })}</section>`
    }
    ${unused.length > 0 && html`<section class="section" aria-labelledby="unused"><h2 id="unused">${t('improvements.unused')}</h2><p class="soft">${t('improvements.unused_text')}</p><ul class="signals">${unused.map((one) => unusedLine(t, one, page.now))}</ul></section>`}
  </div>`
}

const raiseLink = (t: Translate, from: string, id: number, also = ''): Html =>
  buttonLink({
    label: t('improvements.put_on_board'),
    href: `/desk/improvements/new?from=${from}&source=${id}${also}`,
    kind: 'quiet',
  })

const aside = (t: Translate, kind: 'wall' | 'request', id: number, key: string): Html =>
  onceForm(
    { action: `/desk/improvements/signals/${kind}/${id}/seen`, key, name: `${kind}${id}` },
    button({ label: t('improvements.put_aside'), kind: 'quiet' }),
  )

const wallLine = (t: Translate, wall: HeardWall, { key, now }: LearningPage): Html => html`
  <li class="signal" id="wall-${wall.id}">
    ${wall.alarm && notice({ tone: 'red', title: t('ui.read_first'), text: t('improvements.wall_alarm', { known: wall.request_id === null ? 'no' : 'yes' }) })}
    <p class="quote" dir="auto">‘${wall.sentence}’</p>
    <p class="soft small">${joined([t('improvements.wall_by', { by: wall.by_kind }), wall.moment && t('improvements.moment', { moment: wall.moment }), !wall.alarm && wall.times > 1 && t('improvements.times', { count: wall.times }), day(t, wall.said_at, now), wall.request_id !== null && html`<a href="/desk/requests/${wall.request_id}">${t('improvements.the_question')}</a>`])}</p>
    <div class="bar">${raiseLink(t, 'wall', wall.id)}${aside(t, 'wall', wall.id, key)}</div>
  </li>`

const clusterOf = (t: Translate, { rows }: Cluster<Unanswerable>, { now }: LearningPage): Html => {
  const [first, ...others] = rows
  if (!first) return html``
  return html`
  <article class="signal">
    <p class="soft small">${t('improvements.cluster', { count: rows.length })}</p>
    <ul class="stack stack--tight signal__questions">${rows.slice(0, 5).map((one) => html`<li><a href="/desk/requests/${one.id}" dir="auto">${one.words}</a> <span class="soft small">${day(t, one.asked_at, now)}</span></li>`)}</ul>
    <div class="bar">${raiseLink(t, 'request', first.id, others.length > 0 ? `&also=${others.map(({ id }) => id).join(',')}` : '')}</div>
  </article>`
}

const questionLine = (t: Translate, one: Unanswerable, { key, now }: LearningPage): Html => html`
  <li class="signal" id="question-${one.id}">
    <p><a href="/desk/requests/${one.id}" dir="auto">${one.words}</a> <span class="soft small">${day(t, one.asked_at, now)}</span></p>
    <div class="bar">${raiseLink(t, 'request', one.id)}${aside(t, 'request', one.id, key)}</div>
  </li>`

/** By the service whose rule it was; never by person. */
function noesOf(t: Translate, { noes, own, week, now }: LearningPage): Html {
  const services = Map.groupBy(
    noes,
    (one) => inLanguage(t.language, one.service ?? '', one.service_in) || t('improvements.no_service'),
  )
  return html`<section class="section" aria-labelledby="noes">
    <h2 id="noes">${t('improvements.noes')}</h2>
    <p class="soft">${t('improvements.noes_text', { from: day(t, week.from, now), until: day(t, week.until, now) })}</p>
    ${noes.length === 0 && html`<p>${t('improvements.noes_none')}</p>`}
    ${[...services].map(
      ([service, some]) =>
        html`<h3 class="signals__service">${service}</h3><ul class="signals">${some.map(
          (one) => html`<li class="signal" id="no-${one.request_id}">
          <p class="quote" dir="auto">‘${one.said}’</p>
          <p dir="auto"><span class="soft">${t('improvements.rule_was')}</span> ${one.why}</p>
          ${one.need && html`<p dir="auto"><span class="soft">${t('improvements.need_was')}</span> ‘${one.need}’</p>`}
          <div class="bar">${raiseLink(t, 'request', one.request_id)}<a href="/desk/requests/${one.request_id}">${t('improvements.the_question')}</a></div>
        </li>`,
        )}</ul>`,
    )}
    ${own.length > 0 && html`<h3 class="signals__service">${t('improvements.own_noes')}</h3><ul class="signals">${own.map((one) => ownNo(t, one))}</ul>`}
    <p class="bar"><a href="/desk/improvements/learning?back=${week.back + 1}#noes">${t('improvements.week_before')}</a>${week.back > 0 && html`<a href="/desk/improvements/learning?back=${week.back - 1}#noes">${t('improvements.week_after')}</a>`}</p>
  </section>`
}

const ownNo = (t: Translate, one: OwnNo): Html => html`
  <li class="signal" id="own-${one.request_id}">
    <p><span class="soft">${t('requests.no_kind', { kind: one.kind })}:</span> <span dir="auto">${one.why}</span></p>
    <div class="bar">${raiseLink(t, 'request', one.request_id)}<a href="/desk/requests/${one.request_id}" dir="auto">${one.title}</a></div>
  </li>`

const unusedLine = (t: Translate, { id, statement, published_at }: Unused, now: Date): Html => html`
  <li class="signal" id="insight-${id}">
    <p class="quote" dir="auto">${statement}</p>
    <p class="soft small">${day(t, published_at, now)}</p>
    <div class="bar">${raiseLink(t, 'insight', id)}<a href="/desk/insights/${id}">${t('improvements.the_insight')}</a></div>
  </li>`
