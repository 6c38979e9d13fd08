/**
 * What customers of five organisations ask: of the invented town of `routing-town.ts`, and of a landlord, a carer, a school
 * and a workshop as their sector templates begin. Written without looking at those, and with the departments that may get
 * it before anything was measured; see `src/requests/owners/choosing.test.ts`.
 */

export interface AskedOf {
  of: 'town' | 'housing' | 'care' | 'education' | 'shop'
  words: string
  /** The departments that may get it; the front desk where no other is the right one. */
  right: readonly string[]
}

/** Measured, and causes mended by it. */
export const ASKED_FIRST: readonly AskedOf[] = [
  {
    of: 'town',
    words: 'Ik heb vannacht mijn fiets op slot gezet bij het station en nu is hij weg, waar doe ik aangifte?',
    right: ['Klantcontactcentrum', 'Toezicht en Handhaving'],
  },
  {
    of: 'town',
    words: 'Onze straat ligt al drie weken open en ik kan met mijn rollator de deur niet uit.',
    right: ['Wegen en Verkeer'],
  },
  {
    of: 'town',
    words: 'De container bij ons op de hoek puilt uit en mensen zetten hun zakken er gewoon naast.',
    right: ['Afval en Grondstoffen'],
  },
  {
    of: 'town',
    words: 'Ik ga in maart naar Turkije en zie nu dat mijn paspoort in april verloopt.',
    right: ['Burgerzaken'],
  },
  { of: 'town', words: 'Mijn man is zondag overleden, wat moet ik allemaal doen?', right: ['Burgerzaken'] },
  {
    of: 'town',
    words: 'Ik heb bericht gehad dat ik 340 euro moet betalen voor mijn huis maar de waarde klopt niet.',
    right: ['Belastingen'],
  },
  {
    of: 'town',
    words: 'Wij willen op 14 juni met de hele straat buiten eten en de weg afzetten.',
    right: ['Vergunningen en Bouwen'],
  },
  {
    of: 'town',
    words: 'Sinds mijn heupoperatie kan ik mijn huis niet meer zelf schoonhouden.',
    right: ['Zorg en Ondersteuning'],
  },
  { of: 'housing', words: 'Het plafond in de badkamer druppelt als de bovenbuurvrouw doucht.', right: ['Onderhoud'] },
  {
    of: 'housing',
    words: 'Ik sta al zeven jaar ingeschreven en kom nog steeds nergens voor in aanmerking.',
    right: ['Huur en Verhuizen'],
  },
  {
    of: 'housing',
    words: 'Bij ons in het portiek ligt altijd troep en de lamp is kapot.',
    right: ['Buurt', 'Onderhoud'],
  },
  {
    of: 'housing',
    words: 'Deze maand red ik het niet om alles te betalen, kan het in twee keer?',
    right: ['Huur en Verhuizen'],
  },
  { of: 'housing', words: "De mensen onder mij draaien tot drie uur 's nachts harde muziek.", right: ['Buurt'] },
  { of: 'housing', words: 'Ik wil per 1 februari weg uit mijn flat, hoe moet dat?', right: ['Huur en Verhuizen'] },
  {
    of: 'housing',
    words: 'Mag ik een laminaatvloer leggen en een muurtje weghalen?',
    right: ['Onderhoud', 'Receptie'],
  },
  { of: 'housing', words: 'Er komt geen warm water uit de kraan en het is hier 14 graden.', right: ['Onderhoud'] },
  { of: 'care', words: 'Mijn moeder is vandaag niet gedoucht, er kwam niemand opdagen.', right: ['Zorg thuis'] },
  {
    of: 'care',
    words: 'Kan mijn vader twee dagen in de week ergens naartoe waar hij onder de mensen is?',
    right: ['Wonen en Eten', 'Aanmelden en Rekeningen'],
  },
  { of: 'care', words: 'De pillen van mijn man zaten vanochtend niet in het rolletje.', right: ['Zorg thuis'] },
  { of: 'care', words: 'Ik krijg een rekening voor zorg die ik niet heb gehad.', right: ['Aanmelden en Rekeningen'] },
  { of: 'care', words: 'Het middageten is al dagen lauw en moeder laat het staan.', right: ['Wonen en Eten'] },
  {
    of: 'care',
    words: 'Zou ik als vrijwilliger met bewoners kunnen gaan wandelen?',
    right: ['Receptie', 'Wonen en Eten'],
  },
  {
    of: 'care',
    words: 'Mijn zus kan thuis niet meer alleen zijn, hoe krijgt zij bij u een kamer?',
    right: ['Aanmelden en Rekeningen'],
  },
  { of: 'care', words: 'De verzorgster was vanochtend erg kortaf tegen mijn oma.', right: ['Aanmelden en Rekeningen'] },
  { of: 'education', words: 'Sem heeft koorts en blijft vandaag in bed.', right: ['Lessen en Roosters'] },
  {
    of: 'education',
    words: 'Mijn dochter wordt in de pauze steeds buitengesloten en wil niet meer naar school.',
    right: ['Begeleiding'],
  },
  {
    of: 'education',
    words: 'Mogen wij een dag eerder op vakantie omdat de vlucht op donderdag gaat?',
    right: ['Lessen en Roosters'],
  },
  {
    of: 'education',
    words: 'Wij verhuizen naar jullie wijk en zoeken een plek voor twee kinderen in groep 3 en 5.',
    right: ['Receptie', 'Lessen en Roosters'],
  },
  {
    of: 'education',
    words: 'Mijn zoon leest nog heel moeizaam en de juf zegt dat hij misschien getest moet worden.',
    right: ['Begeleiding'],
  },
  { of: 'education', words: 'Hoe laat is de klas van Noor vrijdag uit?', right: ['Lessen en Roosters'] },
  { of: 'education', words: 'Ik kan niet inloggen in de ouderapp.', right: ['Gebouw en Spullen', 'Receptie'] },
  {
    of: 'education',
    words: 'Het bedrag voor het kamp is twee keer van mijn rekening gegaan.',
    right: ['Receptie', 'Begeleiding'],
  },
  { of: 'shop', words: 'De ketting loopt er steeds af sinds jullie hem hebben nagekeken.', right: ['Werkplaats'] },
  {
    of: 'shop',
    words: 'Wat zou het kosten om een eikenhouten tafel van drie meter te laten maken?',
    right: ['Werkplaats', 'Winkel'],
  },
  { of: 'shop', words: 'Ik heb twee weken geleden besteld en nog niks gehoord.', right: ['Winkel'] },
  {
    of: 'shop',
    words: 'De kast past niet door de deur, kunnen jullie hem ruilen voor een smallere?',
    right: ['Werkplaats', 'Winkel'],
  },
  { of: 'shop', words: 'Ik heb de nota al betaald maar krijg een herinnering.', right: ['Kantoor'] },
  { of: 'shop', words: 'Hebben jullie die blauwe stof nog op voorraad?', right: ['Winkel'] },
  {
    of: 'shop',
    words: 'Iemand belde mij terug toen ik aan het werk was, weet u waarover het ging?',
    right: ['Receptie'],
  },
  { of: 'shop', words: 'Kunnen jullie mijn oude stoel opnieuw bekleden?', right: ['Werkplaats'] },
]

