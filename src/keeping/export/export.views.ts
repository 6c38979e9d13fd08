import { buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'

/** Why everything is not a download here, what is, and what whoever runs the program types. */
export const exportPage = (t: Translate, { host }: { host: string }): Html => html`
  <div class="stack stack--wide">
    <header class="stack">
      <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
      <h1 class="title">${t('keeping.export_title')}</h1>
      <p class="soft measure">${t('keeping.export_lead')}</p>
    </header>
    <section class="section stack stack--tight">
      <h2>${t('keeping.export_own')}</h2>
      <p class="measure">${t('keeping.export_own_text')}</p>
      <div class="bar">${buttonLink({ label: t('keeping.export_own_do'), href: '/desk/settings/export/own-work.json', kind: 'second', download: true })}</div>
    </section>
    <section class="section stack stack--tight">
      <h2>${t('keeping.export_all')}</h2>
      <p class="measure">${t('keeping.export_why')}</p>
      <p class="measure">${t('keeping.export_all_text')}</p>
      <p><code>npm run export -- /mnt/export --organisation ${host}</code></p>
      <p class="measure">${t('keeping.export_without')} <code>--without naam@voorbeeld.nl</code></p>
    </section>
    <section class="section stack stack--tight">
      <h2>${t('keeping.export_one')}</h2>
      <p class="measure">${t('keeping.export_one_text')}</p>
      <p><a href="/privacy/fields">${t('keeping.fields_link')}</a></p>
    </section>
  </div>`
