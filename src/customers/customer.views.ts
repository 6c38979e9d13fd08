import { excerpt } from '../lib/text.ts'
import { type FaceProps, face } from '../ui/face.ts'
import { type Html, html, joined } from '../ui/html.ts'
import { type IconName, icon } from '../ui/icon.ts'
import type { Row } from '../ui/list.ts'
import type { Translate } from '../ui/words/i18n.ts'
import type { ContactWay, CustomerRow } from './customer.ts'
import type { KnownCustomer } from './finding.ts'

type Named = Pick<CustomerRow, 'id' | 'name' | 'called' | 'face_id'>

/** What stands where a customer's name stands: the name, how they are called, how to reach them, or that we were never told. */
export const nameOf = (t: Translate, { name, called }: Pick<CustomerRow, 'name' | 'called'>, reach = ''): string =>
  name || called || reach || t('customers.nameless')

/** A customer's face for colleagues; `otherwise` is what we call who never told us a name. */
export const customerFace = (customer: Named, size: FaceProps['size'] = 'm', otherwise = ''): Html =>
  face({
    name: customer.name || customer.called || otherwise,
    photoUrl: customer.face_id ? `/faces/customers/${customer.id}/${customer.face_id}` : undefined,
    size,
  })

const WORDS = 90 // of somebody's own words on one line

/** A customer in a list: face and own words first. */
export const customerRow = (t: Translate, customer: KnownCustomer): Row => ({
  id: `customer-${customer.id}`,
  title: nameOf(t, customer, customer.reach),
  href: `/desk/customers/${customer.id}`,
  lead: customerFace(customer, 's', customer.reach),
  detail: joined(
    [
      customer.own_words && html`<span dir="auto">‘${excerpt(customer.own_words, WORDS)}’</span>`,
      joined([
        customer.kind !== 'person' && t(`customers.kind_${customer.kind}`),
        (customer.name || customer.called) && html`<bdi>${customer.reach}</bdi>`,
      ]),
    ],
    html`<br>`,
  ),
})

const SIGNS: Record<ContactWay['kind'], IconName> = { mail: 'mail', phone: 'phone', post: 'map-pin' }

/** The sign before a way to reach somebody. */
export const wayIcon = (kind: ContactWay['kind']): Html => icon(SIGNS[kind])
