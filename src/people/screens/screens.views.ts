import { empty } from '../../ui/empty.ts'
import { button, field, form, hiddenKey, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { qrCode } from '../../ui/qr.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment, since } from '../../ui/words/when.ts'
import type { DepartmentRow } from '../departments/department.ts'
import type { ScreenState } from './screen.ts'

interface Screens {
  screens: (ScreenState & { link: string })[]
  departments: DepartmentRow[]
  key: string
  now: Date
}

/** Which screens hang where, each with the code that turns a browser into it. */
export const screensPage = (t: Translate, { screens, departments, key, now }: Screens): Html => html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <h1 class="title">${t('people.screens')}</h1>
      <p class="lead measure">${t('people.screens_lead')}</p>
    </header>
    ${
      screens.length === 0
        ? empty({ title: t('people.screens_none'), text: t('people.screens_none_text') })
        : html`<ul class="screens">${screens.map((screen) => one(t, screen, departments, now))}</ul>`
    }
    <section class="section line">
      <h2>${t('people.screen_hang')}</h2>
      ${form(
        { action: '/desk/screens', className: 'stack' },
        html`${hiddenKey(key)}
          ${field(t, { name: 'name', label: t('people.screen_name'), hint: t('people.screen_name_hint'), required: true, maxlength: 60 })}
          ${select(t, {
            name: 'department_id',
            label: t('people.screen_of'),
            options: [
              { value: '', label: t('people.screen_everybody') },
              ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
            ],
          })}
          <div class="bar">${button({ label: t('people.screen_hang_button') })}</div>`,
      )}
    </section>
  </div>`

const one = (t: Translate, screen: Screens['screens'][number], departments: DepartmentRow[], now: Date): Html => {
  const { id, name, department_id, link } = screen
  return html`
  <li class="screens__one">
    <div class="screens__code">${qrCode(link, t('people.screen_code', { name }))}</div>
    <div class="stack stack--tight">
      <h2>${name}</h2>
      <p class="soft">${departments.find((department) => department.id === department_id)?.name ?? t('people.screen_everybody')}</p>
      ${closedToPins(t, screen, now)}
      <p class="small">${t('people.screen_how')} <a href="${link}">${t('people.screen_here')}</a></p>
      ${form({ action: `/desk/screens/${id}/taking-down` }, button({ label: t('people.screen_take_down'), kind: 'quiet' }))}
    </div>
  </li>`
}

/** What happened at a screen that takes no PIN now, and the way to open it again. */
function closedToPins(t: Translate, { id, shut_at, rests_until }: ScreenState, now: Date): Html | undefined {
  const text = shut_at
    ? t('people.screen_shut_since', { since: since(t, shut_at, now) })
    : rests_until && t('people.screen_rests_until', { moment: moment(t, rests_until, now) })
  const again = button({ label: t('people.screen_open_again'), kind: 'second' })
  return text
    ? notice({ tone: 'copper', text, action: form({ action: `/desk/screens/${id}/opening` }, again) })
    : undefined
}
