import { addDays, type Day, weekdayOf } from './days.ts'

/**
 * The generally recognised holidays of the Netherlands (Algemene termijnenwet art. 3), the ones that move the end of a
 * legal term. They are not the days on which shops are closed: Good Friday and 5 May count every year, and an Easter or
 * Whit Sunday is simply a Sunday.
 */
export type DutchHoliday =
  | 'new_year'
  | 'good_friday'
  | 'easter_monday'
  | 'kings_day'
  | 'liberation_day'
  | 'ascension_day'
  | 'whit_monday'
  | 'christmas_day'
  | 'boxing_day'
  | 'equalled_day'

/**
 * Days that royal decrees put on a par with a holiday (art. 3 lid 3): "Besluit gelijkstelling van 28 april 2023, …,
 * 30 mei 2025" and "Besluit gelijkstelling van 2 januari 2026, …, 26 mei 2028". A later decree belongs here too;
 * until it does we name too early a day, never too late a one.
 */
const EQUALLED_DAYS: ReadonlySet<Day> = new Set([
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
])

/** Which recognised holiday this day is, if any. */
export function dutchHoliday(day: Day): DutchHoliday | undefined {
  return EQUALLED_DAYS.has(day) ? 'equalled_day' : holidaysOf(Number(day.slice(0, 4))).get(day)
}

/** The days on which everybody is free: Easter and Whit Sunday too; Good Friday and Liberation Day not, on which many work. */
export function publicHolidaysOf(year: number): ReadonlySet<Day> {
  const easter = easterSunday(year)
  const free = [...holidaysOf(year)].filter(([, holiday]) => holiday !== 'good_friday' && holiday !== 'liberation_day')
  return new Set([...free.map(([day]) => day), easter, addDays(easter, 49)])
}

function holidaysOf(year: number): Map<Day, DutchHoliday> {
  const easter = easterSunday(year)

  return new Map([
    [on(year, 1, 1), 'new_year'],
    [addDays(easter, -2), 'good_friday'],
    [addDays(easter, 1), 'easter_monday'],
    [kingsDay(year), 'kings_day'],
    [on(year, 5, 5), 'liberation_day'],
    [addDays(easter, 39), 'ascension_day'],
    [addDays(easter, 50), 'whit_monday'],
    [on(year, 12, 25), 'christmas_day'],
    [on(year, 12, 26), 'boxing_day'],
  ])
}

/** 27 April since 2014, 30 April before; a day earlier when that is a Sunday. */
function kingsDay(year: number): Day {
  const birthday = on(year, 4, year < 2014 ? 30 : 27)
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday
}

/**
 * Easter in the Gregorian calendar, by counting as the church does: find the full moon of spring (the "golden number"
 * and the corrections of 1582), then the Sunday after it. Source: Christopher Clavius's tables as arranged in
 * D. E. Knuth, The Art of Computer Programming, vol. 1, 1.3.2 exercise 14.
 */
function easterSunday(year: number): Day {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const leapYearsLeftOut = Math.floor((3 * century) / 4) - 12
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5
  const sunday = Math.floor((5 * year) / 4) - leapYearsLeftOut - 10
  const age = (((11 * golden + 20 + moonCorrection - leapYearsLeftOut) % 30) + 30) % 30
  const epact = (age === 25 && golden > 11) || age === 24 ? age + 1 : age
  const moon = epact > 23 ? 74 - epact : 44 - epact

  return addDays(on(year, 3, 1), moon + 7 - ((sunday + moon) % 7) - 1)
}

function on(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
