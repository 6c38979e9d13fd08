import { button, disclosure, textArea } from '../../ui/forms.ts'
import type { Html } from '../../ui/html.ts'
import { html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { ItemRow } from '../items/item.ts'
import { canBeChallenged } from './challenging.ts'

export const mayChallenge = canBeChallenged

/** For whoever reads that nobody is touched, and thinks otherwise. */
export const challengeForm = (t: Translate, item: Pick<ItemRow, 'id'>, key: string): Html =>
  disclosure(
    t('meetings.i_think_they_notice'),
    onceForm(
      { action: `/desk/items/${item.id}/challenge`, key, name: `challenge${item.id}` },
      html`${textArea(t, { name: 'why', id: `why-${item.id}`, label: t('meetings.what_would_they_notice'), rows: 2, required: true, maxlength: 500 })}
        <div class="bar">${button({ label: t('meetings.bring_back'), kind: 'second' })}</div>`,
    ),
  )
