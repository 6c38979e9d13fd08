import type { Sentence } from '../../insights/observations/sentences.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'

/** What a real customer said. At a table without sign-in nobody is named. */
export const sentenceView = (
  t: Translate,
  sentence: Pick<Sentence, 'words' | 'language' | 'called' | 'heard_at'>,
  { now, named, large }: { now: Date; named: boolean; large?: boolean },
): Html => html`
  <figure class="spoken${large && ' spoken--large'}">
    <blockquote class="spoken__words" dir="auto" lang="${sentence.language}">‘${sentence.words}’</blockquote>
    <figcaption class="soft small">${joined([
      named && sentence.called ? html`<bdi>${sentence.called}</bdi>` : t('meetings.a_customer'),
      day(t, sentence.heard_at, now),
    ])}</figcaption>
  </figure>`
