import { happeningsOn } from '../platform/events/happening.ts'

// Everything that happens to a customer here. They may read all of it.

const customerForCustomer = happeningsOn('customer', 'customer')
const groupForStaff = happeningsOn('group', 'staff')

export const customerMet = customerForCustomer('customer.met')
export const customerChanged = customerForCustomer('customer.changed')
export const customerLooked = customerForCustomer('customer.looked')
export const customerWayAdded = customerForCustomer('customer.way_added', 'way', 'kind')
export const customerWayRemoved = customerForCustomer('customer.way_removed', 'way', 'kind')
export const customerWayPreferred = customerForCustomer('customer.way_preferred', 'way', 'kind')
export const customerPreferred = customerForCustomer('customer.preferred', 'preference')
export const customerPreferenceEnded = customerForCustomer('customer.preference_ended', 'preference')
export const customerQuotingAllowed = customerForCustomer('customer.quoting_allowed')
export const customerQuotingRefused = customerForCustomer('customer.quoting_refused')
export const customerAskedUnasked = customerForCustomer('customer.asked_unasked', 'kind')
export const customerLimited = customerForCustomer('customer.limited', 'most')
export const customerFollowed = customerForCustomer('customer.followed')
export const customerUnfollowed = customerForCustomer('customer.unfollowed')
export const customerGrouped = customerForCustomer('customer.grouped', 'group')
export const customerUngrouped = customerForCustomer('customer.ungrouped', 'group')
export const customerRepresentationStarted = customerForCustomer('customer.representation_started', 'representation')
export const customerRepresentationEnded = customerForCustomer('customer.representation_ended', 'representation')
export const customerJoined = customerForCustomer('customer.joined', 'merged')
export const customerMerged = customerForCustomer('customer.merged', 'into')

export const groupMade = groupForStaff('group.made')
