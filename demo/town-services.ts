import type { DemoService } from './content.ts'

const OPEN =
  'U ziet wie het doet, wat er gebeurt en waarom, en alles wat we u beloven. Overleg tussen collega’s ziet u als ' +
  '“we overleggen over …”, zonder de tekst: dan durven we hardop te twijfelen.'
const OPEN_EN =
  'You see who does it, what happens and why, and all we promise you. When colleagues talk it over you see “we are ' +
  'discussing …”, without the words: so that we dare to doubt aloud.'
const WAYS_ON =
  'U kunt een klacht sturen aan vraag@zonnedam.example. Lost dat het niet op? Dan kan de Nationale ombudsman ' +
  'meekijken. Die hoort niet bij ons.'
const OBJECTION =
  'Stuur een brief met uw naam, de datum, de code van uw vraag en waarom u het er niet mee eens bent. Naar Postbus 12, ' +
  'Zonnedam, of breng hem langs op Marktplein 1. Agnieszka aan de balie helpt u met schrijven, ook als het tegen ons is.'
const WAYS_ON_EN =
  'You can send a complaint to vraag@zonnedam.example. If that does not solve it, the National Ombudsman can look into ' +
  'it. The ombudsman does not belong to us.'
const OBJECTION_EN =
  'Send a letter with your name, the date, the code of your question and why you disagree. To Postbus 12, Zonnedam, or ' +
  'bring it to Marktplein 1. Agnieszka at the counter helps you write it, also when it is against us.'

const LAST = {
  name: 'U zegt of het goed is',
  nameEn: 'You say whether it is right',
  because: 'u ziet als enige of het echt geholpen heeft',
  becauseEn: 'you are the one who knows whether it really helped',
  duration: { amount: 5, unit: 'working_days' },
  customersTurn: true,
} as const

