import { empty } from '../../ui/empty.ts'
import { button, disclosure, field, form, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueFace } from '../place.ts'
import type { StandingPromise } from './standing-promise.ts'

type Colleague = { id: number; name: string }

/** What we stand for, word for word as customers were told it. */
export const standingPage = (
  t: Translate,
  {
    promises,
    colleagues,
    me,
    administrator,
    key,
  }: { promises: StandingPromise[]; colleagues: Colleague[]; me: number; administrator: boolean; key: string },
): Html => html`
  <div class="stack">
    <header class="stack stack--tight"><h1 class="title">${t('insights.standing_title')}</h1><p class="soft measure">${t('insights.standing_lead')}</p></header>
    ${promises.length === 0 && empty({ title: t('insights.standing_none'), text: t('insights.standing_none_text') })}
    ${promises.map(
      (one) => html`<article class="stands" id="standing-${one.id}">
      <p class="quote" dir="auto">‘${one.wording}’</p>
      ${one.evidence && html`<p dir="auto">${t('insights.standing_evidence_shown')} ${one.evidence}</p>`}
      <p class="soft small encounter__hosts">${one.owner && one.owner_id !== null && colleagueFace({ id: one.owner_id, name: one.owner, photo_id: one.owner_photo_id })} ${joined([one.owner && t('insights.standing_watched', { name: one.owner }), one.told_where && t('insights.standing_told', { where: one.told_where })])}</p>
      ${(one.owner_id === me || administrator) && form({ action: `/desk/standing/${one.id}/ending` }, html`${hiddenKey(`${key}-${one.id}`)}${button({ label: html`${t('insights.standing_end')} <span class="visually-hidden">${one.wording.slice(0, 60)}</span>`, kind: 'quiet' })}`)}
    </article>`,
    )}
    ${disclosure(
      t('insights.standing_add'),
      form(
        { action: '/desk/standing', className: 'stack' },
        html`${hiddenKey(key)}
        ${textArea(t, { name: 'wording', label: t('insights.standing_wording'), hint: t('insights.standing_wording_hint'), rows: 2, required: true })}
        ${field(t, { name: 'toldWhere', label: t('insights.standing_where'), optional: true })}
        ${field(t, { name: 'evidence', label: t('insights.standing_evidence'), optional: true })}
        ${select(t, { name: 'ownerId', label: t('insights.standing_owner'), value: String(me), options: colleagues.map(({ id, name }) => ({ value: String(id), label: name })) })}
        <div class="bar">${button({ label: t('insights.standing_save') })}</div>`,
      ),
      { open: promises.length === 0 },
    )}
  </div>`
