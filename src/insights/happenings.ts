import { happeningsOn } from '../platform/events/happening.ts'

// Everything that happens to what we saw and heard of customers, and to what it means.

const observationForStaff = happeningsOn('observation', 'staff')
const observationForCustomer = happeningsOn('observation', 'customer')
const visitForSome = happeningsOn('visit', ['customer', 'staff'])
const visitForCustomer = happeningsOn('visit', 'customer')
const walkAlongForStaff = happeningsOn('walk_along', 'staff')
const sketchForStaff = happeningsOn('sketch', 'staff')
const insightForStaff = happeningsOn('insight', 'staff')
const researchForStaff = happeningsOn('research', 'staff')
const standingForStaff = happeningsOn('standing', 'staff')
const departmentForStaff = happeningsOn('department', 'staff')
const immersionForAdmin = happeningsOn('immersion', 'admin')

export const observationHeard = observationForStaff('observation.heard', 'source', 'customer')
export const observationTakenBack = observationForCustomer('observation.taken_back')

export const visitPlanned = visitForSome('visit.planned', 'customer')
export const visitTold = visitForSome('visit.told', 'customer', 'direction?', 'minutes?')
export const visitCalledOff = visitForCustomer('visit.called_off')
export const visitInvited = visitForCustomer('visit.invited')
export const visitThanked = visitForCustomer('visit.thanked')
export const visitNoted = visitForCustomer('visit.noted')

export const alongOffered = walkAlongForStaff('along.offered')
export const alongBooked = walkAlongForStaff('along.booked')
export const alongUnbooked = walkAlongForStaff('along.unbooked')
export const alongWithdrawn = walkAlongForStaff('along.withdrawn')

export const sketchMade = sketchForStaff('sketch.made')
export const sketchShared = sketchForStaff('sketch.shared')

export const insightMade = insightForStaff('insight.made')
export const insightEvidenceAdded = insightForStaff('insight.evidence_added', 'observation', 'side')
export const insightRetired = insightForStaff('insight.retired')

export const researchAsked = researchForStaff('research.asked')
export const researchAnswered = researchForStaff('research.answered')
export const researchTaken = researchForStaff('research.taken')

export const standingMade = standingForStaff('standing.made')
export const standingMended = standingForStaff('standing.mended', 'observation')
export const standingWeighed = standingForStaff('standing.weighed', 'observation', 'side')
export const standingEnded = standingForStaff('standing.ended')

export const departmentRhythmSet = departmentForStaff('department.rhythm_set')

export const immersionBegan = immersionForAdmin('immersion.began')
export const immersionEnded = immersionForAdmin('immersion.ended')
