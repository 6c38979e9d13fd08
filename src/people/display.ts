import { DISPLAY_LEVELS, type DisplayLevel, type PersonRow } from './person.ts'

/** A person as a reader may see it. Which level counts is looked up when a page is made, so hiding works backwards. */
export interface ShownPerson {
  /** What stands where a name stands: "Marieke", "Hovenier", "Groenteam Noord". */
  name: string
  /** The line under it: role and department, as far as shown. */
  line: string
  photoUrl?: string | undefined
  /** A team or role stands in for the person. */
  team: boolean
}

export type Showable = Pick<PersonRow, 'id' | 'name' | 'first_name' | 'role' | 'display' | 'photo_id' | 'department'>

/**
 * How a person appears to customers. `atMost` limits it further: sensitive services show role and team at most.
 */
export function shownToCustomer(person: Showable, atMost: DisplayLevel = 'photo'): ShownPerson {
  const level =
    DISPLAY_LEVELS[Math.max(DISPLAY_LEVELS.indexOf(person.display), DISPLAY_LEVELS.indexOf(atMost))] ?? 'team'
  const role = person.role || person.department
  if (level === 'team') return { name: person.department || role, line: '', team: true }
  if (level === 'role') return { name: role, line: role === person.department ? '' : person.department, team: true }
  const line = [person.role, person.department].filter(Boolean).join(', ')
  return {
    name: person.first_name,
    line,
    photoUrl: level === 'photo' ? photoUrl(person) : undefined,
    team: false,
  }
}

/** How a person appears on pages anybody can open: whoever shows a photo to customers by choice, others by role and team. */
export const shownInPublic = (person: Showable): ShownPerson =>
  shownToCustomer(person, person.display === 'photo' ? 'photo' : 'role')

/** How colleagues see each other: always by name. */
export const shownToColleague = (person: Showable): ShownPerson => ({
  name: person.name,
  line: [person.role, person.department].filter(Boolean).join(', '),
  photoUrl: photoUrl(person),
  team: false,
})

/** The address of a photo holds the file's id, so a new photo is a new address. */
export const photoUrl = (person: Pick<PersonRow, 'id' | 'photo_id'>) =>
  person.photo_id ? `/faces/persons/${person.id}/${person.photo_id}` : undefined
