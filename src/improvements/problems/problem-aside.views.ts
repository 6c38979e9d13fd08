import { colleagueFace } from '../../people/colleague.views.ts'
import { button, disclosure, select } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { isOpen, type SourceKind } from './problem.ts'
import type { ProblemPage } from './problem-page.ts'
import { owners, publication } from './problem-tools.views.ts'
import { SOURCES } from './source-kinds.ts'
import type { Source } from './sources.ts'
import { problemTitle } from './title.views.ts'

/** Beside it: who owns it, who speaks for it, who helps, where it came from. */
export const problemAside = (t: Translate, page: ProblemPage): Html => html`
  ${publication(t, page)}
  ${owners(t, page)}
  ${lead(t, page)}
  ${contributors(t, page)}
  ${sources(t, page)}
  ${ideas(t, page)}
  ${near(t, page)}`

/** Who speaks for it; the role goes round, and anybody may take it. */
function lead(t: Translate, { problem, people, me, key }: ProblemPage): Html {
  const now = problem.lead_id ? people.get(problem.lead_id) : undefined
  const at = `/desk/improvements/${problem.id}/lead`
  return html`<section>
    <h2>${t('improvements.lead_is')}</h2>
    ${now ? html`<p class="beside">${colleagueFace(now, 's')}<span><b>${now.name}</b><br><span class="soft small">${now.department}</span></span></p>` : html`<p class="soft">${t('improvements.no_lead')}</p>`}
    ${
      isOpen(problem) &&
      html`${now?.id !== me.id && onceForm({ action: at, key, name: 'lead' }, button({ label: t('improvements.i_lead'), kind: 'quiet' }))}
      ${disclosure(
        t('improvements.lead_other'),
        onceForm(
          { action: at, key, name: 'lead-other', className: 'stack' },
          html`${select(t, { name: 'person_id', label: t('improvements.lead_is'), options: [...people.values()].map(({ id, name, department }) => ({ value: String(id), label: [name, department].filter(Boolean).join(DOT) })) })}${button({ label: t('improvements.save'), kind: 'second' })}`,
        ),
      )}`
    }
  </section>`
}

const contributors = (t: Translate, page: ProblemPage): Html | undefined =>
  page.contributors.length === 0
    ? undefined
    : html`<section><h2>${t('improvements.contributors')}</h2><ul class="people">${page.contributors.map(
        ({ person_id }) => {
          const person = page.people.get(person_id)
          return person && html`<li class="beside">${colleagueFace(person, 's')}<span>${person.name}</span></li>`
        },
      )}</ul></section>`

/** Back to where it was said; nothing where that is a page of somebody else. */
const WHERE_FROM: Record<SourceKind, (source: Source) => string | undefined> = {
  wall: ({ request_id: id }) => (id ? `/desk/requests/${id}` : undefined),
  request: ({ id }) => `/desk/requests/${id}`,
  observation: ({ visit_id: id }) => (id ? `/desk/visits/${id}` : undefined),
  insight: ({ id }) => `/desk/insights/${id}`,
  item: ({ id }) => `/desk/items/${id}`,
  decision: ({ id }) => `/desk/decisions/${id}`,
}

/** What a customer said stands between quotation marks; what stands on an agenda does not. */
function wordsOf(t: Translate, { kind, words }: Source): string {
  if (!words) return t('improvements.source', { kind })
  return SOURCES[kind].said ? `‘${words}’` : words
}

const sources = (t: Translate, { sources: found }: ProblemPage): Html | undefined =>
  found.length === 0
    ? undefined
    : html`<section><h2>${t('improvements.came_from')}</h2><ul class="sources stack stack--tight">${found.map(
        (source) => {
          const href = WHERE_FROM[source.kind](source)
          const words = html`<span dir="auto">${wordsOf(t, source)}</span>`
          return html`<li><span class="soft small">${t('improvements.source', { kind: source.kind })}</span><br>${href ? html`<a href="${href}">${words}</a>` : words}</li>`
        },
      )}</ul></section>`

const ideas = (t: Translate, page: ProblemPage): Html | undefined =>
  page.ideas.length === 0
    ? undefined
    : html`<section><h2>${t('improvements.ideas')}</h2><ul class="dots stack stack--tight">${page.ideas.map((idea) => html`<li dir="auto">${idea.words}</li>`)}</ul></section>`

const near = (t: Translate, page: ProblemPage): Html | undefined =>
  page.near.length === 0
    ? undefined
    : html`<section><h2>${t('improvements.near')}</h2><ul class="sources stack stack--tight">${page.near.map((one) => html`<li><a href="/desk/improvements/${one.id}" dir="auto">${problemTitle(one)}</a></li>`)}</ul></section>`
