import { customerFace } from '../customers/customer.views.ts'
import { customerPlaces } from '../customers/places.ts'
import { deskPage } from '../pages/desk-page.ts'
import type { Id } from '../platform/database/ids.ts'
import type { Ctx } from '../platform/web/context.ts'
import { type FaceProps, face } from '../ui/face.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'

export interface Place {
  title: string
  /** Which of the places around customers this is, or lies below. */
  here: string
  body: Html
  aside?: Html | undefined
  wide?: boolean | undefined
  status?: 200 | 409 | 422 | undefined
}

/** A page at the desk around customers, with the ways on to the others. */
export const place = async (c: Ctx, { title, here, body, aside, wide, status = 200 }: Place) =>
  await deskPage(c, { title, wide, aside, body: html`${customerPlaces(c.var.t, here)}${body}`, status })

export const nameIn = (
  t: Translate,
  { name, called }: { name: string | null; called: string | null },
  met = '',
): string => name || called || met || t('customers.nameless')

export const faceIn = (
  t: Translate,
  {
    customer_id,
    name,
    called,
    face_id,
    met,
  }: {
    customer_id: Id<'customers'> | null
    name: string | null
    called: string | null
    face_id: Id<'files'> | null
    met?: string
  },
  size: FaceProps['size'] = 'm',
): Html =>
  customer_id === null
    ? face({ name: '', size, team: true })
    : customerFace({ id: customer_id, name: nameIn(t, { name, called }, met), called: '', face_id }, size)
