import { button, buttonLink, disclosure, hidden, select, textArea } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { maySayNotAfterAll } from './asked.ts'
import { ENDINGS } from './endings.ts'
import { hasAgreed, type JointOwner } from './owning.ts'
import { isOpen } from './problem.ts'
import type { ProblemPage } from './problem-page.ts'

/** The rare things wait behind a word. */
export const moreTools = (t: Translate, page: ProblemPage): Html | undefined => {
  const { problem, prepared } = page
  const at = `/desk/improvements/${problem.id}`
  if (!isOpen(problem)) return
  return disclosure(
    t('improvements.more'),
    html`<div class="tools">
      ${
        !prepared &&
        html`${buttonLink({ label: t('improvements.tell_done'), href: `${at}/ending?ending=done`, kind: 'quiet' })}
      ${buttonLink({ label: t('improvements.tell_declined'), href: `${at}/ending?ending=declined`, kind: 'quiet' })}
      ${buttonLink({ label: t('improvements.tell_merged'), href: `${at}/ending?ending=merged`, kind: 'quiet' })}`
      }
      ${!problem.closed_service && inviting(t, page)}
      ${ideaTool(t, page)}
      ${page.me.administrator && buttonLink({ label: t('ui.what_happened'), href: `/desk/log/problem/${problem.id}`, kind: 'quiet' })}
    </div>`,
    { id: 'more' },
  )
}

const inviting = (t: Translate, { problem, key }: ProblemPage): Html =>
  disclosure(
    t(problem.invites_at ? 'improvements.invites' : 'improvements.invite'),
    onceForm(
      { action: `/desk/improvements/${problem.id}/invitation`, key, name: 'invite', className: 'card stack' },
      html`<p>${t(problem.invites_at ? 'improvements.invites_text' : 'improvements.invite_text')}</p>
      ${!problem.invites_at && html`<input type="hidden" name="invites" value="yes">`}
      ${button({ label: t(problem.invites_at ? 'improvements.invite_stop' : 'improvements.invite_do'), kind: 'second' })}`,
    ),
  )

const ideaTool = (t: Translate, { problem, key }: ProblemPage): Html =>
  disclosure(
    t('improvements.idea_add'),
    onceForm(
      { action: `/desk/improvements/${problem.id}/ideas`, key, name: 'idea', draft: true, className: 'card stack' },
      html`${textArea(t, { name: 'words', id: 'idea-words', label: t('improvements.idea'), required: true, rows: 2 })}${button({ label: t('improvements.save'), kind: 'second' })}`,
    ),
  )

/** Only after it was told: what stands on the public page. */
export const publication = (t: Translate, page: ProblemPage): Html | undefined => {
  const { problem, published, ending, key, now } = page
  const as = ending && ENDINGS[ending.ending].publicAs
  if (!as) return
  if (problem.closed_service)
    return html`<section id="publication"><h2>${t('improvements.public_page')}</h2><p class="soft">${t('improvements.closed_stays_inside')}</p></section>`
  const at = `/desk/improvements/${problem.id}/publication`
  return html`<section id="publication" class="stack">
    <h2>${t('improvements.public_page')}</h2>
    ${
      published && !published.withdrawn_at
        ? html`<p><b>${t('improvements.you_said')}</b> <span dir="auto">${published.said}</span></p><p><b>${t(`improvements.${as}`)}</b> <span dir="auto">${published.did}</span></p>
          <p class="soft small">${day(t, published.published_at, now)}${DOT}<a href="/you-said">${t('improvements.look')}</a></p>
          ${onceForm({ action: `${at}/withdrawal`, key, name: 'withdraw' }, button({ label: t('improvements.withdraw'), kind: 'quiet' }))}`
        : html`${notice({ tone: 'calm', text: t('improvements.publish_text') })}
          ${onceForm(
            { action: at, key, name: 'publish', draft: true, className: 'stack' },
            html`${textArea(t, { name: 'said', label: t('improvements.you_said'), value: published?.said ?? problem.title, required: true, rows: 2, maxlength: 400 })}
            ${textArea(t, { name: 'did', label: t(`improvements.${as}`), value: published?.did ?? ending.words, required: true, rows: 4 })}
            ${button({ label: t('improvements.publish'), kind: 'second' })}`,
          )}`
    }
  </section>`
}

