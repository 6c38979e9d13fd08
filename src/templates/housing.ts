import { besloten, openToColleagues, type SectorTemplate, step } from './template.ts'

const WAYS_ON =
  'De Huurcommissie en de geschillencommissie beslissen los van ons. De huurdersvereniging helpt met schrijven.'
const WAYS_ON_EN =
  'The rent tribunal (Huurcommissie) and the disputes committee decide independently of us. The tenants’ association ' +
  'helps with writing.'

export const housing: SectorTemplate = {
  key: 'housing',
  name: 'Wonen',
  nameEn: 'Housing',
  customerWord: {
    nl: { singular: 'huurder', plural: 'huurders', article: 'de' },
    en: { singular: 'tenant', plural: 'tenants', article: 'the' },
  },
  address: 'u',
  departments: [
    {
      key: 'onderhoud',
      name: 'Onderhoud',
      nameEn: 'Repairs',
      about: 'Lekkage, verwarming, schimmel, deuren en alles wat stuk kan.',
      aboutEn: 'Leaks, heating, mould, doors and everything that can break.',
    },
    {
      key: 'huur',
      name: 'Huur en Verhuizen',
      nameEn: 'Rent and moving',
      about: 'Een huis zoeken, inschrijven, reageren, opzeggen, woningruil, sleutels, medehuurder, en de rekening.',
      aboutEn: 'Looking for a home, giving notice, swapping, and the bill.',
    },
    {
      key: 'buurt',
      name: 'Buurt',
      nameEn: 'Neighbourhood',
      about: 'Buren, trappenhuis, tuin en wie er even aanbelt.',
      aboutEn: 'Neighbours, staircase, garden, and who rings the bell.',
    },
  ],
  services: [
    {
      key: 'reparatie',
      name: 'Iets is stuk',
      nameEn: 'Something is broken',
      description: 'Een lek, geen warm water, schimmel, een deur die klemt.',
      descriptionEn: 'A leak, no hot water, mould, a door that sticks.',
      about:
        'lek lekkage verwarming koud warm water schimmel vocht kraan wc verstopt afvoer gootsteen deur voordeur slot kozijn raam ruit dak dakgoot plafond muur vloer stopcontact stroom storing ketel radiator thermostaat douche badkamer keuken balkon bel intercom lift tocht monteur repair leak mould heating',
      department: 'onderhoud',
      answerWithin: { amount: 4, unit: 'working_hours' },
      steps: [
        step(
          ['Een dag kiezen', 'Choosing a day'],
          ['niemand hoeft vrij te nemen voor een kraan', 'nobody should take a day off for a tap'],
          [2, 'working_days'],
          { customersTurn: true },
        ),
        step(
          ['Komen kijken en meteen maken', 'Coming to look and mending at once'],
          ['de vakman heeft de meeste onderdelen in de bus', 'the mechanic has most parts in the van'],
          [3, 'working_days'],
          { byDepartment: 'onderhoud', byRole: 'vakman' },
        ),
        step(
          ['Terugkomen als er een onderdeel moet komen', 'Coming back if a part is needed'],
          ['dan ligt de nieuwe dag al vast', 'then the new day is already set'],
          [8, 'working_days'],
          { byDepartment: 'onderhoud', byRole: 'vakman' },
        ),
      ],
      whatElse: 'Duurt het lang, dan lenen we een kachel of ventilator uit en zakt de huur soms tijdelijk.',
      whatElseEn: 'If it takes long, we lend a heater or a fan, and sometimes the rent goes down for a while.',
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...openToColleagues,
    },
    {
      key: 'huur-betalen',
      name: 'Huur die niet te betalen is',
      nameEn: 'Rent that cannot be paid',
      description: 'Achter met de huur, of bang dat het gaat gebeuren. Vroeg vragen helpt het meest.',
      descriptionEn: 'Behind with the rent, or afraid of it. Asking early helps most.',
      about:
        'huur betalen achterstand schuld aanmaning brief deurwaarder incasso afschrijving huurtoeslag huurprijs huurverhoging servicekosten inkomen uitstel termijnen regeling rent arrears debt',
      department: 'huur',
      answerWithin: { amount: 1, unit: 'working_days' },
      steps: [
        step(
          ['Bellen of langskomen', 'Calling or coming by'],
          ['tot we gepraat hebben, sturen we geen brieven meer', 'until we have talked we send no more letters'],
          [2, 'working_days'],
          { byDepartment: 'huur', byRole: 'huurconsulent' },
        ),
        step(
          ['Samen een bedrag kiezen', 'Choosing an amount together'],
          [
            'een regeling werkt alleen als er nog eten van te kopen is',
            'a plan only works if it leaves money for food',
          ],
          [5, 'working_days'],
          { byDepartment: 'huur', byRole: 'huurconsulent' },
        ),
        step(
          ['Ja zeggen tegen de regeling', 'Agreeing to the plan'],
          ['daarna ligt vast wat wij doen en wat niet', 'after that it is settled what we do and do not do'],
          [5, 'working_days'],
          { customersTurn: true },
        ),
      ],
      whatElse: 'Huurtoeslag, hulp van de gemeente bij geldzorgen, of een kleiner huis zonder wachttijd.',
      whatElseEn:
        'Rent benefit, help from the municipality with money worries, or a smaller home without a waiting time.',
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...besloten,
    },
    {
      key: 'buren-en-buurt',
      name: 'Buren, trappenhuis of tuin',
      nameEn: 'Neighbours, staircase or garden',
      description: 'Geluid, rommel, een kapotte lamp, of juist een idee voor de binnentuin.',
      descriptionEn: 'Noise, mess, a broken light, or an idea for the courtyard.',
      about:
        'buren overlast geluid lawaai herrie muziek ruzie hond blaffen stank rooklucht trappenhuis portiek galerij gang berging schoonmaken lift tuin heg fiets rommel grofvuil vandalisme hangjongeren inbraak idee neighbours noise stairs',
      department: 'buurt',
      answerWithin: { amount: 2, unit: 'working_days' },
      steps: [
        step(
          ['Langskomen en luisteren', 'Coming by and listening'],
          ['we kiezen geen kant voordat we er geweest zijn', 'we take no side before we have been there'],
          [4, 'working_days'],
          { byDepartment: 'buurt', byRole: 'buurtbeheerder' },
        ),
        step(
          ['Met de anderen praten', 'Talking to the others'],
          ['alleen als dat vooraf goed gevonden is', 'only if that was agreed beforehand'],
          [5, 'working_days'],
          { byDepartment: 'buurt', byRole: 'buurtbeheerder' },
        ),
        step(
          ['Na een maand vragen hoe het gaat', 'Asking after a month how it goes'],
          ['ruzies slapen eerst en worden dan weer wakker', 'quarrels sleep first and then wake up again'],
          [20, 'working_days'],
          { byDepartment: 'buurt', byRole: 'buurtbeheerder' },
        ),
      ],
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...openToColleagues,
    },
  ],
  answers: [
    {
      slug: 'geen-warm-water',
      service: 'reparatie',
      language: 'nl',
      question: 'Er is geen warm water of verwarming. Hoe snel komt er iemand?',
      body: `Dezelfde dag, in de winter ook ’s avonds en in het weekend. Kijk eerst of de ketel onder de **1 bar** staat: bijvullen mag, met hulp aan de telefoon.`,
    },
    {
      slug: 'wie-betaalt-reparatie',
      service: 'reparatie',
      language: 'nl',
      question: 'Wie betaalt een reparatie?',
      body: `Wat bij het huis hoort, betalen wij. Kleine dingen zoals een lampje of een verloren sleutel zijn voor de huurder. Twijfel? Vraag het vóór er iemand komt, dan is er geen verrassing.`,
    },
    {
      slug: 'schimmel',
      service: 'reparatie',
      language: 'nl',
      question: 'Er zit schimmel op de muur. Wat doen jullie?',
      body: `We komen meten. Vaak is het de muur of de ventilatie, niet het gedrag. We maken de oorzaak, en pas daarna de verf.`,
    },
    {
      slug: 'huur-lukt-niet',
      service: 'huur-betalen',
      language: 'nl',
      question: 'De huur lukt deze maand niet. Moet ik mijn huis uit?',
      body: `Nee. Laat het ons weten, dan spreken we samen een bedrag af. Zolang er gepraat wordt, komt er geen deurwaarder.`,
    },
    {
      slug: 'last-van-buren',
      service: 'buren-en-buurt',
      language: 'nl',
      question: 'Ik heb last van mijn buren. Horen zij dat van jullie?',
      body: `Alleen als dat goed gevonden is. Meestal helpt een gesprek met z’n drieën. Is er gevaar, bel dan 112.`,
    },
  ],
  cannedTexts: [
    {
      shortcut: 'dag',
      title: 'Een dag kiezen',
      body: 'Dag {called}, onze vakman kan … of … komen. Welke dag past u? Het duurt meestal een uur.',
    },
    {
      shortcut: 'onderdeel',
      title: 'Er moet een onderdeel komen',
      body: 'Dag {called}, er is een onderdeel besteld. Dat is er uiterlijk … Dan komen we terug op … Past dat?',
    },
    {
      shortcut: 'nee',
      title: 'Een nee beginnen',
      body: 'Dag {called}, dit doen we niet, en dat zeg ik liever meteen. De reden is … Wat wel kan: … Wat hebt u eigenlijk nodig?',
    },
    {
      shortcut: 'klaar',
      title: 'Het is gemaakt',
      body: 'Dag {called}, het is gemaakt. Wilt u een week proberen of het goed blijft? Zo niet, dan komen we terug zonder nieuwe afspraak.',
    },
  ],
}
