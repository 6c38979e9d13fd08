import { happeningsOn } from '../platform/events/happening.ts'

// What happens at the desk to things whose room is elsewhere: the face of a customer, and the mail of the whole organisation.

const customerForCustomer = happeningsOn('customer', 'customer')
const settingsForAdmin = happeningsOn('settings', 'admin')

export const customerFaceShown = customerForCustomer('customer.face_shown')
export const customerFaceHidden = customerForCustomer('customer.face_hidden')

export const mailServerChanged = settingsForAdmin('mail_server.changed')

export const mailLetGo = settingsForAdmin('mail.let_go', 'count')
export const mailsSentAgain = settingsForAdmin('mail.sent_again', 'count')
export const mailsPutAway = settingsForAdmin('mail.put_away', 'count')
