import { happeningsOn } from '../platform/events/happening.ts'

// Everything that happens to a service.

const serviceForStaff = happeningsOn('service', 'staff')

export const serviceCreated = serviceForStaff('service.created')
export const serviceChanged = serviceForStaff('service.changed', 'version')
export const serviceArchived = serviceForStaff('service.archived')
export const serviceOffered = serviceForStaff('service.offered')
export const serviceKitchenClosed = serviceForStaff('service.kitchen_closed', 'until')
export const serviceKitchenOpened = serviceForStaff('service.kitchen_opened', 'until')
