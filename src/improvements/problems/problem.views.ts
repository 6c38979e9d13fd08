import { customerFace } from '../../customers/customer.views.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import { button, buttonLink, disclosure, field, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { calledOf } from '../drawing.ts'
import { improvementsSection } from './improving.views.ts'
import { hasAgreed } from './owning.ts'
import { isOpen } from './problem.ts'
import type { News, ProblemPage } from './problem-page.ts'
import { moreTools } from './problem-tools.views.ts'
import type { Raiser } from './raiser.ts'
import { SILENT_DAYS } from './telling-on-the-way.ts'
import { problemTitle } from './title.views.ts'

/** One problem: what customers said, what we do about it, and what was told on the way. */
export const problemPage = (t: Translate, page: ProblemPage): Html => html`
  ${heading(t, page)}
  <div class="bar actions" id="actions">${primary(t, page)}${secondary(t, page)}${moreTools(t, page)}</div>
  ${howItStands(t, page)}
  ${stories(t, page)}
  ${improvementsSection(t, page)}
  ${newsSection(t, page)}`

function heading(t: Translate, { problem, raisers, prepared, now }: ProblemPage): Html {
  const first = raisers[0]?.joined_at ?? problem.raised_at
  const weeks = Math.floor((now.getTime() - Math.min(first.getTime(), problem.raised_at.getTime())) / 604_800_000)
  return html`
  <header class="desk__head"><div class="stack stack--tight">
    <p class="soft small">${joined([
      html`<a class="quiet-link" href="/desk/improvements">${t('improvements.title')}</a>`,
      problem.moment && t('improvements.moment', { moment: problem.moment }),
      t('improvements.touches', { touches: problem.touches, because: problem.nobody_because }),
      problem.kind !== 'problem' && t('improvements.kind', { kind: problem.kind }),
      prepared ? t('improvements.being_told') : t('improvements.state', { state: problem.state }),
      problem.closed_service &&
        html`<span class="closed-mark">${icon('lock')}${t('improvements.closed_service')}</span>`,
    ])}</p>
    <h1 class="title" dir="auto">${problemTitle(problem)}</h1>
    ${raisers.length > 0 && html`<p class="soft">${t('improvements.weight', { count: raisers.length, weeks })}</p>`}
  </div></header>`
}

/** The one next thing: own it, start, or tell how it ended. */
function primary(t: Translate, page: ProblemPage): Html | undefined {
  const { problem, owners, touched, prepared, key, ours, departments } = page
  const at = `/desk/improvements/${problem.id}`
  if (prepared) return buttonLink({ label: t('improvements.go_on_telling'), href: `${at}/telling` })
  if (!isOpen(problem)) return buttonLink({ label: t('improvements.to_public'), href: `${at}#publication` })
  if (problem.state === 'underway') return buttonLink({ label: t('improvements.tell_end'), href: `${at}/ending` })
  const agreed = owners.filter(hasAgreed)
  const enough = agreed.length > 1 || (agreed.length === 1 && touched.length < 2)
  if (enough) return onceForm({ action: `${at}/start`, key, name: 'start' }, button({ label: t('improvements.start') }))
  const own = departments.find(({ id }) => ours.includes(id) && !agreed.some((owner) => owner.department_id === id))
  return own
    ? onceForm(
        { action: `${at}/owners`, key, name: 'own' },
        html`<input type="hidden" name="department_id" value="${own.id}">${button({ label: t('improvements.we_join', { department: own.name }) })}`,
      )
    : undefined
}

function secondary(t: Translate, { problem, contributors, me, key }: ProblemPage): Html | undefined {
  if (!isOpen(problem)) return
  const at = `/desk/improvements/${problem.id}`
  const joinedIn = contributors.some(({ person_id }) => person_id === me.id)
  return html`${onceForm(
    { action: `${at}/${joinedIn ? 'leaving' : 'contributors'}`, key, name: 'contribute' },
    button({ label: t(joinedIn ? 'improvements.leave' : 'improvements.contribute'), kind: 'quiet' }),
  )}${buttonLink({ label: t('improvements.pledge_from'), href: `/desk/pledges/new?problem=${problem.id}`, kind: 'quiet' })}`
}

/** Silent for long, told at last, come back: what the state asks of the reader. */
function howItStands(t: Translate, page: ProblemPage): Html | undefined {
  const { problem, owners, touched, now, prepared, ending, people } = page
  if (prepared) return notice({ tone: 'calm', text: t('improvements.being_told_text', { ending: prepared.ending }) })
  const days = Math.floor((now.getTime() - problem.changed_at.getTime()) / 86_400_000)
  if (isOpen(problem) && days > SILENT_DAYS)
    return notice({
      tone: 'copper',
      title: t('improvements.silent', { days }),
      text: t('improvements.silent_text'),
      action: html`<a href="#news">${t('improvements.silent_do')}</a>`,
    })
  const missing = touched.filter(({ id }) => !owners.some((owner) => owner.department_id === id && hasAgreed(owner)))
  if (problem.state === 'raised' && touched.length > 1 && owners.filter(hasAgreed).length < 2)
    return notice({
      tone: 'calm',
      text: t('improvements.touches_more', { departments: missing.map(({ name }) => name).join(', ') }),
    })
  if (!ending) return
  const who = ending.decided_by ? people.get(ending.decided_by)?.name : undefined
  return html`<section class="section card stack stack--tight" id="ended">
    <h2>${t('improvements.ended', { ending: ending.ending })}</h2>
    <p class="typed" dir="auto">${ending.words}</p>
    ${ending.possible && html`<p dir="auto"><b>${t('improvements.possible')}</b> ${ending.possible}</p>`}
    ${ending.without_asked && html`<p dir="auto"><b>${t('improvements.ended_without')}</b> ${ending.without_asked}</p>`}
    <p class="soft small">${joined([
      ending.ended_at && day(t, ending.ended_at, now),
      who && t('improvements.decided_by', { who }),
      ending.look_again_on && t('improvements.look_again', { day: day(t, ending.look_again_on, now) }),
      problem.closed_as && t('improvements.closed_as', { as: problem.closed_as }),
    ])}</p>
    ${problem.merged_into_id && html`<p><a href="/desk/improvements/${problem.merged_into_id}">${t('improvements.merged_to')}</a></p>`}
  </section>`
}

