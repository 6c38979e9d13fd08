import type * as tables from '../../platform/database/tables.ts'

/** What an item is about: a customer, or ourselves. */
export type Subject = tables.AgendaItems['subject']

export const SUBJECTS = [
  'customer',
  'figures',
  'analysis',
  'process',
  'means',
  'cooperation',
  'other',
] as const satisfies readonly Subject[]

/** Words that give away what an item is about, in Dutch and English; parts of words, as Dutch joins them. Guessed, never certain. */
const SIGNS: readonly (readonly [Subject, RegExp])[] = [
  [
    'customer',
    /klant|inwoner|burger(?!zaken|meester)|cli[eë]nt(?!volg)|pati[eë]nt|bewoner|huurder|leerling|(?<!\p{L})ouder(?:s|en|raad)?(?!\p{L})|gast(?!spre|heer)|bezoeker|reiziger|koper|familie|mantelzorg|klacht|compliment|bezwa|balie|loket|openingstijd|bereikbaarheid|wachttijd|telefoon|webwinkel|website|retour|bestelling|levertijd|dienstverlening|maaltijd|eten|dagbesteding|buurt|wijk|speel|afval|groen|straat|fiets|verkeer|parke|veilig(?!heid)|bezorg|openstelling|\p{L}sluiting|winkelier|ondernemer|casu[iï]stiek|wachtlijst|chatbot|doorverbind|assortiment|etalage|open dag|\bheg|stoep|\bbo(?:om|men)\b|bank(?:je)|lantaarn|licht op|customer|client|patient|(?<!p)resident|visitor|complain|counter|opening hours|delivery|waiting/iu,
  ],
  [
    'figures',
    /cijfer|begroting|budget|omzet|derving|no-?show|kwartaal|jaarrekening|prognose|financi|resulta|marge|formatie|productie|bezettingsgraad|verzuim|voorraad|kosten|tarie|prijs|prijzen|figures|budget|turnover|revenue|quarter|forecast|costs|price/iu,
  ],
  [
    'analysis',
    /analyse|onderzoek|evaluatie|enqu[eê]te|rapport|monitor|benchmark|audit|tevredenheid|trend|terugblik|uitkomst|analysis|research|evaluation|survey|report|review/iu,
  ],
  [
    'cooperation',
    /samenwerk|overdracht|afstemming|afdelingen|partner|keten|regio|fusie|reorganisatie|team(?!s\b)|cultuur|heidag|personeel|collega|vacature|werving|onboarding|inwerk|rooster|vakantie|bezetting|werkdruk|ondernemingsraad|\bor\b|cooperation|collaboration|handover|staff|colleague|vacancy|rota|holiday/iu,
  ],
  [
    'process',
    /proces|procedure|verordening|werkwijze|planning|protocol|richtlijn|beleid|visie|missie|jaarplan|strategie|registratie|doorlooptijd|formulier|digitali|invoer|implementatie|project|aanvraag|vergunning|afspraak|afspraken|regel|wet\b|wetgeving|kwaliteit|proces|policy|procedure|process|workflow|form\b|strategy|planning|quality|law\b/iu,
  ],
  [
    'means',
    /systeem|software|\bict\b|applicatie|server|kassa|machine|wagenpark|auto|\bbus(?:jes?|sen)?\b|gebouw|verbouw|huisvesting|ruimte|inkoop|leverancier|contract|inhuur|aanbested|materiaal|inventaris|magazijn|koeling|sleutel|meubilair|printer|laptop|verlichting|energie|onderhoud|system|building|supplier|contract|hire|vehicle|fleet|equipment|machine|warehouse|renovation/iu,
  ],
]

/** The kind of subject a title points to. What names a customer goes before what names ourselves. */
export const guessSubject = (title: string): Subject => SIGNS.find(([, sign]) => sign.test(title))?.[0] ?? 'other'
