import { excerpt } from '../../lib/text.ts'
import { OUT_OF_REACH } from '../../platform/held/leaving.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { CameBack } from './came-back.ts'
import { throwAwayForm, whyBack } from './held.views.ts'

const WORDS = 120

/** On Vandaag: what was not sent, why, and the way to its form, where everything typed still stands. */
export const cameBack = (t: Translate, drafts: readonly CameBack[]): Html | undefined =>
  drafts.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="came-back">
        <h2 id="came-back">${t('desk.came_back')}</h2>
        ${list(
          drafts.map((draft) => ({
            id: `draft-${draft.id}`,
            title: joined([
              t('desk.came_back_what', { deed: draft.deed }),
              draft.title && html`<bdi>${draft.title}</bdi>`,
            ]),
            href: isOutOfReach(draft) ? undefined : draft.form,
            detail: isOutOfReach(draft)
              ? html`${whyBack(t, draft)}<span class="message__text--typed draft__words" dir="auto">${allWordsOf(draft)}</span>`
              : joined([whyBack(t, draft), html`<span dir="auto">${wordsOf(draft)}</span>`]),
            end: throwAwayForm(t, draft),
            tone: draft.refused_key ? ('copper' as const) : undefined,
          })),
        )}
      </section>`

/** Its form is behind a page its writer may not open any more: everything typed stands here. */
const isOutOfReach = ({ refused_key }: CameBack) => refused_key === OUT_OF_REACH

/** Everything that was typed in sentences, one under the other. */
const allWordsOf = (draft: CameBack): string =>
  Object.values(draft.fields)
    .flat()
    .filter((text) => /\p{L}\S*\s+\S/u.test(text))
    .join('\n\n') || wordsOf(draft)

/** The longest of what was typed: what its writer knows it by. */
const wordsOf = ({ fields }: CameBack): string =>
  excerpt(
    Object.values(fields)
      .flat()
      .reduce((one, other) => (other.length > one.length ? other : one), ''),
    WORDS,
  )