/** Who owns it together, and what that asks of them. */
export const owners = (t: Translate, page: ProblemPage): Html => {
  const { problem, departments, key } = page
  const at = `/desk/improvements/${problem.id}/owners`
  const others = departments.filter(({ id }) => !page.owners.some((owner) => owner.department_id === id))
  return html`<section id="owners">
    <h2>${t('improvements.owners')}</h2>
    ${page.owners.length === 0 && html`<p class="soft">${t('improvements.nobody_owns')}</p>`}
    <ul class="owners">${page.owners.map((owner) => {
      const ours = page.ours.includes(owner.department_id)
      const person = owner.person_id ? page.people.get(owner.person_id) : undefined
      return html`<li class="owner"><p><b>${owner.name}</b>${person && html` <span class="soft small">${person.name}</span>`}${!hasAgreed(owner) && html` <span class="soft small">${t('improvements.asked_not_agreed')}</span>`}</p>
        ${owner.asks_of_us ? html`<p class="owner__asks" dir="auto">${owner.asks_of_us}</p>` : html`<p class="soft small">${t('improvements.asks_nothing_yet')}</p>`}
        ${!hasAgreed(owner) && asker(t, page, owner)}
        ${isOpen(problem) && maySayNotAfterAll(owner, page.me.id) && !isLast(page, owner) && onceForm({ action: `${at}/${owner.department_id}/off`, key, name: `off${owner.department_id}` }, button({ label: t(hasAgreed(owner) ? 'improvements.owner_off' : 'improvements.unask', { department: owner.name }), kind: 'quiet' }))}
        ${ours && isOpen(problem) && !hasAgreed(owner) && answerAsked(t, page, owner)}
        ${ours && isOpen(problem) && hasAgreed(owner) && disclosure(t(owner.asks_of_us ? 'improvements.asks_change' : 'improvements.asks'), onceForm({ action: `${at}/${owner.department_id}/asks`, key, name: `asks${owner.department_id}`, className: 'stack' }, html`${textArea(t, { name: 'words', id: `asks-${owner.department_id}`, label: t('improvements.asks'), hint: t('improvements.asks_hint'), value: owner.asks_of_us, required: true, rows: 2 })}${button({ label: t('improvements.save'), kind: 'second' })}`))}</li>`
    })}</ul>
    ${
      isOpen(problem) &&
      others.length > 0 &&
      disclosure(
        t('improvements.owner_add'),
        onceForm(
          { action: at, key, name: 'owner', className: 'stack' },
          html`${select(t, { name: 'department_id', label: t('improvements.department'), options: others.map(({ id, name }) => ({ value: String(id), label: name })), value: suggested(page) })}${button({ label: t('improvements.owner_add_do'), kind: 'second' })}`,
        ),
      )
    }
  </section>`
}

const asker = (t: Translate, { people }: ProblemPage, { asked_by }: JointOwner): Html | undefined => {
  const who = asked_by ? people.get(asked_by)?.name : undefined
  return who ? html`<p class="soft small">${t('improvements.asked_by', { who })}</p>` : undefined
}

/** What is under way stays with somebody. */
const isLast = ({ problem, owners: all }: ProblemPage, owner: JointOwner): boolean =>
  problem.state === 'underway' && hasAgreed(owner) && all.filter(hasAgreed).length < 2

/** To a department that was asked: it joins in, or says why not. */
const answerAsked = (
  t: Translate,
  { problem, key }: ProblemPage,
  { department_id: department, name }: JointOwner,
): Html => {
  const at = `/desk/improvements/${problem.id}/owners`
  return html`${onceForm(
    { action: at, key, name: `yes${department}` },
    html`${hidden('department_id', String(department))}${button({ label: t('improvements.we_join', { department: name }), kind: 'second' })}`,
  )}
  ${disclosure(
    t('improvements.not_ours'),
    onceForm(
      { action: `${at}/${department}/no`, key, name: `no${department}`, draft: true, className: 'stack' },
      html`${textArea(t, { name: 'words', id: `no-${department}`, label: t('improvements.not_ours_why'), required: true, rows: 2 })}${button({ label: t('improvements.not_ours_do'), kind: 'second' })}`,
    ),
  )}`
}

/** A department it touches and that does not own it yet goes before the others. */
const suggested = ({ touched, owners: owning }: ProblemPage): string | undefined => {
  const missing = touched.find(({ id }) => !owning.some((owner) => owner.department_id === id))
  return missing && String(missing.id)
}
