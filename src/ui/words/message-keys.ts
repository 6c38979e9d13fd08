// Written by `node bin/messages.ts`: run it when a room says its first word.
import type answers from '../../../messages/answers/nl.json'
import type customers from '../../../messages/customers/nl.json'
import type desk from '../../../messages/desk/nl.json'
import type door from '../../../messages/door/nl.json'
import type happenings from '../../../messages/happenings/nl.json'
import type improvements from '../../../messages/improvements/nl.json'
import type insights from '../../../messages/insights/nl.json'
import type keeping from '../../../messages/keeping/nl.json'
import type kitchen from '../../../messages/kitchen/nl.json'
import type meetings from '../../../messages/meetings/nl.json'
import type people from '../../../messages/people/nl.json'
import type platform from '../../../messages/platform/nl.json'
import type requests from '../../../messages/requests/nl.json'
import type services from '../../../messages/services/nl.json'
import type settings from '../../../messages/settings/nl.json'
import type start from '../../../messages/start/nl.json'
import type tour from '../../../messages/tour/nl.json'
import type ui from '../../../messages/ui/nl.json'
import type when from '../../../messages/when/nl.json'

type Rooms = {
  answers: typeof answers
  customers: typeof customers
  desk: typeof desk
  door: typeof door
  happenings: typeof happenings
  improvements: typeof improvements
  insights: typeof insights
  keeping: typeof keeping
  kitchen: typeof kitchen
  meetings: typeof meetings
  people: typeof people
  platform: typeof platform
  requests: typeof requests
  services: typeof services
  settings: typeof settings
  start: typeof start
  tour: typeof tour
  ui: typeof ui
  when: typeof when
}

/** Every message there is, typed from the Dutch catalogues. */
export type MessageKey = { [Room in keyof Rooms]: keyof Rooms[Room] }[keyof Rooms]
