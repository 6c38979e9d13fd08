import { happening, happeningsOn } from '../../platform/events/happening.ts'
import { onRequest, withColumns } from './columns.ts'

// Files, who follows along and who looked, the link, its mail, and what stands in the way.

export const fileAdded = onRequest('file.added', {
  for: ['customer', 'staff'],
  holds: ['file', 'follower?'],
  rows: 'file',
  turn: 'customer_asks',
  mail: { news: 'happenings.file_added.mail', from: 'everything' },
  withheld: 'requests.withheld_file',
})

export const fileWithdrawn = onRequest('file.withdrawn', {
  for: ['customer', 'staff'],
  holds: ['file'],
  rows: 'file',
  withheld: 'requests.withheld_file',
})

/** On a request, or on nothing but a page: then it stands by itself. */
export const wallHit = withColumns(
  happening('wall.hit', {
    on: ['request', 'wall'],
    for: ['customer', 'staff'],
    holds: ['wall'],
    rows: 'wall',
    turn: 'customer_asks',
    withheld: 'requests.withheld_wall',
  }),
)

export const followerInvited = onRequest('follower.invited', { for: 'customer', holds: ['follower'], rows: 'follower' })
export const followerRevoked = onRequest('follower.revoked', { for: 'customer', holds: ['follower'], rows: 'follower' })

export const requestLookedAt = onRequest('request.looked_at', { for: 'customer', holds: ['person'], rows: 'person' })
export const requestUnlocked = onRequest('request.unlocked', { for: 'customer', rows: 'none' })

export const linkRevoked = onRequest('link.revoked', {
  for: 'customer',
  rows: 'none',
  mail: { letter: 'renewed', from: 'silent', themselvesToo: true },
})

export const mailUndelivered = onRequest('mail.undelivered', { for: 'customer', holds: ['mail'], rows: 'none' })

const requestForStaff = happeningsOn('request', 'staff')

// What colleagues did about it stands on the page itself, while it is so; timelines do not tell it.
export const mailSentAgain = requestForStaff('mail.sent_again', 'mail')
export const mailPutAway = requestForStaff('mail.put_away', 'mail')
