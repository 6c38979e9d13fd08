import { buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'

/** The ways on that are no daily place: below the wall of faces. */
export const alsoHere = (t: Translate): Html => html`
  <nav class="section" aria-labelledby="also">
    <h2 id="also">${t('insights.also')}</h2>
    <p class="bar">${[
      { label: t('insights.along_title'), href: '/desk/along' },
      { label: t('insights.newcomers_title'), href: '/desk/newcomers' },
      { label: t('insights.standing_title'), href: '/desk/standing' },
      { label: t('customers.preferences_title'), href: '/desk/preferences' },
    ].map((one) => buttonLink({ ...one, kind: 'quiet' }))}</p>
  </nav>`
