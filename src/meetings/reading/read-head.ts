import { addDays, daysBetween } from '../../lib/days.ts'
import { isClockTime } from '../../lib/time.ts'
import { agendaLines } from './agenda-lines.ts'
import { countedLines } from './read-agenda.ts'
import { framing, framingInOrder } from './words.ts'

/** When and where, as far as it stands above a pasted agenda. */
export interface AgendaHead {
  /** YYYY-MM-DD */
  day?: string
  /** HH:MM */
  from?: string
  until?: string
  place?: string
  /** A day that stands there and does not exist: "31 november". */
  unread?: string
}

const MONTHS = framingInOrder('months')
const MONTH = MONTHS.join('|')
const ORDINAL = framing('ordinals')
const IN_WORDS = new RegExp(String.raw`(?<!\d)(\d{1,2})${ORDINAL}?\s+(${MONTH})\.?(?:\s+(20\d\d))?(?![\p{L}\d])`, 'iu')
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})(${MONTH})\s+(\d{1,2})${ORDINAL}?(?:,?\s+(20\d\d))?(?!\d)`, 'iu')
const IN_NUMBERS = /(?<![\d.])(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d|\d\d)(?!\d)/u
const ISO = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/u

const CLOCK = new RegExp(
  String.raw`(?<![\d.:-])([01]?\d|2[0-3])(?:[.:u]([0-5]\d))?\s*((?:${framing('hour')}|h)(?!\p{L})|am|pm)?(?![\d-])`,
  'giu',
)
const TIMED = new RegExp(String.raw`(?:${framing('time')}|${framing('at')})\s*:?\s*$`, 'iu')
const PLACED = new RegExp(String.raw`^${framing('place')}\s*:\s*(\S.{0,198})$`, 'iu')
const ROOM = new RegExp(String.raw`(?:^|[,;|–-]\s*|\s{2,})((?:in )?${framing('rooms')}(?!\p{L}).{0,60}?)[.\s]*$`, 'iu')

const LOOKED_AT = 15 // lines: what stands further down is the agenda itself

/** Reads when and where from what stands above the items. A day without a year is the next one; what is no day or time is left out. */
export function readHead(text: string, today: string): AgendaHead {
  const lines = agendaLines(text)
  const first = lines.findIndex((line) => countedLines(lines).has(line) || line.mark === 'bullet')
  const head: AgendaHead = {}
  for (const { text: line } of lines.slice(0, first < 0 ? LOOKED_AT : Math.min(first, LOOKED_AT))) {
    const whole = line.trim()
    if (OF_ANOTHER.test(whole)) continue
    const none = noDayIn(whole)
    const dated = dayIn(whole, today) ?? (head.day || none ? undefined : dayFromNow(whole, today))
    if (dated && !head.day) head.day = dated.day
    if (none && !head.day && !head.unread) head.unread = none
    const times = timesIn(dated ? whole.replace(dated.found, ' ') : whole, dated !== undefined)
    if (times && !head.from) Object.assign(head, times)
    const place = (PLACED.exec(whole)?.[1] ?? ROOM.exec(whole)?.[1])?.trim()
    if (place && !head.place) head.place = place
  }
  if (head.day) delete head.unread
  return head
}

/** The minutes of the time before and the date of the next one are no day of this meeting. */
const OF_ANOTHER = new RegExp(String.raw`(?<!\p{L})${framing('another meeting')}(?!\p{L})`, 'iu')

/** What looks like a day and is none in any year. */
function noDayIn(line: string): string | undefined {
  const words = IN_WORDS.exec(line)
  if (words) return isNoDay(words[2] ?? '', Number(words[1])) ? words[0].trim() : undefined
  const numbers = IN_NUMBERS.exec(line)
  return numbers && !real('', 2000, Number(numbers[2]), Number(numbers[1])) ? numbers[0] : undefined
}

const isNoDay = (month: string, day: number) => !real('', 2000, monthOf(month), day)

const monthOf = (month: string) => MONTHS.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(month)) + 1

function dayIn(line: string, today: string): { day: string; found: string } | undefined {
  const iso = ISO.exec(line)
  if (iso) return real(iso[0], Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = IN_WORDS.exec(line)
  if (words) return named(words[0], words[2] ?? '', Number(words[1]), words[3], today)
  const before = MONTH_FIRST.exec(line)
  if (before) return named(before[0], before[1] ?? '', Number(before[2]), before[3], today)
  const numbers = IN_NUMBERS.exec(line)
  if (!numbers) return
  const year = Number(numbers[3])
  return real(numbers[0], year < 100 ? 2000 + year : year, Number(numbers[2]), Number(numbers[1]))
}

function named(found: string, month: string, day: number, year: string | undefined, today: string) {
  const number = monthOf(month)
  if (year) return real(found, Number(year), number, day)
  const thisYear = Number(today.slice(0, 4))
  const near = real(found, thisYear, number, day)
  if (near && near.day >= today) return near
  return near && daysBetween(near.day, today) < LONG_AGO ? undefined : real(found, thisYear + 1, number, day)
}

const LONG_AGO = 90 // days: of a day just past it is an old agenda, and not the one of next year

const RELATIVE = ['today', 'tomorrow'].map((day) => new RegExp(String.raw`(?<!\p{L})${framing(day)}(?!\p{L})`, 'iu'))
const DAYS = framingInOrder('days of the week')
const WEEKDAYS = new RegExp(String.raw`(?<!\p{L})(?:${DAYS.map((day) => `(${day})`).join('|')})(?!\p{L})`, 'iu')

/** "voor morgen 10 uur", "maandag, 9.00 uur": counted from today; the weekday of today is the next one. */
function dayFromNow(line: string, today: string): { day: string; found: string } | undefined {
  for (const [days, word] of RELATIVE.entries()) {
    const found = word.exec(line)?.[0]
    if (found !== undefined) return { day: addDays(today, days), found }
  }
  const weekday = WEEKDAYS.exec(line)
  if (!weekday) return
  const asked = weekday.slice(1).findIndex((one) => one !== undefined)
  const now = new Date(`${today}T00:00:00Z`).getUTCDay()
  return { day: addDays(today, (asked - now + 7) % 7 || 7), found: weekday[0] }
}

function real(found: string, year: number, month: number, day: number): { day: string; found: string } | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? { day: date.toISOString().slice(0, 10), found } : undefined
}

/** "20.00 uur", "13.30 - 15.00", "Aanvang: 19:30"; a bare "9" only behind a word that says it is a time. */
function timesIn(line: string, dated: boolean): Pick<AgendaHead, 'from' | 'until'> | undefined {
  const found = [...line.matchAll(CLOCK)].filter(
    (one) => one[2] !== undefined || one[3] !== undefined || (TIMED.test(line.slice(0, one.index)) && dated),
  )
  const [from, until] = found.slice(0, 2).map(clockOf)
  if (!from || (!dated && !isAboutTime(line, found[0]?.index ?? 0))) return
  return until && until > from ? { from, until } : { from }
}

/** Without a day on the line it is a time when it says so, or when hardly anything else stands there. */
const isAboutTime = (line: string, at: number): boolean =>
  TIMED.test(line.slice(0, at)) || line.replace(CLOCK, '').length <= 12

function clockOf(found: RegExpExecArray | RegExpMatchArray): string | undefined {
  const half = found[3]?.toLowerCase()
  const hour = (Number(found[1]) % (half ? (half === 'am' || half === 'pm' ? 12 : 24) : 24)) + (half === 'pm' ? 12 : 0)
  const clock = `${String(hour).padStart(2, '0')}:${found[2] ?? '00'}`
  return isClockTime(clock) ? clock : undefined
}
