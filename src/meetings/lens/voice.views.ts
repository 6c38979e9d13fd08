import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { Voice } from './voices.ts'

/** What a real customer said. At a table without sign-in nobody is named. */
export const voiceView = (
  t: Translate,
  voice: Pick<Voice, 'words' | 'language' | 'called' | 'heard_at'>,
  { now, named, large }: { now: Date; named: boolean; large?: boolean },
): Html => html`
  <figure class="spoken${large && ' spoken--large'}">
    <blockquote class="spoken__words" dir="auto" lang="${voice.language}">‘${voice.words}’</blockquote>
    <figcaption class="soft small">${joined([
      named && voice.called ? html`<bdi>${voice.called}</bdi>` : t('meetings.a_customer'),
      day(t, voice.heard_at, now),
    ])}</figcaption>
  </figure>`
