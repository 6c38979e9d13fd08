import { happeningsOn } from '../platform/events/happening.ts'

// Everything that happens to an answer and to a text to start from.

const answerForStaff = happeningsOn('answer', 'staff')
const cannedTextForStaff = happeningsOn('canned_text', 'staff')

export const answerPublished = answerForStaff('answer.published')
export const answerChanged = answerForStaff('answer.changed', 'revision')
export const answerWithdrawn = answerForStaff('answer.withdrawn')

export const cannedTextAdded = cannedTextForStaff('canned_text.added')
export const cannedTextChanged = cannedTextForStaff('canned_text.changed')
export const cannedTextRemoved = cannedTextForStaff('canned_text.removed')
