import type { Way } from './way.ts'

/** Of schools: the class, the day and the report. */
export const school: readonly Way[] = [
  [
    /pest|sociale veiligheid|veiligheidsmonitor|kanjer|gedrag|bully/iu,
    'gepest pesten buikpijn schelden uitgescholden huilend bullied',
  ],
  [
    /rapport|toets|cito|doorstroomtoets|schooladvies|eindtoets|test results|grades/iu,
    'toets toetsen advies rapport cijfers zenuwachtig citotoets onderschat',
  ],
  [
    /huiswerk|lesmethode|methode|rekenen|lezen|taalonderwijs|curriculum|homework/iu,
    'huiswerk rekenen sommen lezen leren methode boek moeilijk homework',
  ],
  [
    /passend onderwijs|zorgleerling|ondersteuning|\bib\b|hoogbegaafd|dyslexie|special needs/iu,
    'dyslexie prikkels aandacht hulp begeleiding extra apart anders verveelt',
  ],
  [
    /continurooster|schooltijd|lestijd|overblij|tso|bso|opvang/iu,
    'overblijven opvang ophalen werk kwart over vrij middag bso',
  ],
  [/excursie|schoolreis|kamp\b/iu, 'schoolreis schoolreisje kamp excursie school trip'],
  [/musical|viering|sinterklaas|projectweek/iu, 'musical kerst sinterklaas viering feest'],
  [/vakantierooster|studiedag|margedag/iu, 'vrij vrije dag studiedag oppas vakantie'],
  [
    /groepsindeling|klassenindeling|combinatiegroep|formatieplan|klassengrootte/iu,
    'klas groep vriendje vriendinnetje samen druk kinderen class',
  ],
  [
    /telefoonbeleid|mobiel|schermtijd|chromebook|laptop/iu,
    'telefoon mobiel scherm schermpje filmpjes laptop ipad schermen',
  ],
  [/gymles|beweeg|gezonde school|traktat|lunch/iu, 'gym traktatie fruit snoep brood'],
]
