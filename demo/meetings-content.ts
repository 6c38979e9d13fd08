import type { SeriesKind } from '../src/meetings/items/series.ts'
import type { Stance } from '../src/meetings/lens/answer.ts'

/** Who meets, and what came of it each time. The last one, without outcomes, is about to begin. */
export interface DemoSeries {
  name: string
  kind: SeriesKind
  chair: string
  people: string[]
  place: string
  /** 1 is Monday. */
  weekday: number
  meetings: {
    /** Weeks before the next one. */
    weeksAgo: number
    time: string
    agenda: string
    /** Items that customers wait for. */
    waits?: string[]
    /** What was not reached before is on the agenda again. */
    carriedOn?: boolean
    outcomes?: {
      item: string
      by: string
      as?: 'discussed' | 'unknown' | 'nobody'
      because?: string
      answer?: { stance?: Stance; words?: string; forWhom?: string }
      decision?: { words: string; willNotice: string; forWhom: string; noticeInDays: number; reviewInDays: number }
    }[]
  }[]
}

export const townMeetings: DemoSeries[] = [
  {
    name: 'Maandagoverleg',
    kind: 'management',
    chair: 'willem',
    people: ['marieke', 'joost', 'ineke', 'yusuf', 'tom', 'agnieszka', 'dirk'],
    place: 'Kamer 2.14',
    weekday: 1,
    meetings: [
      {
        weeksAgo: 13,
        time: '09:00',
        agenda: '1. Opening\n2. Openingstijden balie\n3. Inhuur team Burgerzaken\n4. Rondvraag',
        outcomes: [
          {
            item: 'Openingstijden balie',
            by: 'agnieszka',
            answer: {
              words: 'Wie overdag werkt, komt nu met een vrije middag naar ons toe.',
              forWhom: 'mensen die overdag werken',
            },
            decision: {
              words: 'De balie is op donderdag open tot acht uur',
              willNotice: 'Wie werkt hoeft geen vrije middag meer te nemen voor een paspoort.',
              forWhom: 'mensen die overdag werken',
              noticeInDays: 30,
              reviewInDays: 80,
            },
          },
          { item: 'Inhuur', by: 'willem', as: 'discussed' },
        ],
      },
      {
        weeksAgo: 3,
        time: '09:00',
        agenda: '1. Opening\n2. Cijfers oktober\n3. Snoeiplanning winter\n4. Nieuwe stoelen in de kantine',
        waits: ['Wie belt er terug? Meldingen die blijven liggen'],
        outcomes: [
          { item: 'Cijfers', by: 'willem', as: 'unknown' },
          {
            item: 'Snoeiplanning',
            by: 'marieke',
            as: 'discussed',
            answer: {
              words: 'Wie met een rollator loopt merkt het aan de stoep, en mag weten in welke week we komen.',
              forWhom: 'mensen met een rollator',
            },
          },
          { item: 'Nieuwe stoelen', by: 'tom', as: 'nobody', because: 'het gaat alleen over ons eigen werk' },
        ],
      },
      {
        weeksAgo: 2,
        time: '09:00',
        agenda: '1. Opening\n2. Wachttijd aan de telefoon\n3. Bezetting in de kerstvakantie',
        carriedOn: true,
        outcomes: [
          {
            item: 'Wachttijd',
            by: 'agnieszka',
            answer: {
              words: 'We zien hoe lang het duurt, niet wie er ophangt.',
              forWhom: 'wie belt tussen twaalf en één',
            },
            as: 'unknown',
          },
          { item: 'Bezetting', by: 'tom', as: 'discussed' },
        ],
      },
      {
        weeksAgo: 1,
        time: '09:00',
        agenda: '1. Opening\n2. Afvalinzameling in de feestweken\n3. Wagenpark',
        carriedOn: true,
        outcomes: [
          {
            item: 'Afval',
            by: 'dirk',
            decision: {
              words: 'In de feestweken halen we het afval een dag eerder op',
              willNotice: 'Er blijft geen vuilnis staan tussen kerst en oud en nieuw.',
              forWhom: 'iedereen in wijk Zuid en Noord',
              noticeInDays: 35,
              reviewInDays: 50,
            },
          },
          { item: 'Wagenpark', by: 'yusuf', as: 'discussed' },
        ],
      },
      {
        weeksAgo: 0,
        time: '09:00',
        agenda: `Agenda maandagoverleg
1. Opening en mededelingen
2. Licht op de fietspaden
3. Cijfers derde kwartaal (Willem, 15 min)
4. Heggen langs de stoep: wie komt wanneer?
5. Wachttijd paspoorten
6. Elektrische busjes
7. Rondvraag`,
      },
    ],
  },
  {
    name: 'Werkoverleg Groen',
    kind: 'team',
    chair: 'marieke',
    people: ['joost'],
    place: 'Werf',
    weekday: 2,
    meetings: [
      {
        weeksAgo: 1,
        time: '07:30',
        agenda: '- mededelingen\n- hoogwerker\n- bankjes in het park',
        outcomes: [
          { item: 'hoogwerker', by: 'joost', as: 'nobody', because: 'er verandert niets aan wat inwoners krijgen' },
          { item: 'bankjes', by: 'marieke', as: 'discussed' },
        ],
      },
    ],
  },
]

export const growerMeetings: DemoSeries[] = [
  {
    name: 'Begin van de dienst, inpakloods',
    kind: 'shift',
    chair: 'hanneke',
    people: ['marta', 'ionut', 'sefa', 'bram'],
    place: 'Bij het koffieapparaat',
    weekday: 1,
    meetings: [
      {
        weeksAgo: 1,
        time: '07:00',
        agenda: 'Dozen voor Engeland\nNieuwe verpakking',
        outcomes: [
          {
            item: 'Dozen',
            by: 'marta',
            as: 'discussed',
            answer: { words: 'Wie vóór een bruiloft bestelt, telt de dagen.', forWhom: 'bruiloften in het voorjaar' },
          },
          {
            item: 'Nieuwe verpakking',
            by: 'hanneke',
            decision: {
              words: 'Op elk zakje staat hoe diep de bol moet',
              willNotice: 'Niemand hoeft meer op te zoeken hoe diep.',
              forWhom: 'wie voor het eerst bollen plant',
              noticeInDays: 40,
              reviewInDays: 60,
            },
          },
        ],
      },
      { weeksAgo: 0, time: '07:00', agenda: 'Levertijd Engeland\nBollen die niet opkwamen\nWie schrijft de kaartjes?' },
    ],
  },
]
