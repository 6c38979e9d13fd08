import { face } from '../../ui/face.ts'
import { button, choice, form } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import { shownToCustomer } from '../display.ts'
import { DISPLAY_LEVELS, type DisplayLevel } from '../person.ts'
import type { Profile } from './profile.ts'

export interface DisplayProps {
  profile: Profile
  self: boolean
  /** As much as this organisation shows of anybody. */
  atMost: DisplayLevel
}

/** How much customers see, each level drawn as they see it; and hiding everywhere, in one press. */
export const displayPanel = (t: Translate, props: DisplayProps): Html => {
  const { profile, self } = props
  const { person } = profile
  return html`
    <div class="stack">
      ${profile.hidden_at && hiddenNow(t, props)}
      ${form(
        { action: `/desk/people/${person.id}/display`, className: 'stack' },
        html`${choice(t, {
          name: 'display',
          label: t('people.customers_see'),
          hideLabel: true,
          value: profile.chosen,
          options: levelsFor(props).map((level) => ({
            value: level,
            label: asSeen(t, props, level),
            hint: t(levelKey(level)),
          })),
        })}
        <div class="bar">${button({ label: t('people.save_display'), kind: 'second' })}</div>`,
      )}
      ${
        !profile.hidden_at &&
        form(
          { action: `/desk/people/${person.id}/hiding`, className: 'bar' },
          html`${button({ label: t(self ? 'people.hide_me' : 'people.hide_them', { name: person.first_name }), kind: 'danger' })}
            <span class="soft small">${t('people.hide_effect')}</span>`,
        )
      }
    </div>`
}

const hiddenNow = (t: Translate, { profile: { person }, self }: DisplayProps): Html =>
  notice({
    tone: 'copper',
    title: t(self ? 'people.you_are_hidden' : 'people.they_are_hidden', { name: person.first_name }),
    text: t('people.hidden_text'),
    action: self
      ? form({ action: `/desk/people/${person.id}/showing` }, button({ label: t('people.show_again'), kind: 'second' }))
      : undefined,
  })

/** Others may show less of somebody, never more. */
const levelsFor = ({ profile, self }: DisplayProps) =>
  self ? [...DISPLAY_LEVELS] : DISPLAY_LEVELS.slice(DISPLAY_LEVELS.indexOf(profile.chosen))

const levelKey = (level: DisplayLevel): MessageKey => `people.level_${level}`

/** Exactly what a customer sees at this level. */
function asSeen(t: Translate, { profile, atMost }: DisplayProps, level: DisplayLevel): Html {
  const shown = shownToCustomer({ ...profile.person, display: level }, atMost)
  return html`<span class="beside">${face({ ...shown, size: 'm' })}<span><strong>${shown.name || t('people.somebody')}</strong>${
    shown.line && html`<br>${shown.line}`
  }</span></span>`
}
