import type { Way } from './way.ts'

/** Of housing: repairs, neighbours and the next home. */
export const living: readonly Way[] = [
  [
    /reparatie|onderhoud|mankement|storingsdienst|servicedienst|repair|maintenance/iu,
    'reparatie monteur lekt lekkage kraan verwarming cv-ketel kozijn gerepareerd repair broken',
    /(?<!\p{L})(?:lift|kraan|verwarming|ketel|dak|slot|bel|wc|ventilator|intercom|elevator|heating|tap)(?!\p{L}).{0,40}(?<!\p{L})(?:kapot|stuk|defect|doet het niet|broken)/iu,
  ],
  [/schimmel|vocht|lekkage|ventilatie|mould|damp/iu, 'schimmel vocht vochtig nat lekkage lekt hoest mould'],
  [
    /woonfraude|onderhuur|overbewoning/iu,
    'onderverhuurd airbnb onderhuur',
    /(?:wonen|slapen) .{0,20}(?:mannen|arbeiders|vreemden)|elke (?:week|maand) (?:andere|wissel)/iu,
  ],
  [/verduurzam|isolatie|\bglas|kozijn/iu, 'isolatie', /dubbele? (?:glas|ramen|beglazing)|nieuwe kozijnen/iu],
  [/lift(?!en)|elevator/iu, 'lift verdieping elevator'],
  [/trappenhuis|portiek/iu, 'trappenhuis portiek trap'],
  [
    /renovatie|sloop|sloop-?nieuwbouw|groot onderhoud|herhuisvest|wisselwoning|renovation/iu,
    'verbouwing steiger herrie stof wisselwoning sloop gesloopt verhuizen keuken badkamer terug',
  ],
  [
    /woningtoewijz|woonruimteverdeling|woningzoek|toewijzing|woningruil|doorstroming|allocation/iu,
    'ingeschreven reageren gereageerd woning zoeken zoek dochter zoon thuis jaren wachttijd kleiner',
  ],
  [/mutatie|oplevering|leegstand|sleutel/iu, 'sleutel sleutels leeg leegstaat opgeleverd oplevering schoon vies'],
  [
    /leefbaarheid|wijkbeheer|huismeester|beheerder|schoonmaak|hygi[eë]ne|tuinen|cleaning/iu,
    'vies schoon schoonmaak rommel huismeester troep tuin ratten buren dirty',
  ],
  [/huurder(?:s|splatform|sraad)|bewonerscommissie|tenant/iu, 'huurder huurders huur bewoners buren tenant'],
]
