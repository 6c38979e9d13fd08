import { customerFace, nameOf } from '../../customers/customer.views.ts'
import type { Group } from '../../customers/groups.ts'
import { excerpt } from '../../lib/text.ts'
import { empty } from '../../ui/empty.ts'
import { buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { paging } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { Faces, FaceToWorkFor } from './faces.ts'

export interface FacesProps extends Faces {
  groups: Group[]
  group?: Group | undefined
  now: Date
}

const DAY = 86_400_000

/** Everybody we exist for, who has been out of sight longest first. */
export const facesPage = (t: Translate, { faces, next, groups, group, now }: FacesProps): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.faces_title')}</h1>
      <p class="soft measure">${t('insights.faces_lead')}</p>
      <div class="bar">${buttonLink({ label: t('insights.tell_title'), href: '/desk/visits/new' })}${buttonLink({ label: t('insights.plan_title'), href: '/desk/visits/plan', kind: 'quiet' })}</div>
    </header>
    ${groups.length > 0 && html`<nav class="tabs tabs--wrap tabs--within" aria-label="${t('insights.groups')}"><a href="/desk/faces"${!group && html` aria-current="page"`}>${t('insights.everybody')}</a>${groups.map((one) => html`<a href="/desk/faces?group=${one.id}"${one.id === group?.id && html` aria-current="page"`}>${one.name}</a>`)}</nav>`}
    ${faces.length === 0 ? empty({ title: t('insights.faces_none'), text: t('insights.faces_none_text'), action: { label: t('insights.tell_title'), href: '/desk/visits/new' } }) : html`<ul class="faces-wall">${faces.map((one) => faceItem(t, one, now))}</ul>`}
    ${paging(t, { older: next ? `/desk/faces?${group ? `group=${group.id}&` : ''}after=${next}` : undefined })}
  </div>`

const WORDS = 70

const faceItem = (t: Translate, one: FaceToWorkFor, now: Date): Html => html`
  <li class="faces-wall__one">
    ${customerFace({ ...one, name: nameOf(t, one) }, 'l')}
    <div>
      <p class="faces-wall__name"><a href="/desk/customers/${one.id}"><bdi>${nameOf(t, one)}</bdi></a></p>
      ${one.own_words && html`<p class="faces-wall__words small" dir="auto">‘${excerpt(one.own_words, WORDS)}’</p>`}
      <p class="soft small">${one.expected ? t('insights.visit_is_planned') : outOfSight(t, one, now)}</p>
    </div>
  </li>`

/** "vandaag gesproken", "3 weken uit beeld", "8 maanden uit beeld": as people say it. */
export function outOfSight(t: Translate, one: Pick<FaceToWorkFor, 'seen_last' | 'seen_first'>, now: Date): string {
  if (!one.seen_first) return t('insights.never_seen')
  const seen = one.seen_last
  const days = Math.floor((now.getTime() - seen.getTime()) / DAY)
  if (days < 2) return t('insights.seen_lately')
  if (days < 14) return t('insights.out_of_sight', { length: t('when.days', { count: days }) })
  if (days < 60) return t('insights.out_of_sight', { length: t('when.weeks', { count: Math.floor(days / 7) }) })
  return t('insights.out_of_sight', { length: t('when.months', { count: Math.floor(days / 30.4) }) })
}
