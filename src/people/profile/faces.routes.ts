import { noFace } from '../../pages/no-face.ts'
import { findFile, serveFile } from '../../platform/files/files.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { sessionToken } from '../../platform/web/sessions.ts'
import { findPerson } from '../person.ts'
import { personSignedIn } from '../signing-in/signing-in.ts'

/** Photos of people, and the organisation's own mark. */
export function facesRoutes(at: Audiences): void {
  // Customers get it only while the display level says so: looked up at every request, so hiding works at once.
  at.public.get('/faces/persons/:id/:file', 'person', async (c) => {
    const person = await findPerson(c.var.db, idIn(c))
    if (!person?.photo_id || person.photo_id !== idIn(c, 'file')) return noFace(c)
    const shown = person.display === 'photo' || (await personSignedIn(c.var.db, sessionToken(c, 'person')))
    if (!shown) return noFace(c)
    return await serve(c, person.photo_id, 'private, max-age=300')
  })

  at.public.get('/faces/organisation/:file', 'organisation', async (c) => {
    const mark = c.var.settings.mark_id
    if (!mark || mark !== idIn(c, 'file')) throw notFound()
    return await serve(c, mark, 'public, max-age=86400')
  })
}

async function serve(c: Ctx, id: number, caching: string): Promise<Response> {
  const file = await findFile(c.var.db, id)
  if (!file) throw notFound()
  return await serveFile(c, file, caching)
}
