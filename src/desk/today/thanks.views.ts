import type { Thanks } from '../../requests/ending/thanking.ts'
import { empty } from '../../ui/empty.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'

/** Everything somebody was thanked for. Nobody else sees this page, and nothing is counted. */
export const thanksPage = (t: Translate, thanks: Thanks[], now: Date): Html => html`
  <div class="stack">
    <h1 class="title">${t('desk.thanks_title')}</h1>
    <p class="soft">${t('desk.thanks_lead')}</p>
    ${
      thanks.length === 0
        ? empty({ title: t('desk.thanks_none'), text: t('desk.thanks_none_text') })
        : thanks.map(
            (one) => html`<figure class="voice">
              <blockquote class="quote" dir="auto">‘${one.words}’</blockquote>
              <figcaption class="soft small">${joined([
                one.customer_called,
                day(t, one.said_at, now),
                one.request_id !== null && html`<a href="/desk/requests/${one.request_id}"><bdi>${one.title}</bdi></a>`,
              ])}</figcaption>
            </figure>`,
          )
    }
  </div>`
