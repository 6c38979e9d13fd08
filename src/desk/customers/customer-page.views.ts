import type { ContactWay, CustomerRow } from '../../customers/customer.ts'
import { customerFace, nameOf, wayIcon } from '../../customers/customer.views.ts'
import type { Representation } from '../../customers/representing.ts'
import { type Asked, answerBy } from '../../keeping/erasing/asking.ts'
import { refusedNotice } from '../../keeping/erasing/refusing.views.ts'
import { dayOf } from '../../lib/time.ts'
import type { Complaint } from '../../pages/typed.ts'
import {
  button,
  buttonLink,
  check,
  choice,
  disclosure,
  errorSummary,
  field,
  form,
  hidden,
  hiddenKey,
  select,
} from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { languageName } from '../../ui/words/locale.ts'
import { day } from '../../ui/words/when.ts'
import { customerWorld, followPanel, groupsPanel, quotingPanel, type World } from './world.views.ts'

export interface CustomerPageProps {
  customer: CustomerRow
  ways: ContactWay[]
  representations: Representation[]
  /** What they asked, drawn by the room that knows. */
  requests?: Html | undefined
  /** How we met them and what they said, drawn by the room that knows. */
  encounters?: Html | undefined
  world: World
  /** What they last asked about being erased. */
  asked?: Asked | undefined
  /** Whether whoever looks may erase people. */
  erases: boolean
  key: string
  /** The form for a way, after it was refused. */
  refused?:
    | { typed: string; kind: string; error?: string | undefined; other?: { id: number; name: string } | undefined }
    | undefined
  /** Why a photo was not taken, and whether the box for consent was ticked. */
  refusedFace?: (Complaint & { consent: boolean }) | undefined
}

/** One customer: face and own words first, then what they asked. */
export const customerPage = (
  t: Translate,
  { customer, ways, requests, encounters, world, key, refusedFace }: CustomerPageProps,
): Html => {
  const name = nameOf(t, customer, ways[0]?.value)
  return html`
    ${refusedFace && whyRefused(t, refusedFace)}
    <header class="desk__head">
      ${customerFace(customer, 'l', ways[0]?.value)}
      <div class="stack stack--tight">
        <p class="eyebrow">${joined([t(`customers.kind_${customer.kind}`), knownSince(t, customer), t('customers.speaks', { language: languageName(t, customer.language) })])}</p>
        <h1 class="title" dir="auto">${name}</h1>
        ${customer.called && customer.called !== customer.name && html`<p class="soft">${t('customers.called_as')} <bdi>${customer.called}</bdi></p>`}
        ${customer.own_words && html`<p class="own-words" dir="auto">‘${customer.own_words}’</p>`}
        <div class="bar">${buttonLink({ label: t('customers.met_them'), href: `/desk/visits/new?customer=${customer.id}` })}${buttonLink({ label: t('customers.change'), href: `/desk/customers/${customer.id}/change`, kind: 'second', key: 'e' })}${buttonLink({ label: t('customers.join'), href: `/desk/customers/${customer.id}/joining`, kind: 'quiet' })}</div>
        ${spokeWith(t, customer, key)}
      </div>
    </header>
    ${customerWorld(t, customer, world, key)}
    ${encounters}
    ${requests && html`<section class="section"><h2>${t('customers.requests')}</h2>${requests}</section>`}
    <p class="soft small look">${t('customers.look_recorded')}</p>`
}

/** A call or a word at the counter, without more: it counts as a contact, and needs no story. */
const spokeWith = (t: Translate, { id }: CustomerRow, key: string): Html =>
  disclosure(
    t('customers.spoke_with'),
    form(
      { action: '/desk/visits', className: 'stack' },
      html`${hidden('key', `${key}-spoke`)}${hidden('customerId', String(id))}
      ${choice(t, { name: 'direction', label: t('customers.spoke_how'), value: 'remote', options: (['remote', 'in', 'out'] as const).map((value) => ({ value, label: t(`insights.direction_${value}`) })) })}
      ${choice(t, { name: 'lasted', label: t('insights.lasted'), value: 'moment', options: (['moment', 'quarter', 'hour'] as const).map((value) => ({ value, label: t(`insights.length_${value}`) })) })}
      <p class="soft small">${t('customers.spoke_hint')}</p>
      <div class="bar">${button({ label: t('customers.spoke_keep'), kind: 'second' })}</div>`,
    ),
  )

