/** Problems that customers may join, as they stand in a town: the title they read, and what was said by who raised it. */
export const PROBLEMS = {
  lamp: {
    title: 'Ik sta tussen twee afdelingen in en onder geen enkele lamp',
    said: ['Op het Boomgaardpad brandt al weken geen lantaarn. De ene afdeling verwijst naar de andere.'],
  },
  english: {
    title: 'Achter de Engelse knop is alles Nederlands',
    said: ['I click on English and everything is Dutch.'],
  },
  bench: {
    title: 'Het bankje bij de bushalte staat met de rug naar de bus',
    said: ['Ik zie de bus pas als hij wegrijdt, want het bankje staat verkeerd om.'],
  },
  phone: {
    title: 'Ik moet twintig minuten wachten aan de telefoon',
    said: ['Ik stond 23 minuten in de wacht voordat iemand opnam.', 'Bellen lukt nooit in mijn pauze.'],
  },
  bins: {
    title: 'De ondergrondse container zit altijd vol',
    said: ['Bij de Lindelaan past er op zaterdag geen vuilniszak meer in de container.'],
  },
  passport: {
    title: 'Ik moet vrij nemen om een paspoort op te halen',
    said: ['De balie gaat om vijf uur dicht en ik werk tot zes.', 'Ophalen kan alleen overdag.'],
  },
  letters: {
    title: 'Ik begrijp de brief over mijn uitkering niet',
    said: ['Vier bladzijden en ik weet nog niet of ik geld krijg.'],
  },
  kerb: {
    title: 'Met de kinderwagen kom ik de stoep niet op',
    said: ['Bij het zebrapad aan de Dorpsstraat is de stoeprand te hoog.'],
  },
} as const

export type ProblemKey = keyof typeof PROBLEMS

/** Questions, and the problem that is about the same, where there is one. Written before anybody looked what is found. */
export const QUESTIONS: readonly (readonly [string, ProblemKey?])[] = [
  ['Lantaarnpaal 88 op de Boomgaard knippert. Het lijkt wel een discotheek.'],
  ['Na het werk aan de kabels ligt de stoep op het Boomgaardpad er slechter bij dan ervoor.'],
  ['Wie gaat er over de lamp op het fietspad? Ik word van afdeling naar afdeling gestuurd.', 'lamp'],
  ['Het is stikdonker op het Boomgaardpad, de lamp doet het al weken niet.', 'lamp'],
  ['Mag ik zelf een lamp aan mijn gevel hangen boven de stoep?'],
  ['Kan ik de Engelse versie van de website krijgen? Alles is Nederlands.', 'english'],
  ['Ik wil Nederlandse les volgen, waar kan dat?'],
  ['I would like to read the rules on parking in English, but the page is in Dutch.', 'english'],
  ['Geeft de gemeente Engelse les aan kinderen?'],
  ['Het bankje bij de bushalte aan de Kerkweg staat de verkeerde kant op.', 'bench'],
  ['Kan er een bankje bij het speelveld komen?'],
  ['De bushalte aan de Kerkweg wordt verplaatst, tot wanneer?'],
  ['De rug van het bankje in het park is kapot.'],
  ['Ik heb een half uur aan de telefoon gewacht en toen werd er opgehangen.', 'phone'],
  ['Op welk telefoonnummer bereik ik de wijkbeheerder?'],
  ['Hoe lang moet ik wachten op mijn vergunning?'],
  ['Kunt u mij terugbellen? Ik sta al de hele week in de wacht.', 'phone'],
  ['De container bij ons zit elke zaterdag vol, ik sta daar met mijn vuilniszak.', 'bins'],
  ['Waar koop ik een nieuwe pas voor de container?'],
  ['Er is een bakfiets tegen de container gereden.'],
  ['Kan ik mijn paspoort ook ’s avonds ophalen? Ik werk overdag.', 'passport'],
  ['Mijn paspoort is gestolen, wat moet ik doen?'],
  ['Wat kost een paspoort voor een kind van twaalf?'],
  ['Ik kreeg een brief over mijn uitkering en snap er niets van.', 'letters'],
  ['Wanneer wordt mijn uitkering betaald?'],
  ['Ik heb een brief gekregen over de hondenbelasting terwijl ik geen hond heb.'],
  ['Met de rolstoel kom ik de stoep niet op bij de Dorpsstraat.', 'kerb'],
  ['Wie veegt de stoep als het sneeuwt?'],
  ['Er liggen losse tegels in de stoep voor mijn deur.'],
  ['Mijn kinderwagen is gestolen uit de fietsenstalling.'],
  ['Wanneer wordt de heg aan de Dorpsstraat gesnoeid?'],
  ['Ik wil trouwen in de Dorpskerk, kan dat?'],
]
