import { customerFace } from '../../customers/customer.views.ts'
import { type Reached, reachedBy, type ToBring } from '../../requests/bringing.ts'
import { button } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Row } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import { phoneLink } from '../../ui/phone.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { fullName, named, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { whatTheySee } from './tool.views.ts'

/** How what we say here comes to who asked: by mail, or somebody calls or writes. */
export const reachedOn = (t: Translate, { whole }: Pick<RequestPage, 'whole'>): Reached =>
  reachedBy(whole.ways, whole.asker.id, t.mails)

/** What they will read, and where no mail goes that somebody has to call or write as well: said before it is done. */
export const theySeeAndHear = (t: Translate, page: Pick<RequestPage, 'whole'>, seen: string): Html => {
  const kind = reachedOn(t, page)
  if (kind === 'mail') return whatTheySee(seen)
  return whatTheySee(`${seen} ${t('desk.bring_too', { kind, ...named(shortName(t, page.whole.asker)) })}`.trim())
}

/** On the question itself: what stands on their page was not brought to them yet. */
export function stillToBring(t: Translate, page: RequestPage): Html | undefined {
  const { whole, key } = page
  const kind = reachedOn(t, page)
  if (!whole.request.to_bring_at || kind === 'page') return
  const phone = whole.ways.find((way) => way.kind === 'phone' && way.customer_id === whole.asker.id)?.value
  const name = shortName(t, whole.asker)
  return notice({
    tone: 'copper',
    id: 'bring',
    title: t('desk.bring_title', { kind, ...named(name) }),
    text: html`${t('desk.bring_text', named(name))}${kind === 'phone' && phone && html` ${phoneLink(phone)}`}`,
    action: broughtForm(t, { id: whole.request.id, kind, key }),
  })
}

/** The same on Vandaag: one line each, that goes when it was done. */
export const bringRow = (t: Translate, one: ToBring, key: string): Row => ({
  id: `bring-${one.request_id}`,
  title: html`${t('desk.bring_title', { kind: one.kind, ...named(shortName(t, { ...one, kind: one.customer_kind })) })}`,
  href: `/desk/requests/${one.request_id}#bring`,
  lead: customerFace({ id: one.customer_id, name: one.name, called: one.called, face_id: one.face_id }),
  detail: html`${t('desk.bring_text', named(fullName(t, one)))}${!one.closed_service && html` <bdi>${one.title}</bdi>`}`,
  end: html`<div class="bar bar--end">${one.kind === 'phone' && phoneLink(one.value)}${broughtForm(t, { id: one.request_id, kind: one.kind, key })}</div>`,
  tone: 'copper',
})

const broughtForm = (t: Translate, { id, kind, key }: { id: number; kind: Reached; key: string }): Html =>
  onceForm(
    { action: `/desk/requests/${id}/bringing`, key, name: `bring${id}` },
    button({ label: t('desk.brought', { kind }), kind: 'quiet' }),
  )