/** What each of them said, in their own words; staff only carry it over. */
const stories = (t: Translate, page: ProblemPage): Html => html`
  <section class="section" aria-labelledby="stories">
    <h2 id="stories">${t('improvements.stories')}</h2>
    ${page.raisers.length === 0 ? html`<p class="soft">${t('improvements.no_stories')}</p>` : html`<ul class="raisers">${page.raisers.map((raiser) => story(t, raiser, page))}</ul>`}
    ${isOpen(page.problem) && addRaiser(t, page)}
  </section>`

const story = (t: Translate, raiser: Raiser, { people, now }: ProblemPage): Html => html`
  <li class="raiser" id="raiser-${raiser.id}">
    ${customerFace({ ...raiser, id: raiser.customer_id, name: calledOf(t, raiser) })}
    <div>
      ${raiser.words ? html`<p class="quote" dir="auto" lang="${raiser.language}">‘${raiser.words}’</p>` : html`<p class="soft">${t('improvements.me_too_said')}</p>`}
      <p class="soft small">${joined([
        html`<bdi>${calledOf(t, raiser)}</bdi>`,
        day(t, raiser.joined_at, now),
        raiser.messenger_id !== null &&
          t('improvements.brought_by', { who: people.get(raiser.messenger_id)?.first_name ?? '' }),
        raiser.request_id !== null &&
          html`<a href="/desk/requests/${raiser.request_id}">${t('improvements.the_question')}</a>`,
        raiser.reach === null && html`<span class="at-risk">${t('improvements.unreachable')}</span>`,
      ])}</p>
      ${raiser.answer && html`<p class="raiser__answer raiser__answer--${raiser.answer}"><b>${t('improvements.answered', { answer: raiser.answer })}</b>${raiser.ease && html` ${t('improvements.ease_said', { ease: raiser.ease })}`}${raiser.answer_words && html` <span dir="auto">‘${raiser.answer_words}’</span>`}</p>`}
    </div>
  </li>`

/** By the code of a question: that brings who asked it, in their own words. */
const addRaiser = (t: Translate, { problem, key }: ProblemPage): Html =>
  disclosure(
    t('improvements.add_raiser'),
    onceForm(
      { action: `/desk/improvements/${problem.id}/raisers`, key, name: 'raiser', draft: true, className: 'card stack' },
      html`${field(t, { name: 'code', id: 'raiser-code', label: t('improvements.raiser_code'), hint: t('improvements.raiser_code_hint'), shape: 'code', required: true, maxlength: 20, autocomplete: 'off' })}
      ${textArea(t, { name: 'words', id: 'raiser-words', label: t('improvements.raiser_words'), hint: t('improvements.raiser_words_hint'), optional: true, rows: 2 })}
      <div class="bar">${button({ label: t('improvements.add_raiser_do'), kind: 'second' })}</div>`,
    ),
    { id: 'add-raiser' },
  )

/** What was said on the way: between colleagues, and to who raised it. "Nothing new because…" is news as well. */
const newsSection = (t: Translate, page: ProblemPage): Html => html`
  <section class="section" aria-labelledby="news-title" id="news">
    <h2 id="news-title">${t('improvements.news')}</h2>
    ${
      isOpen(page.problem) &&
      onceForm(
        {
          action: `/desk/improvements/${page.problem.id}/news`,
          key: page.key,
          name: 'news',
          draft: true,
          className: 'card stack',
        },
        html`${textArea(t, { name: 'words', id: 'news-words', label: t('improvements.news_words'), hint: t('improvements.news_hint'), required: true, rows: 2 })}
        <label class="check"><input type="checkbox" name="for_raisers" value="yes"><span>${t('improvements.news_for_raisers')}</span></label>
        <div class="bar">${button({ label: t('improvements.news_post'), kind: 'second' })}</div>`,
      )
    }
    ${page.news.length > 0 && html`<ul class="news">${page.news.map((one) => newsLine(t, one, page))}</ul>`}
  </section>`

function newsLine(t: Translate, one: News, { people, now }: ProblemPage): Html {
  const person = one.person_id ? people.get(one.person_id) : undefined
  return html`
  <li class="news__line" id="news-${one.id}">
    ${colleagueFace(person, 's')}
    <div>
      <p class="soft small">${joined([person?.name, day(t, one.said_at, now), one.for_raisers && t('improvements.raisers_read')])}</p>
      <p class="typed" dir="auto">${one.words}</p>
    </div>
  </li>`
}
