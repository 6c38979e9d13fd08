import { Temporal } from 'temporal-polyfill'
import { isTimeZone } from '../../lib/time.ts'
import { type Component, lineOf } from './components.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'
import { type Onset, offsetBy, onsetsOf } from './zone-definitions.ts'

/** A time zone: what we call it, and when it is this time on the clock there (with the offset that counts then). */
export interface Zone {
  name: string
  at(clock: Temporal.PlainDateTime): Temporal.ZonedDateTime
}

/** A zone of the IANA database, or an offset such as '+01:00'. */
export const namedZone = (name: string): Zone => ({ name, at: (clock) => clock.toZonedDateTime(name) })

/**
 * Finds the zone a file means: a name of the IANA database, also with a path in front; a name of Windows; a definition in
 * the file itself; the cities, region or offset in a name made for people. Nothing when it could be any.
 */
export function zoneFinder(definitions: Component[]): (given: string) => Zone | undefined {
  const found = new Map<string, Zone | undefined>()
  const defined = new Map(definitions.map((part) => [cleaned(lineOf(part, 'TZID')?.value ?? ''), part] as const))
  const find = (tzid: string): Zone | undefined => {
    const known =
      knownName(tzid) ?? knownName(cleaned(lineOf(defined.get(tzid) ?? NOTHING, 'X-LIC-LOCATION')?.value ?? ''))
    if (known) return namedZone(known)
    const definition = defined.get(tzid)
    const onsets = definition ? onsetsOf(definition) : []
    if (onsets.length > 0) return definedZone(tzid, onsets)
    const guessed = zoneInWords(tzid)
    return guessed ? namedZone(guessed) : undefined
  }
  return (given) => {
    const tzid = cleaned(given)
    if (!found.has(tzid) && found.size < MOST_ZONES) found.set(tzid, find(tzid))
    return found.get(tzid)
  }
}

const MOST_ZONES = 50 // looking up a name takes a while; no calendar needs so many
const LONGEST_NAME = 200 // the longest in use has some eighty signs; what reads a name takes longer than the name is long
const MOST_PLACES = 8 // cities in one name, each looked for on every continent

const NOTHING: Component = { name: '', line: 0, lines: [], parts: [], ended: true }

const cleaned = (tzid: string) => {
  const name = tzid.trim().replace(/^"|"$/g, '').trim()
  return name.length > LONGEST_NAME ? '' : name
}

/** As it stands, or after a path such as '/freeassociation.sourceforge.net/Europe/Amsterdam'. */
function knownName(tzid: string): string | undefined {
  if (WINDOWS_ZONES[tzid]) return WINDOWS_ZONES[tzid]
  const ending = tzid.match(/(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)?)$/)?.[1]
  return [tzid, ending].find((name) => name !== undefined && /^[A-Za-z]/.test(name) && isTimeZone(name))
}

function definedZone(name: string, onsets: Onset[]): Zone {
  return {
    name,
    at: (clock) => clock.toZonedDateTime(offsetBy(onsets, clock)),
  }
}

/** Regions as North American calendars call them, with the city the IANA database names them by. */
const REGIONS: readonly [RegExp, string][] = [
  [/\bEastern Time\b/i, 'America/New_York'],
  [/\bCentral Time\b/i, 'America/Chicago'],
  [/\bMountain Time\b/i, 'America/Denver'],
  [/\bPacific Time\b/i, 'America/Los_Angeles'],
  [/\bAtlantic Time\b/i, 'America/Halifax'],
  [/\bCoordinated Universal Time\b/i, 'UTC'],
]

const CONTINENTS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian']

/** '(UTC+01:00) Amsterdam, Berlin, Rome', 'Amsterdam, Belgrade, Berlin', 'UTC+01:00', 'Eastern Time (US & Canada)'. */
function zoneInWords(tzid: string): string | undefined {
  const offset = offsetIn(tzid)
  const fits = (name: string) => isTimeZone(name) && (!offset || standardOffset(name) === offset)
  const region = REGIONS.find(([pattern]) => pattern.test(tzid))?.[1]
  if (region && fits(region)) return region
  const places = tzid
    .replace(/\([^)]*\)/g, ' ')
    .split(/,|;|\band\b|&/)
    .map((place) => place.trim().replaceAll(' ', '_'))
  const cities = places.filter((place) => /^[\p{L}_.'-]{3,}$/u.test(place)).slice(0, MOST_PLACES)
  return cities.flatMap((city) => CONTINENTS.map((continent) => `${continent}/${city}`)).find(fits) ?? offset
}

function offsetIn(tzid: string): string | undefined {
  const found = tzid.match(/(?:UTC|GMT|^)\s*([+-])\s?(\d{1,2}):?(\d{2})?(?!\d)/i)
  if (!found) return /^\(?(?:UTC|GMT)\)?(?:\s|$)/i.test(tzid) ? '+00:00' : undefined
  const [, sign, hours = '', minutes = '00'] = found
  const offset = `${sign}${hours.padStart(2, '0')}:${minutes}`
  return isTimeZone(offset) ? offset : undefined
}

/** Names made for people tell the offset of winter. */
function standardOffset(name: string): string {
  const offsets = [1, 7].map((month) => Temporal.ZonedDateTime.from({ year: 2025, month, day: 1, timeZone: name }))
  return [...offsets].sort((a, b) => a.offsetNanoseconds - b.offsetNanoseconds)[0]?.offset ?? ''
}
