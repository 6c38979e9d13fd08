import { shownToColleague } from '../people/display.ts'
import type { PersonRow } from '../people/person.ts'
import type { Ctx } from '../platform/web/context.ts'
import { type FaceProps, face } from '../ui/face.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import type { PageProps } from '../ui/page/shell.ts'
import type { Translate } from '../ui/words/i18n.ts'

type DeskPage = Pick<PageProps, 'title' | 'aside' | 'wide' | 'flash' | 'live'> & {
  body: Html
  status?: 200 | 409 | 422
}

/** A page at the desk, in the words and with the navigation of who reads it. */
export const deskPage = (c: Ctx, { status = 200, ...props }: DeskPage) =>
  c.html(page(c.var.t, { ...c.var.shell, ...props, kind: 'desk' }), status)

interface Named {
  id: number
  name: string
  called: string
  face_id: number | null
}

/** What a customer is called; of somebody the reader may not know, or who never told us, what we call everybody. */
export const calledOf = (t: Translate, { name, called }: Pick<Named, 'name' | 'called'>): string =>
  called || name || t('improvements.somebody')

export const customerFace = (t: Translate, customer: Named, size: FaceProps['size'] = 's'): Html =>
  face({
    name: calledOf(t, customer),
    photoUrl: customer.face_id ? `/faces/customers/${customer.id}/${customer.face_id}` : undefined,
    size,
  })

export function colleagueFace(person: PersonRow | undefined, size: FaceProps['size'] = 's'): Html {
  if (!person) return face({ name: '', size, team: true })
  const { name, photoUrl } = shownToColleague(person)
  return face({ name, photoUrl, size })
}
