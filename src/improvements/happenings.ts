import { happeningsOn } from '../platform/events/happening.ts'

// Everything that happens to a customer problem, to what is done about it, and to good intentions.

const problemForStaff = happeningsOn('problem', 'staff')
const problemForCustomer = happeningsOn('problem', 'customer')
const problemForSome = happeningsOn('problem', ['customer', 'staff'])
const pledgeForStaff = happeningsOn('pledge', 'staff')
const campaignForStaff = happeningsOn('campaign', 'staff')
const signalForStaff = happeningsOn(['signal_wall', 'signal_request'], 'staff')

export const problemRaised = problemForStaff('problem.raised', 'kind')
export const problemLinked = problemForStaff('problem.linked', 'kind', 'source')
export const problemJoined = problemForStaff('problem.joined', 'raiser')
export const problemIdeaKept = problemForStaff('problem.idea_kept')
export const problemOwned = problemForStaff('problem.owned', 'department')
export const problemNotOwned = problemForStaff('problem.not_owned', 'department')
export const problemOwnerTakenOff = problemForStaff('problem.owner_taken_off', 'department')
export const problemAsksSaid = problemForStaff('problem.asks_said', 'department')
export const problemContributed = problemForStaff('problem.contributed')
export const problemLeft = problemForStaff('problem.left')
export const problemLed = problemForStaff('problem.led', 'person')

export const problemStarted = problemForCustomer('problem.started', 'owners')

export const problemInvited = problemForStaff('problem.invited', 'invites')
export const problemSilent = problemForStaff('problem.silent')

export const problemNews = problemForSome('problem.news')

export const problemEndingPrepared = problemForStaff('problem.ending_prepared', 'ending')
export const problemEndingDropped = problemForStaff('problem.ending_dropped')

export const problemDone = problemForCustomer('problem.done', 'ending')
export const problemDeclined = problemForCustomer('problem.declined', 'ending')
export const problemMerged = problemForCustomer('problem.merged', 'ending')

export const problemTookIn = problemForStaff('problem.took_in', 'merged')
export const problemTold = problemForStaff('problem.told', 'message', 'raiser', 'channel')
export const problemAnswered = problemForStaff('problem.answered', 'raiser', 'answer')

export const problemClosed = problemForCustomer('problem.closed', 'as')
export const problemReopened = problemForCustomer('problem.reopened', 'ending')
export const problemPublished = problemForCustomer('problem.published')

export const problemWithdrawn = problemForSome('problem.withdrawn')

export const improvementPlanned = problemForStaff('improvement.planned', 'improvement', 'kind', 'structural')
export const improvementDone = problemForStaff('improvement.done', 'improvement')
export const improvementChecked = problemForStaff('improvement.checked', 'improvement')

export const pledgeMade = pledgeForStaff('pledge.made')
export const pledgeShared = pledgeForStaff('pledge.shared', 'shared')
export const pledgeAsked = pledgeForStaff('pledge.asked')
export const pledgeAnswered = pledgeForStaff('pledge.answered')

export const campaignOpened = campaignForStaff('campaign.opened')

export const signalPutAside = signalForStaff('signal.put_aside', 'kind')
