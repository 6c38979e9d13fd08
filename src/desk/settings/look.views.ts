import type { Complaint, Typed } from '../../pages/typed.ts'
import type { Settings } from '../../platform/settings.ts'
import { face } from '../../ui/face.ts'
import { button, disclosure, errorSummary, field, form, hidden, hiddenKey, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { nowPanel } from '../../ui/now-panel.ts'
import type { Translate } from '../../ui/words/i18n.ts'

export interface LookProps {
  settings: Settings
  /** This page alone wears what was typed; nobody else sees it yet. */
  previewed: boolean
  typed: Typed
  complaint: Complaint
  key: string
}

const OURS = '#1d6b58' // the tile green of Openkeuken, when no colour was chosen

/** Colours and mark: one colour is enough; a theme file is for who has one. */
export const lookPage = (t: Translate, props: LookProps): Html => {
  const { previewed, complaint } = props
  return html`
    <div class="stack">
      <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
      <h1 class="title">${t('settings.look')}</h1>
      <p class="soft measure">${t('settings.look_lead')}</p>
      ${complaint.message && notice({ tone: 'copper', text: complaint.message })}
      ${errorSummary(
        t,
        Object.entries(complaint.errors).map(([name, text]) => ({ name, text })),
      )}
      ${previewed && notice({ tone: 'calm', text: t('settings.look_previewed') })}
      ${colourForm(t, props)}
      ${example(t, props)}
      ${themeForm(t, props)}
      ${oursForm(t, props)}
      ${markForm(t, props)}
    </div>`
}

const colourForm = (t: Translate, { typed, complaint: { errors }, settings, key }: LookProps): Html =>
  form(
    { action: '/desk/settings/look', plain: true, className: 'stack' },
    html`${hiddenKey(`${key}-c`)}${hidden('revision', settings.revision)}
      ${field(t, { name: 'colour', type: 'color', label: t('settings.colour'), hint: t('settings.colour_hint'), value: typed.colour || OURS, error: errors.colour })}
      <div class="bar">${ways(t)}</div>`,
  )

/** Looking first is the first button; keeping it the second. */
const ways = (t: Translate): Html => html`
  <button type="submit" class="button button--second" name="preview" value="yes">${t('settings.look_preview')}</button>
  ${button({ label: t('settings.look_use') })}`

/** What customers will see in these colours. */
const example = (t: Translate, { settings }: LookProps): Html => html`
  <section class="stack" aria-label="${t('settings.look_example')}">
    <h2>${t('settings.look_example')}</h2>
    ${nowPanel(t, {
      busy: true,
      title: t('settings.look_example_title'),
      who: settings.name,
      face: face({ name: settings.name, size: 'm', team: true }),
      next: t('settings.look_example_next'),
    })}
    <p>${t('settings.look_example_text')} <a href="/">${t('settings.look_example_link')}</a></p>
  </section>`

const themeForm = (t: Translate, { typed, complaint: { errors }, settings, key }: LookProps): Html =>
  disclosure(
    t('settings.theme_file'),
    form(
      { action: '/desk/settings/look', plain: true, className: 'stack' },
      html`${hiddenKey(`${key}-t`)}${hidden('revision', settings.revision)}
        ${textArea(t, { name: 'theme_css', value: typed.theme_css, error: errors.theme_css, label: t('settings.theme'), hint: t('settings.theme_hint'), rows: 8, optional: true })}
        <div class="bar">${ways(t)}</div>`,
    ),
    { open: errors.theme_css !== undefined },
  )

const oursForm = (t: Translate, { settings, key }: LookProps): Html | undefined =>
  settings.theme_css
    ? form(
        { action: '/desk/settings/look' },
        html`${hiddenKey(`${key}-o`)}${hidden('revision', settings.revision)}${hidden('theme_css', '')}${button({ label: t('settings.look_reset'), kind: 'quiet' })}`,
      )
    : undefined

const markForm = (t: Translate, { settings, complaint }: LookProps): Html => html`
  <section class="section line stack"><h2>${t('settings.mark')}</h2>
    ${settings.mark_id && html`<p><img class="mark mark--own" src="/faces/organisation/${settings.mark_id}" alt="${t('settings.mark_now')}" height="30"></p>`}
    ${form(
      { action: '/desk/settings/mark', files: true, className: 'bar' },
      html`${hidden('revision', settings.revision)}${field(t, { name: 'mark', label: t('settings.choose_mark'), type: 'file', accept: 'image/*', error: complaint.errors.mark, required: true })}
        ${button({ label: t('settings.use_mark'), kind: 'second' })}`,
    )}
    ${settings.mark_id && form({ action: '/desk/settings/mark' }, html`${hidden('revision', settings.revision)}${button({ label: t('settings.remove_mark'), kind: 'quiet' })}`)}
  </section>`