/** Measured once, after that. */
export const ASKED_UNSEEN: readonly AskedOf[] = [
  {
    of: 'town',
    words: 'Ze hebben vannacht alle banden in onze straat lek gestoken, bij wie moet ik zijn?',
    right: ['Klantcontactcentrum', 'Toezicht en Handhaving'],
  },
  {
    of: 'town',
    words: 'Het pad langs de begraafplaats is één modderpoel, ik durf er niet meer te lopen.',
    right: ['Wegen en Verkeer', 'Groen en Spelen'],
  },
  { of: 'town', words: 'Wij hebben een dochter gekregen, hoe laat ik dat bij u weten?', right: ['Burgerzaken'] },
  {
    of: 'town',
    words: 'Mijn bak is al twee keer overgeslagen terwijl hij netjes aan de weg stond.',
    right: ['Afval en Grondstoffen'],
  },
  { of: 'town', words: 'De boom van de gemeente hangt helemaal over mijn schuurtje heen.', right: ['Groen en Spelen'] },
  {
    of: 'town',
    words: 'Ik kan de boodschappen niet meer betalen sinds ik mijn baan kwijt ben.',
    right: ['Werk en Inkomen', 'Schuldhulpverlening'],
  },
  {
    of: 'housing',
    words: 'De voordeur van de flat valt niet meer in het slot, iedereen loopt zo naar binnen.',
    right: ['Onderhoud'],
  },
  {
    of: 'housing',
    words: 'Ik wil ruilen met mijn tante, zij woont groter en ik juist te klein.',
    right: ['Huur en Verhuizen'],
  },
  { of: 'housing', words: 'In de slaapkamer van de baby zit zwarte aanslag op de muur.', right: ['Onderhoud'] },
  { of: 'housing', words: 'Waarom is mijn maandbedrag in juli omhoog gegaan?', right: ['Huur en Verhuizen'] },
  { of: 'housing', words: 'De buurman heeft zes honden die de hele dag blaffen.', right: ['Buurt'] },
  {
    of: 'housing',
    words: 'Wanneer komen jullie de zonnepanelen leggen waar een brief over kwam?',
    right: ['Onderhoud', 'Receptie'],
  },
  { of: 'care', words: 'De zuster die altijd komt is met verlof, wie krijg ik nu?', right: ['Zorg thuis'] },
  {
    of: 'care',
    words: 'Kan mijn moeder ook halfvloeibaar eten krijgen, zij verslikt zich steeds.',
    right: ['Wonen en Eten'],
  },
  {
    of: 'care',
    words: 'Wij willen graag een keer komen kijken of het iets voor opa is.',
    right: ['Aanmelden en Rekeningen', 'Receptie'],
  },
  { of: 'care', words: 'De trui van mijn vader is bij de was zoekgeraakt.', right: ['Wonen en Eten'] },
  { of: 'care', words: 'Hoeveel moet ik zelf bijdragen per maand?', right: ['Aanmelden en Rekeningen'] },
  {
    of: 'care',
    words: 'Ik zorg al vier jaar voor mijn man en ik kan niet meer.',
    right: ['Zorg thuis', 'Aanmelden en Rekeningen'],
  },
  { of: 'education', words: 'Lotte moet dinsdag om elf uur naar de orthodontist.', right: ['Lessen en Roosters'] },
  { of: 'education', words: 'Kan mijn kind blijven eten tussen de middag?', right: ['Receptie', 'Gebouw en Spullen'] },
  {
    of: 'education',
    words: 'De meester van groep 7 is al weken weg en elke dag staat er iemand anders.',
    right: ['Lessen en Roosters', 'Receptie'],
  },
  { of: 'education', words: 'Mijn zoon verveelt zich, hij heeft alles altijd als eerste af.', right: ['Begeleiding'] },
  {
    of: 'education',
    words: 'Waar kan ik de gymtas van Daan ophalen, hij heeft hem laten liggen?',
    right: ['Gebouw en Spullen'],
  },
  {
    of: 'education',
    words: 'Wij gaan scheiden en willen allebei het rapport krijgen.',
    right: ['Receptie', 'Lessen en Roosters'],
  },
  { of: 'shop', words: 'Het nieuwe blad is kromgetrokken, wat doen jullie daaraan?', right: ['Werkplaats'] },
  { of: 'shop', words: 'Tot hoe laat zijn jullie zaterdag open?', right: ['Winkel', 'Receptie'] },
  { of: 'shop', words: 'Zou iemand de deuren bij ons thuis kunnen komen afstellen?', right: ['Werkplaats'] },
  { of: 'shop', words: 'Mijn bestelling is binnen zei de mail, maar waar moet ik hem afhalen?', right: ['Winkel'] },
  { of: 'shop', words: 'Ik zoek een cadeaubon voor mijn schoonzus.', right: ['Winkel'] },
  { of: 'shop', words: 'Doen jullie ook lessen in houtbewerking?', right: ['Receptie', 'Winkel'] },
]

