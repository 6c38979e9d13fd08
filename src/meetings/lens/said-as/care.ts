import type { Way } from './way.ts'

/** Of care: meals, medicines, visits and the night. */
export const care: readonly Way[] = [
  [
    /medicatie|medicijn|apotheek|baxter|medication/iu,
    'medicijnen pillen pil recept medicatie medicine',
    /apothe.{0,60}(?:vergeten|verkeerd|fout|vervang|ander merk|zakje|op voorraad|niet meer|wacht|klaar|opgehaald|dosis|bijsluiter)/iu, // the doorstep of the chemist is none
  ],
  [
    /maaltijd|\beten\b|voeding|keuken|koken|restaurant|regenere|menu|kantine|meal|food/iu,
    'eten eet koken lauw honger tafel warm koud lekker smaak smaakt soep aardappels maaltijd maaltijden lunch food',
  ],
  [
    /wasverzorging|\bwas\b|kleding|linnen|laundry/iu,
    'was wasgoed kleding kleren trui sokken vest kwijt gekrompen laundry',
  ],
  [/bezoektijd|familie|bezoek\b|visit/iu, 'bezoekuur bezoek bezoeken familie meedenken family'],
  [
    /mantelzorg|naaste|family carer/iu,
    'mantelzorg mantelzorger respijt ontlast meedenken familie',
    /(?<!\p{L})(?:zorg|zorgen|verzorg)(?!\p{L}).{0,30}(?:voor|mijn) (?:haar|hem|mijn|ze|man|vrouw|moeder|vader|zoon|dochter|broer|zus)(?!\p{L})/iu,
  ],
  [
    /uitstap|uitje|activiteit|welzijn|dagbesteding|zinvol|eenzaam|outing|loneli/iu,
    'uitje zingen wandelen eenzaam verveel bingo dagbesteding lonely',
  ],
  [
    /nachtdienst|\bnacht\b|alarmering|zorgoproep|domotica|\bbel(?:len|systeem)\b|night/iu,
    'nacht bel belletje gebeld zuster alarm knop midden in de nacht duurt night',
  ],
  [
    /thuiszorg|wijkverpleg|route|zorgmoment|steunkous|adl|home care/iu,
    'zuster hoe laat komt steunkousen kousen aankleden douchen wassen ochtend thuis nurse',
  ],
  [
    /zorgplan|zorgleefplan|indicatiestelling|mdo\b|care plan/iu,
    'plan besproken afspraken doelen beslissen zelf wensen',
  ],
  [
    /polikliniek|spreekuur|no-?show|inchecken|afspraak|appointment/iu,
    'afspraak dokter arts wachtkamer brief zuil verpleegkundige uitslag doctor',
  ],
  [/palliatie|laatste levens|dwang|onvrijwillig|wzd\b|dement/iu, 'sterven afscheid dementie dement dwalen'],
  [
    /ongewenst|agressie|grensoverschrijd|incident|mic-?meld|aggression/iu,
    'geschreeuwd bang boos schold geslagen ongeluk',
  ],
  [/vrijheid|eigen regie|zelfredzaam|zelfstandig|autonomy/iu, 'zelf beslissen mag eigen zelfstandig bepalen'],
]
