import { besloten, openToColleagues, type SectorTemplate, step } from './template.ts'

const WAYS_ON =
  'De klachtenfunctionaris staat niet aan onze kant en niet aan de andere, en kijkt gratis mee. Daarna is er een ' +
  'geschillencommissie die los van ons staat.'
const WAYS_ON_EN =
  'The complaints officer is on neither our side nor the other, and looks along free of charge. After that there is a ' +
  'disputes committee that is independent of us.'

export const care: SectorTemplate = {
  key: 'care',
  name: 'Zorg',
  nameEn: 'Care',
  customerWord: {
    nl: { singular: 'cliënt', plural: 'cliënten', article: 'de' },
    en: { singular: 'client', plural: 'clients', article: 'the' },
  },
  address: 'u',
  departments: [
    {
      key: 'thuis',
      name: 'Zorg thuis',
      nameEn: 'Care at home',
      about: 'Wassen, aankleden, wonden, medicijnen, en wie er vandaag komt.',
      aboutEn: 'Washing, dressing, wounds, medicine, and who comes today.',
    },
    {
      key: 'wonen',
      name: 'Wonen en Eten',
      nameEn: 'Living and meals',
      about: 'De kamer, de was, de maaltijd en de dag.',
      aboutEn: 'The room, the laundry, the meal and the day.',
    },
    {
      key: 'bureau',
      name: 'Aanmelden en Rekeningen',
      nameEn: 'Intake and invoices',
      about:
        'Zorg beginnen, veranderen of betalen: aanmelden, wachtlijst, een kamer, rondleiding, indicatie, eigen bijdrage, rekening en factuur.',
      aboutEn: 'Starting, changing or paying for care.',
    },
  ],
  services: [
    {
      key: 'zorg-veranderen',
      name: 'Zorg beginnen of veranderen',
      nameEn: 'Starting or changing care',
      description: 'Meer, minder of andere hulp. Ook voor een vader, een buurvrouw of een kind.',
      descriptionEn: 'More, less or different help. Also for a father, a neighbour or a child.',
      about:
        'zorg thuiszorg beginnen meer hulp andere tijd ochtend wassen douchen aankleden steunkousen medicijnen pillen insuline prik wond verband uit het ziekenhuis indicatie zuster wijkverpleging verzorgster nachtzorg mantelzorg overbelast home care',
      department: 'thuis',
      answerWithin: { amount: 1, unit: 'working_days' },
      steps: [
        step(
          ['Thuis kennismaken', 'Meeting at home'],
          ['thuis zien we wat er goed gaat en wat niet meer', 'at home we see what goes well and what no longer does'],
          [3, 'working_days'],
          { byDepartment: 'thuis', byRole: 'wijkverpleegkundige' },
        ),
        step(
          ['Samen het plan maken', 'Making the plan together'],
          [
            'het plan beschrijft een gewone dag, niet alleen een ziekte',
            'the plan describes an ordinary day, not just an illness',
          ],
          [3, 'working_days'],
          { byDepartment: 'thuis', byRole: 'wijkverpleegkundige' },
        ),
        step(
          ['Lezen en ja zeggen', 'Reading and agreeing'],
          ['niets begint zonder een ja', 'nothing starts without a yes'],
          [3, 'working_days'],
          { customersTurn: true },
        ),
        step(
          ['De eerste keer', 'The first time'],
          ['met een gezicht dat al bekend is', 'with a face that is already known'],
          [2, 'working_days'],
          { byDepartment: 'thuis', byRole: 'verzorgende' },
        ),
      ],
      whatElse:
        'Soms helpt een hulpmiddel, dagbesteding of iets van de gemeente meer dan extra zorg. We bellen daar dan zelf voor.',
      whatElseEn:
        'Sometimes an aid, a day centre or something from the municipality helps more than extra care. Then we make that call ourselves.',
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...besloten,
    },
    {
      key: 'dag-en-eten',
      name: 'Eten, was, kamer of dag',
      nameEn: 'Meals, laundry, room or day',
      description: 'Een andere maaltijd, een trui die kwijt is, een uitje dat niet doorging.',
      descriptionEn: 'A different meal, a lost jumper, an outing that did not happen.',
      about:
        'eten maaltijd middageten avondeten ontbijt dieet gemalen slikken allergie koken was wasgoed kleding trui sokken kwijt kamer verwarming televisie schoonmaak uitje activiteit dagbesteding eenzaam wandelen vrijwilliger bezoek kapper pedicure meals laundry room',
      department: 'wonen',
      answerWithin: { amount: 4, unit: 'working_hours' },
      steps: [
        step(
          ['Langskomen en luisteren', 'Coming by and listening'],
          ['kleine dingen zijn vaak de grote', 'small things are often the big ones'],
          [4, 'working_hours'],
          { byDepartment: 'wonen', byRole: 'gastvrouw of gastheer' },
        ),
        step(
          ['Regelen', 'Arranging'],
          ['zo klopt het de volgende keer vanzelf', 'so that it is right by itself next time'],
          [2, 'working_days'],
          { byDepartment: 'wonen', byRole: 'keuken, wasserij of huismeester' },
        ),
      ],
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...openToColleagues,
    },
    {
      key: 'klacht',
      name: 'Iets ging niet goed',
      nameEn: 'Something went wrong',
      description: 'Een klacht, een zorg, of iets wat steeds blijft gebeuren.',
      descriptionEn: 'A complaint, a worry, or something that keeps happening.',
      about:
        'klacht ontevreden niet gekomen te laat onaardig kortaf onbeleefd bejegening fout medicijn vergeten gevallen zorgen complaint',
      department: 'bureau',
      answerWithin: { amount: 2, unit: 'working_days' },
      steps: [
        step(
          ['Bellen of langskomen', 'Calling or coming by'],
          ['een klacht op papier is maar de helft van het verhaal', 'a complaint on paper is only half the story'],
          [3, 'working_days'],
          { byDepartment: 'bureau', byRole: 'teamleider' },
        ),
        step(
          ['Uitzoeken', 'Finding out'],
          ['we zoeken wat er misging, niet wie de schuld krijgt', 'we look for what went wrong, not for whom to blame'],
          [10, 'working_days'],
          { byDepartment: 'bureau', byRole: 'teamleider' },
        ),
        step(
          ['Vertellen wat we anders doen', 'Telling what we do differently'],
          ['anders is er alleen maar gepraat', 'otherwise it has only been talk'],
          [5, 'working_days'],
          { byDepartment: 'bureau', byRole: 'teamleider' },
        ),
      ],
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...besloten,
    },
  ],
  answers: [
    {
      slug: 'hoe-laat-komt-de-zorg',
      service: 'zorg-veranderen',
      language: 'nl',
      question: 'Hoe laat komt de zorg vandaag?',
      body: `We spreken een tijd af met een half uur ruimte. Loopt het langer uit, dan bellen we. Bellen kan ook andersom: het nummer staat bovenaan deze pagina.`,
    },
    {
      slug: 'zorg-beginnen',
      service: 'zorg-veranderen',
      language: 'nl',
      question: 'Hoe begint zorg thuis?',
      body: `Met kennismaken. De wijkverpleegkundige komt thuis en kijkt samen wat nodig is. Een verwijzing van de huisarts hoeft niet. De zorgverzekering betaalt wijkverpleging, zonder eigen risico.`,
    },
    {
      slug: 'voor-iemand-anders',
      language: 'nl',
      question: 'Ik vraag iets voor mijn vader of moeder. Mag dat?',
      body: `Ja. Zeg erbij voor wie het is. Voordat we iets over de gezondheid vertellen, vragen we of vader of moeder dat goedvindt.`,
    },
    {
      slug: 'wie-leest-mee',
      language: 'nl',
      question: 'Wie kan lezen wat ik hier schrijf?',
      body: `Alleen wie de vraag behandelt, het eigen team en een collega die om raad is gevraagd. Elke keer dat iemand kijkt, staat dat op de pagina van de vraag.`,
    },
    {
      slug: 'niet-tevreden',
      service: 'klacht',
      language: 'nl',
      question: 'Ik ben niet tevreden. Heeft een klacht gevolgen voor mijn zorg?',
      body: `Nee. De zorg gaat gewoon door, met dezelfde aandacht. Een klacht laat ons zien wat we zelf niet zien. Praten met iemand van buiten kan ook: de klachtenfunctionaris.`,
    },
  ],
  cannedTexts: [
    {
      shortcut: 'kennismaken',
      title: 'Kennismaken',
      body: 'Dag {called}, ik kom graag kennismaken. Welk moment van de dag is voor u het rustigst? Een familielid mag erbij zijn.',
    },
    {
      shortcut: 'later',
      title: 'Het wordt later',
      body: 'Dag {called}, we komen later dan afgesproken, rond … uur. Dat komt doordat … Kunt u zo lang wachten? Zo niet, bel dan meteen.',
    },
    {
      shortcut: 'gemist',
      title: 'We zijn niet gekomen',
      body: 'Dag {called}, wij hadden er moeten zijn en waren er niet. Dat spijt me. Ik bel u vandaag om te horen hoe het gegaan is.',
    },
    {
      shortcut: 'nee',
      title: 'Een nee beginnen',
      body: 'Dag {called}, dit kunnen we u niet geven. De reden is … Wat wel kan: … Wat zou u het meest helpen?',
    },
  ],
}