/** Written after that list of sayings was made, and measured once: see the figures in the test. */
export const ASKED_AFTERWARDS: readonly AskedOf[] = [
  {
    of: 'town',
    words: 'Sinds de nieuwe drempel trilt mijn hele huis als er een vrachtwagen langskomt.',
    right: ['Wegen en Verkeer'],
  },
  {
    of: 'town',
    words: 'Kunt u iets doen aan de jongens die elke avond bij het bankje zitten te schreeuwen?',
    right: ['Toezicht en Handhaving'],
  },
  { of: 'town', words: 'Mijn aanslagbiljet is zoek, kunt u hem opnieuw sturen?', right: ['Belastingen'] },
  { of: 'town', words: 'De prullenbak bij de vijver is al weken niet leeggehaald.', right: ['Afval en Grondstoffen'] },
  { of: 'town', words: 'Ik wil mijn achternaam na de scheiding weer terug.', right: ['Burgerzaken'] },
  { of: 'town', words: 'Er is een tak op mijn auto gevallen, wie betaalt dat?', right: ['Juridische Zaken'] },
  { of: 'town', words: 'Hoeveel baantjes moet mijn kind kunnen zwemmen voor diploma A?', right: ['Sport en Cultuur'] },
  {
    of: 'housing',
    words: 'Ik heb mijn sleutels in het huis laten liggen en sta nu buiten.',
    right: ['Onderhoud', 'Receptie'],
  },
  { of: 'housing', words: 'De lift zit weer vast tussen de derde en de vierde.', right: ['Onderhoud', 'Buurt'] },
  { of: 'housing', words: 'Kan mijn vriend bij mij op het contract komen?', right: ['Huur en Verhuizen', 'Receptie'] },
  { of: 'housing', words: 'Beneden ruikt het altijd naar wiet.', right: ['Buurt'] },
  { of: 'housing', words: 'De ramen zijn van binnen altijd nat.', right: ['Onderhoud'] },
  {
    of: 'housing',
    words: 'Ik heb vorige maand per ongeluk te veel overgemaakt.',
    right: ['Huur en Verhuizen', 'Receptie'],
  },
  { of: 'care', words: 'Mijn moeder is vannacht uit bed gevallen.', right: ['Aanmelden en Rekeningen', 'Zorg thuis'] },
  { of: 'care', words: 'Kan de kapper ook op haar kamer komen?', right: ['Wonen en Eten'] },
  { of: 'care', words: 'Zij krijgt haar steunkousen niet meer zelf uit.', right: ['Zorg thuis'] },
  { of: 'care', words: 'Mag zijn hondje ook op bezoek komen?', right: ['Wonen en Eten'] },
  { of: 'care', words: 'Vader komt vrijdag thuis uit het ziekenhuis en dan is er hulp nodig.', right: ['Zorg thuis'] },
  { of: 'care', words: 'De soep was alweer koud.', right: ['Wonen en Eten'] },
  {
    of: 'education',
    words: 'Mijn dochter heeft een onvoldoende maar zij had alles goed.',
    right: ['Lessen en Roosters'],
  },
  { of: 'education', words: 'Het is ijskoud in lokaal 12.', right: ['Gebouw en Spullen'] },
  { of: 'education', words: 'Ik weet niet of deze studie wel iets voor mij is.', right: ['Begeleiding'] },
  { of: 'education', words: 'Mijn stagebedrijf is failliet gegaan.', right: ['Lessen en Roosters'] },
  { of: 'education', words: 'Ik kan mijn boeken niet betalen.', right: ['Begeleiding'] },
  { of: 'education', words: 'Iemand heeft mijn fiets uit het rek gehaald.', right: ['Gebouw en Spullen', 'Receptie'] },
  { of: 'shop', words: 'De rits is na twee weken al stuk.', right: ['Werkplaats'] },
  { of: 'shop', words: 'Kan ik ook in twee keer betalen?', right: ['Kantoor'] },
  { of: 'shop', words: 'Mijn pakje is volgens de koerier bezorgd maar hier is niks.', right: ['Winkel'] },
  { of: 'shop', words: 'Er staat een verkeerd bedrag op de bon.', right: ['Kantoor'] },
  { of: 'shop', words: 'Welke verf raden jullie aan voor buiten?', right: ['Winkel'] },
]
