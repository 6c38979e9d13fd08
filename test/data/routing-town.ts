/**
 * An invented town as an administrator types it in: plain names and short descriptions, no list of subject words. Written
 * before anybody saw what the program makes of it; see `src/requests/owners/choosing.test.ts`.
 */

export interface TownService {
  name: string
  description: string
  closed?: true
}

export interface TownDepartment {
  name: string
  about: string
  /** One colleague each, with what they say of themselves. */
  role: string
  expertise: string
  services: TownService[]
}

const service = (name: string, description: string): TownService => ({ name, description })
const closed = (name: string, description: string): TownService => ({ name, description, closed: true })

export const TOWN: readonly TownDepartment[] = [
  {
    name: 'Klantcontactcentrum',
    about: 'Telefoon, balie en alles waarvan u niet weet waar het hoort.',
    role: 'medewerker klantcontact',
    expertise: 'balie, telefoon',
    services: [
      service('Afspraak maken of verzetten', 'Een afspraak maken, afzeggen of verplaatsen.'),
      service('Verloren en gevonden voorwerpen', 'Iets kwijt of iets gevonden in onze gemeente.'),
    ],
  },
  {
    name: 'Burgerzaken',
    about: 'Reisdocumenten, verhuizen, geboorte, huwelijk en overlijden.',
    role: 'medewerker burgerzaken',
    expertise: '',
    services: [
      service('Paspoort of identiteitskaart', 'Aanvragen, verlengen, of opgeven dat u hem kwijt bent.'),
      service('Rijbewijs', 'Een rijbewijs aanvragen, verlengen of omwisselen.'),
      service('Verhuizing doorgeven', 'Uw nieuwe adres doorgeven, ook als u uit het buitenland komt.'),
      service('Geboorte aangeven', 'Uw kind laten inschrijven, binnen drie dagen na de geboorte.'),
      service(
        'Trouwen of geregistreerd partnerschap',
        'Een datum kiezen, een trouwlocatie, getuigen en een ambtenaar.',
      ),
      service('Overlijden aangeven', 'Aangifte van overlijden, meestal door de uitvaartondernemer.'),
      service('Uittreksel of verklaring omtrent gedrag', 'Een uittreksel uit de basisregistratie of een VOG.'),
    ],
  },
  {
    name: 'Afval en Grondstoffen',
    about: 'Containers, inzameling en de milieustraat.',
    role: 'medewerker inzameling',
    expertise: '',
    services: [
      service('Container kapot of niet geleegd', 'De grijze, groene of blauwe bak is stuk, weg of blijven staan.'),
      service('Grofvuil laten ophalen', 'Meubels, matrassen en grote apparaten die niet in de bak passen.'),
      service('Milieustraat', 'Openingstijden, wat u mag brengen en wat het kost.'),
      service('Zwerfvuil en volle afvalbakken', 'Rommel op straat, dumpingen naast de ondergrondse container.'),
    ],
  },
  {
    name: 'Wegen en Verkeer',
    about: 'Straten, stoepen, fietspaden, verkeersborden en verkeersveiligheid.',
    role: 'opzichter wegen',
    expertise: '',
    services: [
      service('Onderhoud van straat, fietspad en stoep', 'Losse tegels, kuilen, verzakkingen en gladheid.'),
      service('Verkeersveiligheid', 'Te hard rijden, onveilige oversteekplaatsen, drempels en verkeersborden.'),
      service('Werkzaamheden en omleidingen', 'Welke weg is afgesloten, hoe lang, en hoe u dan moet rijden.'),
    ],
  },
  {
    name: 'Openbare Verlichting',
    about: 'Lantaarnpalen en verlichting in tunnels en parken.',
    role: 'technicus verlichting',
    expertise: '',
    services: [service('Straatverlichting defect', 'Een lantaarnpaal die niet brandt, knippert of scheef staat.')],
  },
  {
    name: 'Groen en Spelen',
    about: 'Bomen, plantsoenen, speeltuinen en dieren in het park.',
    role: 'wijkbeheerder groen',
    expertise: '',
    services: [
      service('Bomen en struiken', 'Snoeien, overhangende takken, wortels en zieke bomen van de gemeente.'),
      service('Gras en onkruid', 'Maaien van bermen en velden, onkruid tussen de stenen.'),
      service('Speeltuin of speeltoestel', 'Een kapotte schommel of glijbaan, of een wens voor een speelplek.'),
      service('Ongedierte en eikenprocessierups', 'Ratten, wespen en rupsen in de openbare ruimte.'),
    ],
  },
  {
    name: 'Riolering en Water',
    about: 'Riool, putten, sloten en regenwater.',
    role: 'medewerker riolering',
    expertise: '',
    services: [
      service('Riool verstopt', 'Het toilet of de gootsteen loopt niet door, stank uit het riool.'),
      service('Wateroverlast en verstopte kolken', 'Water dat blijft staan na een bui, een put die overloopt.'),
      service('Sloten en vijvers', 'Dode vissen, blauwalg, kroos en baggeren.'),
    ],
  },
  {
    name: 'Parkeren',
    about: 'Parkeervergunningen, betaald parkeren en laadpalen.',
    role: 'medewerker parkeren',
    expertise: '',
    services: [
      service('Parkeervergunning voor bewoners', 'Aanvragen, een ander kenteken doorgeven of opzeggen.'),
      service('Gehandicaptenparkeerkaart', 'Een kaart of een eigen plek bij huis voor wie slecht ter been is.'),
      service('Laadpaal voor elektrische auto', 'Een openbare laadpaal aanvragen of een storing melden.'),
    ],
  },
  {
    name: 'Vergunningen en Bouwen',
    about: 'Bouwen, verbouwen, kappen, evenementen en inritten.',
    role: 'vergunningverlener',
    expertise: '',
    services: [
      service('Omgevingsvergunning voor verbouwen', 'Een dakkapel, aanbouw, schuur of schutting plaatsen.'),
      service('Kapvergunning', 'Toestemming om een boom op eigen grond om te zagen.'),
      service('Evenement of straatfeest', 'Een feest, braderie, optocht of wedstrijd organiseren.'),
      service('Inrit of uitrit aanleggen', 'De stoep verlagen zodat u uw auto op eigen terrein kunt zetten.'),
      service('Bestemmingsplan inzien', 'Wat er op een stuk grond gebouwd mag worden.'),
    ],
  },
  {
    name: 'Toezicht en Handhaving',
    about: 'Boa’s: overlast, fout parkeren, honden en regels op straat.',
    role: 'coördinator boa’s',
    expertise: '',
    services: [
      service('Foutgeparkeerde auto’s', 'Auto’s op de stoep, voor een uitrit of op een invalidenplaats.'),
      service('Geluidsoverlast', 'Harde muziek, schreeuwende jongeren of lawaai van een bedrijf.'),
      service('Hondenpoep en loslopende honden', 'Overlast van honden, uitlaatplekken en hondenregels.'),
      service('Fietswrakken en weggehaalde fietsen', 'Oude fietsen laten weghalen of een verwijderde fiets ophalen.'),
    ],
  },
  {
    name: 'Werk en Inkomen',
    about: 'Bijstand, werk zoeken en geld voor wie weinig heeft.',
    role: 'consulent inkomen',
    expertise: '',
    services: [
      closed('Bijstandsuitkering', 'Een uitkering aanvragen of een verandering doorgeven.'),
      closed('Bijzondere bijstand', 'Geld voor noodzakelijke kosten zoals een bril, wasmachine of tandarts.'),
      closed('Hulp bij het vinden van werk', 'Begeleiding, een opleiding of een proefplaatsing.'),
      closed(
        'Meedoenregeling voor kinderen',
        'Sport, muziekles of een laptop voor kinderen uit gezinnen met weinig inkomen.',
      ),
    ],
  },
  {
    name: 'Schuldhulpverlening',
    about: 'Hulp bij schulden en deurwaarders.',
    role: 'schuldhulpverlener',
    expertise: '',
    services: [closed('Hulp bij schulden', 'Samen een plan maken als u rekeningen niet meer kunt betalen.')],
  },
  {
    name: 'Zorg en Ondersteuning',
    about: 'Wmo: hulp thuis, hulpmiddelen en vervoer.',
    role: 'consulent Wmo',
    expertise: '',
    services: [
      closed('Huishoudelijke hulp', 'Hulp bij schoonmaken als u dat zelf niet meer kunt.'),
      closed('Rolstoel, scootmobiel of traplift', 'Een hulpmiddel of een aanpassing van uw woning.'),
      closed('Regiotaxi en vervoer', 'Vervoer voor wie niet met de bus kan.'),
      closed('Ondersteuning voor mantelzorgers', 'Even vrij, advies of een blijk van waardering.'),
    ],
  },
  {
    name: 'Jeugd en Gezin',
    about: 'Opvoeden, jeugdhulp en veilig thuis.',
    role: 'jeugdconsulent',
    expertise: '',
    services: [
      closed('Jeugdhulp en opvoeden', 'Zorgen over uw kind, opvoedvragen, hulp van een psycholoog of gezinscoach.'),
    ],
  },
  {
    name: 'Onderwijs en Kinderopvang',
    about: 'Scholen, leerplicht, leerlingenvervoer en opvang.',
    role: 'leerplichtambtenaar',
    expertise: '',
    services: [
      service('Leerplicht en verlof', 'Uw kind vrij vragen buiten de vakantie, of een kind dat verzuimt.'),
      service('Leerlingenvervoer', 'Een busje naar een school die te ver weg is of speciaal onderwijs.'),
      service('Kinderopvang en peuterspeelzaal', 'Een plaats zoeken, subsidie en toezicht op de opvang.'),
    ],
  },
  {
    name: 'Belastingen',
    about: 'Aanslagen, WOZ, betalen en kwijtschelding.',
    role: 'medewerker belastingen',
    expertise: '',
    services: [
      service('WOZ-waarde', 'De waarde van uw huis bekijken of er bezwaar tegen maken.'),
      service(
        'Gemeentelijke aanslag betalen',
        'Rioolheffing, afvalstoffenheffing en ozb: in termijnen of automatisch.',
      ),
      service('Kwijtschelding', 'Niet hoeven betalen als uw inkomen te laag is.'),
      service('Hondenbelasting', 'Uw hond aanmelden of afmelden.'),
    ],
  },
  {
    name: 'Sport en Cultuur',
    about: 'Zwembad, sporthallen, bibliotheek en verenigingen.',
    role: 'medewerker sport',
    expertise: '',
    services: [
      service('Zwembad De Golf', 'Openingstijden, zwemlessen en abonnementen.'),
      service('Sporthal of veld huren', 'Een zaal, gymlokaal of sportveld reserveren.'),
      service('Subsidie voor verenigingen', 'Geld voor een club, koor, toneelgroep of buurtinitiatief.'),
    ],
  },
  {
    name: 'Wonen',
    about: 'Huurwoningen, urgentie, starters en leegstand.',
    role: 'adviseur wonen',
    expertise: '',
    services: [
      service('Urgentie voor een huurwoning', 'Voorrang krijgen als u dringend een huis nodig hebt.'),
      service('Starterslening', 'Een lening voor wie het eerste huis koopt.'),
      service('Subsidie voor isolatie en zonnepanelen', 'Geld om uw woning te verduurzamen.'),
    ],
  },
  {
    name: 'Ondernemen en Markt',
    about: 'Winkeliers, horeca, terrassen en de weekmarkt.',
    role: 'bedrijvencontactfunctionaris',
    expertise: '',
    services: [
      service('Standplaats op de markt', 'Een vaste of losse plek op de weekmarkt.'),
      service('Horeca, terras en alcohol', 'Vergunning voor een café, restaurant of terras.'),
      service('Een bedrijf beginnen', 'Advies, ruimte en regels voor nieuwe ondernemers.'),
    ],
  },
  {
    name: 'Juridische Zaken',
    about: 'Klachten, bezwaar en schade.',
    role: 'jurist',
    expertise: '',
    services: [
      service('Klacht over de gemeente', 'U bent niet goed behandeld door een medewerker of bestuurder.'),
      service('Bezwaar maken tegen een besluit', 'Binnen zes weken, schriftelijk of met DigiD.'),
      service('Schade verhalen', 'De gemeente aansprakelijk stellen voor schade aan u of uw spullen.'),
    ],
  },
]