const whyRefused = (t: Translate, { errors, message }: Complaint): Html | undefined =>
  message
    ? notice({ tone: 'copper', text: message })
    : errorSummary(
        t,
        Object.entries(errors).map(([name, text]) => ({ name, text })),
      )

/** Beside it: how to reach them, and who acts for whom. */
export const customerAside = (t: Translate, props: CustomerPageProps): Html => html`
  ${waysPanel(t, props)}
  ${groupsPanel(t, props.customer.id, props.world, props.key)}
  ${representationPanel(t, props)}
  ${quotingPanel(t, props.customer.id, props.world, props.key)}
  ${followPanel(t, props.customer.id, props.world, props.key)}
  ${facePanel(t, props)}
  ${erasingPanel(t, props)}`

/** The month is enough: "bekend sinds oktober 2025". */
export function knownSince(t: Translate, { created_at }: Pick<CustomerRow, 'created_at'>): string {
  const [year = '', month = ''] = dayOf(created_at, t.timeZone).split('-')
  return t('customers.known_since', { month: t('when.month', { month: Number(month) }), year })
}

/** Whoever knows them passes on that they asked to be erased; an administrator does it. */
const erasingPanel = (t: Translate, { customer, asked, erases, world, key }: CustomerPageProps): Html => html`
  <section class="beside-customer" id="erasing">
    <h2>${t('keeping.erasing')}</h2>
    ${refusedNotice(t, asked, world.now)}
    ${
      asked && !asked.answered_at
        ? html`<p>${t('keeping.asked_on', { day: day(t, asked.asked_at, world.now), by: day(t, answerBy(asked), world.now) })}</p>
          ${form({ action: `/desk/customers/${customer.id}/erasure-request/withdrawal` }, html`${hidden('key', `${key}-ew`)}${button({ label: t('keeping.asked_withdrawn'), kind: 'quiet' })}`)}`
        : disclosure(
            t('keeping.asked_you'),
            html`<p class="soft">${t('keeping.asked_you_text')}</p>
            ${form({ action: `/desk/customers/${customer.id}/erasure-request` }, html`${hidden('key', `${key}-ea`)}${button({ label: t('keeping.pass_on'), kind: 'second' })}`)}`,
          )
    }
    ${
      erases &&
      html`<p><a href="/desk/customers/${customer.id}/erasure">${t('keeping.erase_link')}</a></p>
      <p><a href="/desk/log/customer/${customer.id}">${t('ui.what_happened')}</a></p>`
    }
  </section>`

const waysPanel = (t: Translate, { customer, ways, key, refused }: CustomerPageProps): Html => html`
  <section class="beside-customer" id="ways">
    <h2>${t('customers.ways')}</h2>
    ${ways.length === 0 && html`<p class="soft">${t('customers.no_way')}</p>`}
    <ul class="ways">${ways.map((way) => wayLine(t, way, key))}</ul>
    ${disclosure(
      t('customers.way_add'),
      html`
      ${refused?.other && joinOffer(t, customer.id, refused.other)}
      ${form(
        { action: `/desk/customers/${customer.id}/ways`, className: 'stack' },
        html`
        ${hiddenKey(key)}
        ${field(t, { name: 'typed', label: t('customers.way_typed'), value: refused?.typed, error: refused?.error, required: true, autocomplete: 'off' })}
        ${select(t, {
          name: 'kind',
          label: t('customers.way_kind'),
          value: refused?.kind ?? '',
          options: [
            { value: '', label: t('customers.way_kind_typed') },
            { value: 'post', label: t('customers.way_kind_post') },
          ],
        })}
        ${button({ label: t('customers.way_save'), kind: 'second' })}`,
      )}`,
      { open: refused !== undefined, id: 'way-add' },
    )}
  </section>`

