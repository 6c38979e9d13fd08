import { happeningsOn, retired } from '../platform/events/happening.ts'

// Everything that happens to who works here, to departments, screens and the settings.

const personForStaff = happeningsOn('person', 'staff')
const personForAdmin = happeningsOn('person', 'admin')
const departmentForStaff = happeningsOn('department', 'staff')
const screenForAdmin = happeningsOn('screen', 'admin')
const settingsForAdmin = happeningsOn('settings', 'admin')
const settingsForStaff = happeningsOn('settings', 'staff')

export const personAdded = personForStaff('person.added')
export const personChanged = personForStaff('person.changed', 'administrator?')
export const personInvited = personForStaff('person.invited')
export const personJoined = personForStaff('person.joined')
export const personLeft = personForStaff('person.left')
export const personDisplayChosen = personForStaff('person.display_chosen')
export const personHidden = personForStaff('person.hidden')
export const personShown = personForStaff('person.shown')

export const badgeMade = personForAdmin('badge.made')
export const badgeEnded = personForAdmin('badge.ended')

export const departmentAdded = departmentForStaff('department.added')
export const departmentChanged = departmentForStaff('department.changed')
export const departmentMerged = departmentForStaff('department.merged', 'into')
export const departmentClosed = departmentForStaff('department.closed')

export const screenHung = screenForAdmin('screen.hung')
export const screenTakenDown = screenForAdmin('screen.taken_down')
export const screenOpenedAgain = screenForAdmin('screen.opened_again')
export const screenShut = screenForAdmin('screen.shut')

export const settingsChanged = settingsForAdmin('settings.changed', 'revision')

export const organisationOpened = settingsForStaff('organisation.opened')

// The log kept who was away and when they came back; nothing keeps that any more.
export const personWentAway = retired('person.went_away', { on: 'person', for: 'staff' })
export const personCameBack = retired('person.came_back', { on: 'person', for: 'staff' })
