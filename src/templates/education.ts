import { besloten, openToColleagues, type SectorTemplate, step } from './template.ts'

const WAYS_ON = 'De vertrouwenspersoon en de klachtencommissie voor het onderwijs horen niet bij onze leiding.'
const WAYS_ON_EN =
  'The confidential adviser and the complaints committee for education do not belong to our management.'

export const education: SectorTemplate = {
  key: 'education',
  name: 'Onderwijs',
  nameEn: 'Education',
  customerWord: {
    nl: { singular: 'leerling', plural: 'leerlingen', article: 'de' },
    en: { singular: 'student', plural: 'students', article: 'the' },
  },
  address: 'je',
  departments: [
    {
      key: 'les',
      name: 'Lessen en Roosters',
      nameEn: 'Lessons and timetables',
      about: 'Les, rooster, cijfers, stage en examens.',
      aboutEn: 'Lessons, timetable, marks, work placement and exams.',
    },
    {
      key: 'begeleiding',
      name: 'Begeleiding',
      nameEn: 'Support',
      about: 'Als leren even niet lukt, of iets anders zwaarder weegt.',
      aboutEn: 'When learning is hard for a while, or something else weighs more.',
    },
    {
      key: 'gebouw',
      name: 'Gebouw en Spullen',
      nameEn: 'Building and things',
      about: 'Lokalen, laptops, kluisjes, sleutels en de kantine.',
      aboutEn: 'Rooms, laptops, lockers, keys and the canteen.',
    },
  ],
  services: [
    {
      key: 'rooster-en-cijfers',
      name: 'Rooster, cijfer of examen',
      nameEn: 'Timetable, mark or exam',
      description: 'Een botsend rooster, een cijfer dat niet klopt, vrij voor een bijzondere dag.',
      descriptionEn: 'A timetable clash, a mark that seems wrong, leave for a special day.',
      about:
        'rooster les lesuur lokaal cijfer toets herkansing examen rapport huiswerk inschrijven aanmelden verlof vrij vakantie afwezig ziek koorts dokter tandarts ziekmelden leraar docent invaller uitval stage stageplek diploma timetable mark exam leave',
      department: 'les',
      answerWithin: { amount: 2, unit: 'working_days' },
      steps: [
        step(
          ['Uitzoeken', 'Finding out'],
          ['we vragen het meteen aan de docent zelf', 'we ask the teacher directly'],
          [2, 'working_days'],
          { byDepartment: 'les', byRole: 'roostermaker of docent' },
        ),
        step(
          ['Aanpassen of uitleggen', 'Changing or explaining'],
          ['met een reden valt er iets terug te zeggen', 'with a reason there is something to answer'],
          [2, 'working_days'],
          { byDepartment: 'les', byRole: 'docent' },
        ),
      ],
      whatElse: 'Kan het niet via het rooster, dan soms wel met een inhaalmoment of een andere toetsdag.',
      whatElseEn: 'If the timetable does not allow it, sometimes catching up or another test day does.',
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...openToColleagues,
    },
    {
      key: 'hulp-bij-leren',
      name: 'Hulp bij leren of bij iets anders',
      nameEn: 'Help with learning, or with something else',
      description: 'Dyslexie, stress, mantelzorg, geld, pesten. Alles mag hier.',
      descriptionEn: 'Dyslexia, stress, caring for someone at home, money, bullying. Anything goes here.',
      about:
        'hulp begeleiding dyslexie lezen rekenen taal achterstand voorsprong hoogbegaafd concentratie adhd autisme mentor bijles extra tijd stress somber bang angst pesten gepest buitengesloten ruzie verdriet scheiding rouw thuis mantelzorg geld schoolkosten support bullying',
      department: 'begeleiding',
      answerWithin: { amount: 1, unit: 'working_days' },
      steps: [
        step(
          ['Praten, op een rustige plek', 'Talking, in a quiet place'],
          ['één keer het verhaal vertellen is genoeg', 'telling the story once is enough'],
          [3, 'working_days'],
          { byDepartment: 'begeleiding', byRole: 'begeleider' },
        ),
        step(
          ['Samen kiezen wat helpt', 'Choosing together what helps'],
          ['hulp waar niemand om vroeg werkt meestal niet', 'help nobody asked for rarely works'],
          [5, 'working_days'],
          { byDepartment: 'begeleiding', byRole: 'begeleider' },
        ),
        step(
          ['Na een paar weken zeggen hoe het gaat', 'Saying how it goes after some weeks'],
          ['werkt het niet, dan kiezen we iets anders', 'if it does not work, we choose something else'],
          [20, 'working_days'],
          { customersTurn: true },
        ),
      ],
      whatElse: 'De huisarts, het wijkteam of een maatje kan soms meer dan school. We gaan mee als dat prettig is.',
      whatElseEn:
        'Your doctor, the neighbourhood team or a buddy can sometimes do more than school. We come along if you like.',
      independentWaysOn: WAYS_ON,
      independentWaysOnEn: WAYS_ON_EN,
      ...besloten,
    },
    {
      key: 'gebouw-en-spullen',
      name: 'Laptop, kluisje of gebouw',
      nameEn: 'Laptop, locker or building',
      description: 'Kapot, kwijt, te koud, of op slot.',
      descriptionEn: 'Broken, lost, too cold, or locked.',
      about:
        'laptop wifi wachtwoord inloggen account app printer kluisje sleutel pasje kwijt gevonden vergeten jas tas gymspullen lokaal koud warm benauwd wc kantine fietsenstalling fiets locker broken lost',
      department: 'gebouw',
      answerWithin: { amount: 4, unit: 'working_hours' },
      steps: [
        step(
          ['Kijken en lenen', 'Looking and lending'],
          ['de les van vandaag gaat door met een leenlaptop', 'today’s lesson goes on with a loan laptop'],
          [4, 'working_hours'],
          { byDepartment: 'gebouw', byRole: 'conciërge of ict' },
        ),
        step(
          ['Maken', 'Mending'],
          ['dan kan het leenexemplaar naar de volgende', 'then the loan can go to the next person'],
          [5, 'working_days'],
          { byDepartment: 'gebouw', byRole: 'conciërge of ict' },
        ),
      ],
      ...openToColleagues,
    },
  ],
  answers: [
    {
      slug: 'ziek-melden',
      service: 'rooster-en-cijfers',
      language: 'nl',
      question: 'Hoe meld ik me ziek?',
      body: `Vóór het eerste uur, hier of per telefoon. Onder de 18 doet een ouder of verzorger dat. Een reden hoeft er niet bij.`,
    },
    {
      slug: 'cijfer-klopt-niet',
      service: 'rooster-en-cijfers',
      language: 'nl',
      question: 'Mijn cijfer klopt niet. Wat nu?',
      body: `Vraag de docent om samen naar het werk te kijken. Lukt dat niet, stel de vraag dan hier. Er kijkt altijd iemand anders mee dan degene die het cijfer gaf.`,
    },
    {
      slug: 'extra-tijd',
      service: 'hulp-bij-leren',
      language: 'nl',
      question: 'Kan ik extra tijd krijgen bij een toets?',
      body: `Ja, bij dyslexie, ADHD, een ziekte of als Nederlands nog nieuw is. Een verklaring helpt, maar begin gewoon met vragen.`,
    },
    {
      slug: 'wie-leest-mee',
      service: 'hulp-bij-leren',
      language: 'nl',
      question: 'Lezen mijn ouders of docenten mee als ik hulp vraag?',
      body: `Docenten niet. Ouders alleen als dat afgesproken is. Bij gevaar moeten we soms iemand erbij halen, en dat zeggen we dan eerst.`,
    },
    {
      slug: 'laptop-kapot',
      service: 'gebouw-en-spullen',
      language: 'nl',
      question: 'Mijn laptop is kapot. Kan ik er een lenen?',
      body: `Ja, bij de conciërge, dezelfde dag nog. Neem de kapotte mee. Vertel eerlijk wat er gebeurde, ook als er cola bij betrokken was.`,
    },
  ],
  cannedTexts: [
    {
      shortcut: 'praten',
      title: 'Zullen we praten?',
      body: 'Dag {called}, goed dat je het vraagt. Zullen we even praten? Ik kan … of … Iemand meenemen mag.',
    },
    {
      shortcut: 'docent',
      title: 'Ik vraag het de docent',
      body: 'Dag {called}, ik vraag het de docent zelf. Uiterlijk … weet je meer, ook als ik dan nog geen antwoord heb.',
    },
    {
      shortcut: 'nee',
      title: 'Een nee beginnen',
      body: 'Dag {called}, dit gaat niet lukken, en dat zeg ik liever meteen. De reden is … Wat wel kan: … Waar gaat het je eigenlijk om?',
    },
    {
      shortcut: 'lenen',
      title: 'Leenlaptop',
      body: 'Dag {called}, er ligt een leenlaptop voor je klaar bij de conciërge. Neem je pasje mee.',
    },
  ],
}