const joinOffer = (t: Translate, id: number, other: { id: number; name: string }): Html =>
  notice({
    tone: 'copper',
    text: t('customers.mail_in_use', { other: other.name }),
    action: buttonLink({
      label: t('customers.join_look'),
      href: `/desk/customers/${id}/joining/${other.id}`,
      kind: 'second',
    }),
  })

const wayLine = (t: Translate, way: ContactWay, key: string): Html => html`
  <li class="ways__line">
    ${wayIcon(way.kind)}
    <div>
      <p class="ways__value" dir="auto">${way.value}</p>
      ${way.preferred && html`<p class="soft small">${t('customers.way_preferred')}</p>`}
      ${way.undeliverable_at && html`<p class="small ways__broken">${t('customers.way_undeliverable')}</p>`}
      <div class="bar">
        ${!way.preferred && form({ action: `/desk/customers/ways/${way.id}/preference` }, html`${hidden('key', `${key}-p${way.id}`)}${button({ label: html`${t('customers.way_prefer')} <span class="visually-hidden">${way.value}</span>`, kind: 'quiet' })}`)}
        ${form({ action: `/desk/customers/ways/${way.id}/removal` }, html`${hidden('key', `${key}-r${way.id}`)}${button({ label: html`${t('customers.way_remove')} <span class="visually-hidden">${way.value}</span>`, kind: 'quiet' })}`)}
      </div>
    </div>
  </li>`

const representationPanel = (t: Translate, { customer, representations, key }: CustomerPageProps): Html => html`
  <section class="beside-customer">
    <h2>${t('customers.acting')}</h2>
    ${representations.length === 0 && html`<p class="soft">${t('customers.acting_none')}</p>`}
    <ul class="ways">${representations.map((one) => representationLine(t, one, key))}</ul>
    <p><a href="/desk/customers/${customer.id}/acting">${t('customers.acting_add')}</a></p>
  </section>`

const representationLine = (t: Translate, one: Representation, key: string): Html => {
  const name = nameOf(t, one)
  return html`
  <li class="ways__line">
    ${customerFace({ ...one, id: one.other_id }, 's')}
    <div>
      <p><a href="/desk/customers/${one.other_id}"><bdi>${name}</bdi></a></p>
      <p class="soft small">${t(one.acts ? 'customers.acts_for_them' : 'customers.they_act', { relation: one.relation || 'none' })}</p>
      ${form({ action: `/desk/customers/acting/${one.id}/ending` }, html`${hidden('key', `${key}-e${one.id}`)}${button({ label: html`${t('customers.acting_end')} <span class="visually-hidden">${name}</span>`, kind: 'quiet' })}`)}
    </div>
  </li>`
}

const facePanel = (t: Translate, { customer, key, refusedFace }: CustomerPageProps): Html => html`
  <section class="beside-customer">
    <h2>${t('customers.face')}</h2>
    ${customer.face_id && form({ action: `/desk/customers/${customer.id}/face/removal` }, html`${hidden('key', `${key}-f`)}${button({ label: t('customers.face_remove'), kind: 'quiet' })}`)}
    ${disclosure(
      t(customer.face_id ? 'customers.face_other' : 'customers.face_add'),
      form(
        { action: `/desk/customers/${customer.id}/face`, files: true, className: 'stack' },
        html`
      ${hidden('key', `${key}-g`)}
      ${field(t, { name: 'photo', type: 'file', label: t('customers.face_photo'), hint: t('customers.face_hint'), error: refusedFace?.errors.photo })}
      ${check({ name: 'consent', label: t('customers.face_consent'), checked: refusedFace?.consent, error: refusedFace?.errors.consent })}
      ${button({ label: t('customers.face_save'), kind: 'second' })}`,
      ),
      { open: refusedFace !== undefined },
    )}
  </section>`
