import type { DemoDepartment, DemoOrganisation, DemoPerson, Hours } from './content.ts'

const day = ['08:00', '16:30'] as const
const shed = ['07:00', '15:00'] as const
const FULL: Hours = { 1: day, 2: day, 3: day, 4: day, 5: day }
const SHED: Hours = { 1: shed, 2: shed, 3: shed, 4: shed, 5: shed, 6: ['07:00', '12:00'] }

export const growerOrganisation: DemoOrganisation = {
  name: 'Kuiper & Dochters',
  host: 'bollen',
  address: 'je',
  languages: ['nl', 'en'],
  customerWord: {
    nl: { singular: 'klant', plural: 'klanten', article: 'de' },
    en: { singular: 'customer', plural: 'customers', article: 'the' },
  },
  phone: '088-000 2400',
  street: 'Zandvaart 7, Noorderduin',
  post: 'Zandvaart 7, Noorderduin',
  openingHours:
    'Maandag tot en met vrijdag van 8.00 tot 16.30 uur, zaterdagochtend in de loods. Als de deur open staat, zijn we er.',
  openingHoursEn: 'Monday to Friday from 8.00 to 16.30, Saturday mornings in the shed. If the door is open, we are in.',
  mail: 'hello@kuiperdochters.example',
  purpose:
    'Wij telen tulpen, narcissen en alles wat eerst op een ui lijkt. Voor mensen die in de herfst iets in de grond ' +
    'stoppen omdat ze geloven in de lente. De meesten wonen in Engeland. Wij willen dat hun tuin bloeit, niet alleen ' +
    'dat hun pakje aankomt.',
  purposeEn:
    'We grow tulips, daffodils and everything that looks like an onion at first. For people who put something in the ' +
    'ground in autumn because they believe in spring. Most of them live in England. We want their garden to flower, ' +
    'not just their parcel to arrive.',
  closingDays: [{ on: { workingDays: 33 }, because: 'Dan is de loods dicht: de vloer wordt geschilderd.' }],
}

export const growerDepartments: DemoDepartment[] = [
  {
    key: 'winkel',
    name: 'Winkel',
    nameEn: 'Shop',
    about: 'De webwinkel, de telefoon en de gastenkamer boven de schuur.',
    aboutEn: 'The web shop, the telephone and the guest rooms above the barn.',
  },
  {
    key: 'veld',
    name: 'Veld',
    nameEn: 'Field',
    about: 'Telen, rooien, keuren en weten waarom iets niet opkwam.',
    aboutEn: 'Growing, lifting, grading, and knowing why something did not come up.',
  },
  {
    key: 'inpakloods',
    name: 'Inpakloods',
    nameEn: 'Packing shed',
    about: 'Tellen, inpakken, papieren voor de grens, en de vrachtwagen.',
    aboutEn: 'Counting, packing, papers for the border, and the lorry.',
  },
  {
    key: 'financien',
    name: 'Financiën',
    nameEn: 'Finance',
    about: 'Rekeningen, terugbetalen en de vraag waarom de douane ook iets wil.',
    aboutEn: 'Invoices, refunds, and why customs wants something too.',
  },
]

export const growerPeople: DemoPerson[] = [
  {
    key: 'hanneke',
    name: 'Hanneke Kuiper',
    firstName: 'Hanneke',
    role: 'oudste dochter, doet de winkel',
    departments: ['winkel'],
    leads: true,
    expertise: 'order, bestelling, wedding, bruiloft, gift, visit, bezoek, logeren, stay, guest room, family, English',
    hours: FULL,
    display: 'photo',
    face: 'hanneke.svg',
    mail: 'hanneke@kuiperdochters.example',
    administrator: true,
  },
  {
    key: 'joy',
    name: 'Joy Achterberg',
    firstName: 'Joy',
    role: 'student, webwinkel',
    departments: ['winkel'],
    expertise: 'web shop, website, change address, add to order, voucher, cadeaubon, pay, delivery date, track parcel',
    hours: { 3: ['12:00', '18:00'], 5: day, 6: ['09:00', '16:00'] },
    display: 'first_name',
    face: 'joy.svg',
    mail: 'joy@kuiperdochters.example',
    language: 'en',
  },
  {
    key: 'femke',
    name: 'Femke Kuiper',
    firstName: 'Femke',
    role: 'jongste dochter, doet het veld',
    departments: ['veld'],
    leads: true,
    expertise:
      'growing, planting depth, soil, mould, rot, did not come up, blind, disease, squirrel, mice, narcis, tulp',
    hours: { 1: day, 2: day, 3: day, 4: day },
    display: 'photo',
    face: 'femke.svg',
    mail: 'femke@kuiperdochters.example',
  },
  {
    key: 'piet',
    name: 'Piet Kuiper',
    firstName: 'Piet',
    role: 'vader, kent elke bol bij naam',
    departments: ['veld'],
    expertise: 'old varieties, name of a flower, heritage tulip, oude soort, herkennen, vroeger, grandmother had',
    hours: { 2: ['09:00', '12:00'], 4: ['09:00', '12:00'] },
    display: 'photo',
    face: 'piet.svg',
  },
  {
    key: 'marta',
    name: 'Marta Kowalczyk',
    firstName: 'Marta',
    role: 'voorvrouw inpakloods',
    departments: ['inpakloods'],
    leads: true,
    expertise: 'packing, inpakken, missing bag, wrong bulbs, count, label, box, damaged, Polish',
    hours: SHED,
    display: 'first_name',
    face: 'marta.svg',
    mail: 'marta@kuiperdochters.example',
  },
  {
    key: 'ionut',
    name: 'Ionuț Popa',
    firstName: 'Ionuț',
    role: 'inpakker, van september tot december',
    departments: ['inpakloods'],
    expertise: 'picking, uitzoeken, tellen, sorting, big bulbs, photo of the bulbs',
    hours: SHED,
    display: 'first_name',
    face: 'ionut.svg',
  },
  {
    key: 'bram',
    name: 'Bram de Boer',
    firstName: 'Bram',
    role: 'vervoer en papieren voor de grens',
    departments: ['inpakloods'],
    expertise:
      'customs, douane, phytosanitary, plant passport, inspection, lorry, ferry, delivery, late, stuck at border',
    hours: SHED,
    display: 'photo',
    face: 'bram.svg',
    mail: 'bram@kuiperdochters.example',
  },
  {
    key: 'sefa',
    name: 'Sefa Yılmaz',
    firstName: 'Sefa',
    role: 'boekhouder',
    departments: ['financien'],
    expertise: 'invoice, refund, VAT, duty, charged twice, factuur, terugbetalen, pounds, euro, school account',
    hours: { 1: day, 3: day, 5: day },
    display: 'first_name',
    face: 'sefa.svg',
    mail: 'sefa@kuiperdochters.example',
    away: { fromDays: -1, untilDays: 3, standIn: 'hanneke' },
  },
]
