import { happeningsOn } from '../platform/events/happening.ts'

// Everything that happens to what we keep: asked to be erased, erased, held, and for how long it stays.

const customerForCustomer = happeningsOn('customer', 'customer')
const customerForAdmin = happeningsOn('customer', 'admin')
const requestForStaff = happeningsOn('request', 'staff')
const settingsForAdmin = happeningsOn('settings', 'admin')

export const customerErasureAsked = customerForCustomer('customer.erasure_asked')
export const customerErasureWithdrawn = customerForCustomer('customer.erasure_withdrawn')
export const customerErasureRefused = customerForCustomer('customer.erasure_refused', 'asked')
export const customerErased = customerForAdmin('customer.erased', 'because', 'whole')
export const customerHeld = customerForAdmin('customer.held')
export const customerHoldEnded = customerForAdmin('customer.hold_ended')

export const requestErased = requestForStaff('request.erased', 'because')
export const requestHeld = requestForStaff('request.held')
export const requestHoldEnded = requestForStaff('request.hold_ended')

export const settingsRetentionChanged = settingsForAdmin('settings.retention_changed', 'kind', 'days')
export const settingsPrivacyChanged = settingsForAdmin('settings.privacy_changed')
