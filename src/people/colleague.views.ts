import type { Id } from '../platform/database/ids.ts'
import { type FaceProps, face } from '../ui/face.ts'
import type { Html } from '../ui/html.ts'
import { photoUrl } from './display.ts'

/** Somebody who works here, as far as a face shows them. */
interface Pictured {
  id: Id<'persons'>
  name: string
  photo_id: Id<'files'> | null
}

/** A colleague's face for colleagues; of somebody who left, the mark of a team. */
export const colleagueFace = (person: Pictured | undefined, size: FaceProps['size'] = 'm'): Html =>
  person ? face({ name: person.name, photoUrl: photoUrl(person), size }) : face({ name: '', size, team: true })
