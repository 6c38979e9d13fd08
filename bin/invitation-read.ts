import { readFile } from 'node:fs/promises'
import {
  type Invitation,
  type InvitedEvent,
  type Invitee,
  readInvitation,
} from '../src/meetings/calendar/invitation.ts'
import { CUSTOMER_WORD, translator } from '../src/ui/words/i18n.ts'

// npm run --silent invitation:read -- FILE…: says what a calendar file asks, one line of JSON per file. Nothing is
// stored and nobody is told. Times without a zone are read in TZ, else as in Amsterdam.

const timeZone = process.env.TZ || 'Europe/Amsterdam'
const t = translator({ language: 'en', address: 'u', customerWord: CUSTOMER_WORD, timeZone })

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Say which: npm run --silent invitation:read -- invitation.ics')
  process.exitCode = 1
}
for (const file of files) {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  const read = bytes instanceof Error ? unopened(bytes) : summaryOf(readInvitation(bytes, { timeZone }))
  console.log(JSON.stringify({ file, ...read }))
}

function unopened({ code }: NodeJS.ErrnoException) {
  process.exitCode = 1
  return { method: null, events: [], problems: [`The file could not be opened (${code}).`] }
}

function summaryOf({ method, events, problems }: Invitation) {
  return { method, events: events.map(eventLine), problems: problems.map(({ key, ...params }) => t(key, params)) }
}

function eventLine({ line: _line, description: _said, organizer, attendees, ...event }: InvitedEvent) {
  return { ...event, organizer: organizer && addressOf(organizer), attendees: attendees.map(addressOf) }
}

function addressOf({ mail, address, name }: Invitee) {
  return mail ?? (address || name)
}
