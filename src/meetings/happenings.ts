import { happeningsOn } from '../platform/events/happening.ts'

// Everything that happens to a series, a meeting, its items and decisions.

/** An item stands on the agenda of a meeting, or waits in its series for one. */
const TABLE = ['meeting', 'series'] as const

const seriesForStaff = happeningsOn('series', 'staff')
const meetingForStaff = happeningsOn('meeting', 'staff')
const tableForStaff = happeningsOn(TABLE, 'staff')

export const seriesStarted = seriesForStaff('series.started')
export const seriesChanged = seriesForStaff('series.changed')
export const seriesEnded = seriesForStaff('series.ended')

export const meetingPlanned = meetingForStaff('meeting.planned', 'series')
export const meetingMoved = meetingForStaff('meeting.moved', 'from?', 'tell?')
export const meetingAnnounced = meetingForStaff('meeting.announced')
export const meetingKeptQuiet = meetingForStaff('meeting.kept_quiet')
export const meetingCancelled = meetingForStaff('meeting.cancelled', 'tell')
export const meetingOpened = meetingForStaff('meeting.opened')
export const meetingUnopened = meetingForStaff('meeting.unopened')
export const meetingEnded = meetingForStaff('meeting.ended', 'parked')
export const meetingReopened = meetingForStaff('meeting.reopened')
export const meetingMinutesSent = meetingForStaff('meeting.minutes_sent')
export const meetingGuestsLet = meetingForStaff('meeting.guests_let', 'may')

export const itemAdded = tableForStaff('item.added', 'item?', 'items?', 'procedural?')
export const itemChanged = tableForStaff('item.changed', 'item')
export const itemMoved = tableForStaff('item.moved', 'item')
export const itemShown = meetingForStaff('item.shown', 'item')
export const itemParked = meetingForStaff('item.parked', 'item')
export const itemTakenUp = meetingForStaff('item.taken_up', 'item?', 'items?')
export const itemDropped = tableForStaff('item.dropped', 'item')
export const itemLeft = seriesForStaff('item.left', 'item', 'person')
export const itemPutInWriting = tableForStaff('item.put_in_writing', 'item')
export const itemCameBack = tableForStaff('item.came_back', 'item')
export const itemQuestionChosen = tableForStaff('item.question_chosen', 'item', 'question')
export const itemVoiceChosen = tableForStaff('item.voice_chosen', 'item', 'observation')
export const itemVoiceTakenAway = tableForStaff('item.voice_taken_away', 'item')
export const itemAnswered = tableForStaff('item.answered', 'item', 'answer', 'question?')
export const itemWaitedFor = tableForStaff('item.waited_for', 'item', 'request')
export const itemChallenged = tableForStaff('item.challenged', 'item', 'again')
export const itemReread = tableForStaff('item.reread', 'item')
export const itemClosed = tableForStaff('item.closed', 'item', 'as')
export const itemReopened = tableForStaff('item.reopened', 'item')

export const decisionTaken = tableForStaff('decision.taken', 'item', 'decision', 'touches', 'review?')
export const decisionAddedTo = tableForStaff('decision.added_to', 'decision')
export const decisionReviewed = tableForStaff('decision.reviewed', 'decision', 'verdict')
export const decisionCameBack = seriesForStaff('decision.came_back', 'decision', 'item')