export const townServices: DemoService[] = [
  {
    key: 'groen',
    name: 'Heg, boom, gras of speelplek',
    nameEn: 'Hedge, tree, grass or playground',
    description: 'Groen dat in de weg zit, een tak die dreigt te vallen, een kapotte schommel. Of een bank die u mist.',
    descriptionEn: 'Greenery in the way, a branch about to fall, a broken swing. Or a bench you miss.',
    about:
      'heg haag snoeien vrij struik boom tak blad onkruid gras maaien wortel bank bankje speeltuin schommel ' +
      'glijbaan hondenpoep bloembak hedge tree bench playground',
    department: 'groen',
    answerWithin: { amount: 2, unit: 'working_days' },
    steps: [
      {
        name: 'Ter plekke kijken',
        nameEn: 'Going to look',
        because: 'op straat zien we meer dan op een foto',
        becauseEn: 'on the street we see more than in a photo',
        byDepartment: 'groen',
        byRole: 'hovenier van uw wijk',
        duration: { amount: 1, unit: 'working_hours' },
      },
      {
        name: 'Inplannen met de ploeg',
        nameEn: 'Planning with the crew',
        because: 'dan weet u op welke dag u ons ziet',
        becauseEn: 'then you know which day you will see us',
        byDepartment: 'groen',
        byRole: 'voorman',
        duration: { amount: 2, unit: 'working_days' },
      },
      {
        name: 'Snoeien of maken',
        nameEn: 'Pruning or mending',
        because: 'hier ging het u om',
        becauseEn: 'this is what you asked for',
        byDepartment: 'groen',
        byRole: 'ploeg',
        duration: { amount: 5, unit: 'working_days' },
      },
      LAST,
    ],
    whatElse:
      'Wilt u er zelf iets aan doen? We lenen gereedschap uit, en Marieke en Joost leggen graag uit hoe het moet.',
    whatElseEn:
      'Would you like to do something about it yourself? We lend tools, and Marieke and Joost are glad to explain how.',
    independentWaysOn: WAYS_ON,
    independentWaysOnEn: WAYS_ON_EN,
    openness: `${OPEN} Buren kunnen meekijken als u dat goedvindt.`,
    opennessEn: `${OPEN_EN} Neighbours may follow along if you agree.`,
  },
  {
    key: 'straat',
    name: 'Stoep, straat of lantaarnpaal',
    nameEn: 'Pavement, road or lamp post',
    description: 'Losse tegels, gaten, volle putten, lampen die niet branden of juist te veel.',
    descriptionEn: 'Loose tiles, holes, blocked drains, lights that fail or shine too much.',
    about:
      'stoep tegel los gat kuil weg asfalt put verstopt plas lantaarnpaal lantaarn lamp licht donker knipperen bord ' +
      'verkeersbord zebrapad drempel fietspad paaltje pavement pothole street light drain',
    department: 'straat',
    answerWithin: { amount: 2, unit: 'working_days' },
    steps: [
      {
        name: 'Veilig maken als het moet',
        nameEn: 'Making it safe if needed',
        because: 'niemand hoeft te vallen terwijl wij plannen',
        becauseEn: 'nobody has to fall while we plan',
        byDepartment: 'straat',
        byRole: 'stratenmaker',
        duration: { amount: 4, unit: 'working_hours' },
      },
      {
        name: 'Maken',
        nameEn: 'Mending',
        because: 'zo kan iedereen er weer langs, ook in het donker',
        becauseEn: 'so that everybody can pass again, after dark too',
        byDepartment: 'straat',
        byRole: 'stratenmaker of technicus',
        duration: { amount: 6, unit: 'working_days' },
      },
      LAST,
    ],
    whatElse: 'Is de weg van de provincie of het waterschap? Dan melden wij het daar, en u ziet hier wat zij zeggen.',
    whatElseEn:
      'Is it a road of the province or the water authority? Then we report it there, and you see here what they say.',
    independentWaysOn: WAYS_ON,
    independentWaysOnEn: WAYS_ON_EN,
    openness: OPEN,
    opennessEn: OPEN_EN,
  },
  {
    key: 'container',
    name: 'Container of afval',
    nameEn: 'Bin or waste',
    description: 'Container kapot, kwijt, te groot, te zwaar of niet geleegd.',
    descriptionEn: 'Bin broken, lost, too big, too heavy, or not emptied.',
    about:
      'container kliko bak grijs groen gft papier afval vuilnis niet opgehaald vol deksel wiel slot sticker grofvuil ' +
      'ophalen milieupas kwijt gestolen bin waste rubbish',
    department: 'magazijn',
    answerWithin: { amount: 1, unit: 'working_days' },
    steps: [
      {
        name: 'Klaarzetten in het magazijn',
        nameEn: 'Getting it ready in the stores',
        because: 'we maken hem passend voor u, niet alleen nieuw',
        becauseEn: 'we make it fit you, not just new',
        byDepartment: 'magazijn',
        byRole: 'magazijnbeheerder',
        duration: { amount: 1, unit: 'working_days' },
      },
      {
        name: 'Brengen en de oude meenemen',
        nameEn: 'Delivering and taking the old one',
        because: 'u hoeft er niet mee te slepen',
        becauseEn: 'you need not drag it along',
        byDepartment: 'magazijn',
        byRole: 'chauffeur',
        duration: { amount: 3, unit: 'working_days' },
      },
      LAST,
    ],
    independentWaysOn: WAYS_ON,
    independentWaysOnEn: WAYS_ON_EN,
    openness: OPEN,
    opennessEn: OPEN_EN,
  },
  {
    key: 'paspoort',
    name: 'Paspoort of identiteitskaart',
    nameEn: 'Passport or identity card',
    description: 'Aanvragen, kwijt, met spoed, voor uw kind, of aan huis als u niet kunt komen.',
    descriptionEn: 'Applying, lost, urgent, for your child, or at home when you cannot come.',
    about:
      'paspoort identiteitskaart ID-kaart ID aanvragen verlopen kwijt gestolen spoed ophalen pasfoto vingerafdruk ' +
      'vakantie reizen visum kind toestemming passport identity card',
    department: 'burgerzaken',
    answerWithin: { amount: 4, unit: 'working_hours' },
    steps: [
      {
        name: 'U komt langs met een pasfoto',
        nameEn: 'You come by with a photo',
        because: 'we moeten zien dat u het bent, dat is de wet',
        becauseEn: 'we must see that you are you, that is the law',
        duration: { amount: 5, unit: 'working_days' },
        customersTurn: true,
      },
      {
        name: 'Gegevens en foto nakijken',
        nameEn: 'Checking details and photo',
        because: 'een fout zien we liever hier dan de douane',
        becauseEn: 'we would rather spot a mistake than the border guard',
        byDepartment: 'burgerzaken',
        byRole: 'medewerker reisdocumenten',
        duration: { amount: 2, unit: 'working_hours' },
      },
      {
        name: 'Laten maken',
        nameEn: 'Having it made',
        because: 'dat gebeurt op één plek voor heel Nederland',
        becauseEn: 'this is done in one place for the whole country',
        outside: 'de fabriek',
        outsideEn: 'the factory',
        duration: { amount: 5, unit: 'working_days' },
      },
      {
        name: 'U haalt het op',
        nameEn: 'You collect it',
        because: 'u tekent zelf voor ontvangst, zo krijgt niemand anders het',
        becauseEn: 'you sign for it yourself, so that nobody else gets it',
        duration: { amount: 10, unit: 'working_days' },
        customersTurn: true,
      },
    ],
    objection: { weeks: 6, how: OBJECTION, howEn: OBJECTION_EN },
    whatElse:
      'Moet u met spoed weg en lukt het niet meer? Op Schiphol kan de Marechaussee soms een noodpaspoort geven.',
    whatElseEn:
      'Do you have to leave urgently and is there no time left? At Schiphol the military police can sometimes issue an emergency passport.',
    independentWaysOn: WAYS_ON,
    independentWaysOnEn: WAYS_ON_EN,
    openness: `${OPEN} De nummers van uw papieren staan nooit op deze pagina.`,
    opennessEn: `${OPEN_EN} The numbers of your papers are never on this page.`,
  },
  {
    key: 'verhuizen',
    name: 'Verhuizen, trouwen, geboorte of uittreksel',
    nameEn: 'Moving, marriage, birth or a certificate',
    description: 'Alles wat er in uw leven verandert en waar een stempel bij hoort.',
    descriptionEn: 'Everything that changes in your life and needs a stamp.',
    about:
      'verhuizen adres inschrijven uitschrijven samenwonen uittreksel geboorte baby aangifte naam trouwen partner ' +
      'scheiden overlijden emigreren briefadres moving registration birth marriage',
    department: 'burgerzaken',
    answerWithin: { amount: 2, unit: 'working_days' },
    steps: [
      {
        name: 'Nakijken of alles er is',
        nameEn: 'Checking that all is there',
        because: 'dan hoeft u niet twee keer te komen',
        becauseEn: 'so that you need not come twice',
        byDepartment: 'burgerzaken',
        byRole: 'medewerker balie',
        duration: { amount: 1, unit: 'working_days' },
      },
      {
        name: 'Inschrijven of opmaken',
        nameEn: 'Registering or drawing up',
        because: 'de Belastingdienst, uw zorgverzekering en anderen lezen met ons mee',
        becauseEn: 'the tax office, your health insurer and others read it from us',
        byDepartment: 'burgerzaken',
        byRole: 'medewerker balie',
        duration: { amount: 3, unit: 'working_days' },
      },
    ],
    objection: { weeks: 6, how: OBJECTION, howEn: OBJECTION_EN },
    independentWaysOn: WAYS_ON,
    independentWaysOnEn: WAYS_ON_EN,
    openness: OPEN,
    opennessEn: OPEN_EN,
  },
  {
    key: 'feest',
    name: 'Feest, markt of iets op straat zetten',
    nameEn: 'Party, market or something on the street',
    description: 'Een straatfeest, een steiger, een verhuiswagen voor de deur. Wij kijken hoe het wél kan.',
    descriptionEn: 'A street party, scaffolding, a removal van at the door. We look for how it can be done.',
    about:
      'straatfeest buurtfeest barbecue feest muziek vergunning markt kraam optocht steiger afvalbak container verhuiswagen straat ' +
      'afzetten hekken springkussen permit street party scaffolding',
    department: 'burgerzaken',
    answerWithin: { amount: 3, unit: 'working_days' },
    steps: [
      {
        name: 'Kijken of de hulpdiensten erlangs kunnen',
        nameEn: 'Checking that ambulances can pass',
        because: 'de ambulance en de brandweer moeten er altijd langs kunnen',
        becauseEn: 'the ambulance and the fire brigade must always be able to pass',
        byDepartment: 'burgerzaken',
        byRole: 'medewerker vergunningen',
        duration: { amount: 3, unit: 'working_days' },
      },
      {
        name: 'Besluit',
        nameEn: 'Decision',
        because: 'dan weet u waar u aan toe bent',
        becauseEn: 'then you know where you stand',
        byDepartment: 'burgerzaken',
        byRole: 'medewerker vergunningen',
        duration: { amount: 5, unit: 'working_days' },
      },
      {
        name: 'Hekken en banken brengen',
        nameEn: 'Bringing barriers and benches',
        because: 'u hoeft zelf niets te huren',
        becauseEn: 'you need not rent anything',
        byDepartment: 'magazijn',
        byRole: 'chauffeur',
        duration: { amount: 10, unit: 'working_days' },
      },
    ],
    objection: { weeks: 6, how: OBJECTION, howEn: OBJECTION_EN },
    whatElse: 'Past het niet in uw straat? Het Wilgenveld is gratis te gebruiken, met stroom en een wc.',
    whatElseEn: 'Does it not fit in your street? The Wilgenveld is free to use, with electricity and a toilet.',
    independentWaysOn: WAYS_ON,
    independentWaysOnEn: WAYS_ON_EN,
    openness: `${OPEN} De buren kunnen lezen wanneer er iets is, niet wie het vroeg.`,
    opennessEn: `${OPEN_EN} Neighbours can read when something is on, not who asked.`,
  },
  {
    key: 'bijstand',
    name: 'Hulp als u iets niet kunt betalen (bijzondere bijstand)',
    nameEn: 'Costs you cannot pay (special assistance)',
    description: 'Voor kosten die echt nodig zijn en die u niet zag aankomen. U mag het altijd vragen.',
    descriptionEn: 'For costs that are really necessary and that you could not see coming. You may always ask.',
    about:
      'bijzondere bijstand geld schuld huur wasmachine koelkast bril tandarts huisraad bed kapot niet betalen uitkering ' +
      'minimum rekening advocaat begrafenis benefits special assistance',
    department: 'inkomen',
    closed: true,
    answerWithin: { amount: 2, unit: 'working_days' },
    steps: [
      {
        name: 'Samen kijken wat er nodig is',
        nameEn: 'Looking together at what is needed',
        because: 'we vragen alleen papieren die we nog niet hebben',
        becauseEn: 'we only ask for papers we do not have yet',
        byDepartment: 'inkomen',
        byRole: 'consulent',
        duration: { amount: 3, unit: 'working_days' },
      },
      {
        name: 'U stuurt wat er nog mist',
        nameEn: 'You send what is missing',
        because: 'zonder deze papieren mogen we niet beslissen',
        becauseEn: 'without these papers we may not decide',
        duration: { amount: 5, unit: 'working_days' },
        customersTurn: true,
      },
      {
        name: 'Beslissen',
        nameEn: 'Deciding',
        because: 'een tweede collega leest mee, zodat het niet van één persoon afhangt',
        becauseEn: 'a second colleague reads along, so that it does not hang on one person',
        byDepartment: 'inkomen',
        byRole: 'consulent',
        duration: { amount: 10, unit: 'working_days' },
      },
      {
        name: 'Betalen of anders helpen',
        nameEn: 'Paying or helping otherwise',
        because: 'ook na een nee zoeken we door',
        becauseEn: 'after a no we keep looking too',
        byDepartment: 'inkomen',
        byRole: 'consulent of hulp bij geldzorgen',
        duration: { amount: 3, unit: 'working_days' },
      },
    ],
    objection: { weeks: 6, how: OBJECTION, howEn: OBJECTION_EN },
    whatElse:
      'Een lening zonder rente bij de kredietbank, spullen van de Kringloop met garantie, of hulp van het Noodfonds ' +
      'Zonnedam. Samuel regelt het met u.',
    whatElseEn:
      'A loan without interest at the credit bank, things from the Kringloop with a guarantee, or help from the Noodfonds Zonnedam. Samuel arranges it with you.',
    independentWaysOn: `${WAYS_ON} Gratis juridisch advies krijgt u bij het Juridisch Loket.`,
    independentWaysOnEn: `${WAYS_ON_EN} The Juridisch Loket gives free legal advice.`,
    openness:
      'Besloten. Alleen wie uw vraag behandelt, zijn team en een collega die om raad is gevraagd kunnen erin. Elke ' +
      'keer dat iemand kijkt, ziet u dat. Met alleen de link ziet niemand meer dan datums.',
    opennessEn:
      'Closed. Only the person dealing with it, the team, and a colleague asked for advice can open it. You see every ' +
      'look. With the link alone nobody sees more than dates.',
  },
  {
    key: 'klacht-of-idee',
    name: 'Idee, compliment of klacht',
    nameEn: 'Idea, compliment or complaint',
    description: 'Wat er beter kan, wat u niet pikt en wat juist goed ging. De gemeentesecretaris leest alles zelf.',
    descriptionEn:
      'What could be better, what you will not put up with, and what went well. The chief executive reads all of it.',
    about:
      'klacht idee voorstel compliment ontevreden onbeleefd bejegening brief onduidelijk wachten balie openingstijden ' +
      'website telefoon complaint idea opening hours',
    department: 'burgerzaken',
    answerWithin: { amount: 3, unit: 'working_days' },
    steps: [
      {
        name: 'Bellen of langskomen',
        nameEn: 'Calling or coming by',
        because: 'een klacht op papier is maar de helft van het verhaal',
        becauseEn: 'a complaint on paper is only half the story',
        byRole: 'gemeentesecretaris',
        duration: { amount: 5, unit: 'working_days' },
      },
      {
        name: 'Uitzoeken met de collega’s',
        nameEn: 'Finding out with colleagues',
        because: 'we zoeken wat er misging, niet wie de schuld krijgt',
        becauseEn: 'we look for what went wrong, not for whom to blame',
        byRole: 'gemeentesecretaris',
        duration: { amount: 10, unit: 'working_days' },
      },
      {
        name: 'Vertellen wat we ermee doen',
        nameEn: 'Telling you what we do with it',
        because: 'anders weet u nog steeds niets',
        becauseEn: 'otherwise you still know nothing',
        byRole: 'gemeentesecretaris',
        duration: { amount: 5, unit: 'working_days' },
      },
    ],
    independentWaysOn: WAYS_ON,
    independentWaysOnEn: WAYS_ON_EN,
    openness: OPEN,
    opennessEn: OPEN_EN,
  },
]
