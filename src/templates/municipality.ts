import { besloten, openToColleagues, type SectorTemplate, step } from './template.ts'

const OBJECTION =
  'Stuur een brief met uw naam, de datum, de code van uw vraag en de reden. Hulp bij het schrijven is er aan de balie, ' +
  'ook als de brief tegen ons is.'
const OBJECTION_EN =
  'Send a letter with your name, the date, the code of your question and the reason. There is help with writing at the ' +
  'counter, also when the letter is against us.'

export const municipality: SectorTemplate = {
  key: 'municipality',
  name: 'Gemeente',
  nameEn: 'Municipality',
  customerWord: {
    nl: { singular: 'inwoner', plural: 'inwoners', article: 'de' },
    en: { singular: 'resident', plural: 'residents', article: 'the' },
  },
  address: 'u',
  departments: [
    {
      key: 'burgerzaken',
      name: 'Burgerzaken',
      nameEn: 'Civil affairs',
      about: 'Paspoorten, verhuizen, geboorte en trouwen.',
      aboutEn: 'Passports, moving house, births and weddings.',
    },
    {
      key: 'buiten',
      name: 'Straat en Groen',
      nameEn: 'Streets and parks',
      about: 'Stoepen, lantaarnpalen, bomen en speelplekken.',
      aboutEn: 'Pavements, lamp posts, trees and playgrounds.',
    },
    {
      key: 'inkomen',
      name: 'Werk en Inkomen',
      nameEn: 'Work and income',
      about: 'Geld om van te leven en hulp bij geldzorgen.',
      aboutEn: 'Money to live on and help with money worries.',
    },
  ],
  services: [
    {
      key: 'straat-en-groen',
      name: 'Iets op straat of in het groen',
      nameEn: 'Something on the street or in the park',
      description: 'Een losse tegel, een lamp die niet brandt, een heg over de stoep.',
      descriptionEn: 'A loose tile, a light that fails, a hedge over the pavement.',
      about:
        'stoep tegel gat lantaarnpaal lamp heg boom tak gras speelplek put afval container fietspad kuil modder plas bankje struik onkruid wortel verkeersbord drempel hek opgebroken afgezet zwerfvuil ratten pavement street light hedge tree',
      department: 'buiten',
      answerWithin: { amount: 2, unit: 'working_days' },
      steps: [
        step(
          ['Ter plekke kijken', 'Going to look'],
          ['op straat zien we meer dan op een foto', 'on the street we see more than in a photo'],
          [1, 'working_days'],
          { byDepartment: 'buiten', byRole: 'medewerker van de wijk' },
        ),
        step(['Maken', 'Mending'], ['hier gaat het om', 'this is what it is about'], [5, 'working_days'], {
          byDepartment: 'buiten',
          byRole: 'ploeg',
        }),
        step(
          ['Horen of het goed is', 'Hearing whether it is right'],
          ['wie het vroeg ziet als beste of het geholpen heeft', 'whoever asked sees best whether it helped'],
          [5, 'working_days'],
          { customersTurn: true },
        ),
      ],
      ...openToColleagues,
    },
    {
      key: 'paspoort',
      name: 'Paspoort of identiteitskaart',
      nameEn: 'Passport or identity card',
      description: 'Aanvragen, kwijt, met spoed, of aan huis voor wie niet kan komen.',
      descriptionEn: 'Applying, lost, urgent, or at home for those who cannot come.',
      about:
        'paspoort identiteitskaart ID verlopen kwijt gestolen verloopt geldig legitimatie spoed pasfoto ophalen reizen kind passport identity card',
      department: 'burgerzaken',
      answerWithin: { amount: 4, unit: 'working_hours' },
      steps: [
        step(
          ['Langskomen met een pasfoto', 'Coming by with a photo'],
          ['de wet wil dat we zien van wie het paspoort is', 'the law wants us to see whose passport it is'],
          [5, 'working_days'],
          { customersTurn: true },
        ),
        step(
          ['Nakijken', 'Checking'],
          ['een fout zien we liever hier dan de douane', 'we would rather spot a mistake than the border guard'],
          [2, 'working_hours'],
          { byDepartment: 'burgerzaken', byRole: 'medewerker reisdocumenten' },
        ),
        step(
          ['Laten maken', 'Having it made'],
          ['dat gebeurt op één plek voor heel Nederland', 'this is done in one place for the whole country'],
          [5, 'working_days'],
          { outside: 'de drukker van paspoorten', outsideEn: 'the printer of passports' },
        ),
        step(
          ['Ophalen', 'Collecting'],
          ['met een handtekening, zo krijgt niemand anders het', 'with a signature, so that nobody else gets it'],
          [10, 'working_days'],
          { customersTurn: true },
        ),
      ],
      objection: { weeks: 6, how: OBJECTION, howEn: OBJECTION_EN },
      ...openToColleagues,
    },
    {
      key: 'bijzondere-bijstand',
      name: 'Kosten die ik niet kan betalen (bijzondere bijstand)',
      nameEn: 'Costs I cannot pay (special assistance)',
      description: 'Voor kosten die echt nodig zijn en onverwacht kwamen. Vragen mag altijd.',
      descriptionEn: 'For costs that are really necessary and came unexpectedly. Asking is always allowed.',
      about:
        'bijzondere bijstand geld kosten wasmachine bril tandarts huisraad rondkomen boodschappen schulden ontslag baan inkomen niet betalen uitkering minimum benefits',
      department: 'inkomen',
      answerWithin: { amount: 2, unit: 'working_days' },
      steps: [
        step(
          ['Samen kijken wat er nodig is', 'Looking together at what is needed'],
          ['we vragen alleen papieren die we nog niet hebben', 'we only ask for papers we do not have yet'],
          [3, 'working_days'],
          { byDepartment: 'inkomen', byRole: 'consulent' },
        ),
        step(
          ['Beslissen', 'Deciding'],
          [
            'een tweede collega leest mee, dan hangt het niet van één persoon af',
            'a second colleague reads along, so that it does not hang on one person',
          ],
          [10, 'working_days'],
          { byDepartment: 'inkomen', byRole: 'consulent' },
        ),
        step(
          ['Betalen of anders helpen', 'Paying or helping otherwise'],
          ['ook na een nee zoeken we door', 'after a no we keep looking too'],
          [3, 'working_days'],
          { byDepartment: 'inkomen', byRole: 'consulent' },
        ),
      ],
      objection: { weeks: 6, how: OBJECTION, howEn: OBJECTION_EN },
      whatElse: 'Een lening zonder rente bij de kredietbank, tweedehands spullen met garantie, of een noodfonds.',
      whatElseEn:
        'A loan without interest at the credit bank, second-hand things with a guarantee, or an emergency fund.',
      independentWaysOn: 'De Nationale ombudsman kijkt naar klachten. Het Juridisch Loket geeft gratis advies.',
      independentWaysOnEn: 'The National Ombudsman looks into complaints. The Juridisch Loket gives free advice.',
      ...besloten,
    },
  ],
  answers: [
    {
      slug: 'paspoort-aanvragen',
      service: 'paspoort',
      language: 'nl',
      question: 'Hoe vraag ik een paspoort of identiteitskaart aan?',
      body: `Kom langs met een **pasfoto** van hooguit zes maanden oud en het **oude paspoort** of de oude kaart, ook als die verlopen is. Na vijf werkdagen ligt het klaar.`,
    },
    {
      slug: 'paspoort-kwijt',
      service: 'paspoort',
      language: 'nl',
      question: 'Mijn paspoort is kwijt. Wat nu?',
      body: `Meld het meteen, dan maken we het onbruikbaar. Is het gestolen, doe dan ook aangifte bij de politie. Daarna kan er een nieuw komen.`,
    },
    {
      slug: 'losse-tegel',
      service: 'straat-en-groen',
      language: 'nl',
      question: 'Er ligt een tegel los. Wie maakt dat?',
      body: `Wij. Zeg ons in welke straat en bij welk nummer. Is het gevaarlijk, dan maken we het eerst veilig en daarna goed.`,
    },
    {
      slug: 'kosten-niet-betalen',
      service: 'bijzondere-bijstand',
      language: 'nl',
      question: 'Kan de gemeente helpen met kosten die ik niet kan betalen?',
      body: `Vraag het, ook bij twijfel. We kijken of het nodig is, of het onverwacht kwam en of er geen ander geld voor is. Wordt het nee, dan zoeken we samen door.`,
    },
    {
      slug: 'bezwaar-maken',
      language: 'nl',
      question: 'Ik ben het niet eens met een besluit. Wat kan ik doen?',
      body: `Bezwaar maken kan **zes weken** lang, vanaf de dag na het besluit. De laatste dag staat op de pagina van de vraag. Eerst een collega opnieuw laten kijken mag, maar de laatste dag schuift daardoor niet.`,
    },
  ],
  cannedTexts: [
    {
      shortcut: 'kijken',
      title: 'Ik kom kijken',
      body: 'Dag {called}, dank u voor uw bericht. Ik kom zelf kijken en vertel u daarna wat er kan.',
    },
    {
      shortcut: 'later',
      title: 'Het wordt later',
      body: 'Dag {called}, ik haal de dag die ik u beloofde niet. Dat komt doordat … Ik stel … voor. Is dat goed voor u?',
    },
    {
      shortcut: 'nee',
      title: 'Een nee beginnen',
      body: 'Dag {called}, het antwoord op uw vraag is nee, en dat zeg ik liever meteen. De reden is … Wat wel kan: … Wat hebt u eigenlijk nodig?',
    },
    {
      shortcut: 'klaar',
      title: 'Het is klaar',
      body: 'Dag {called}, het is klaar. Wilt u kijken of het zo goed is? Zo niet, dan kom ik terug.',
    },
  ],
}
