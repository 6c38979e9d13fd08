import type { JudgedAgenda } from './three-agendas.ts'

/**
 * Six agendas of eight items of six organisations, with what their customers said, and which sentence fits which item.
 * Three were looked at while the way of finding was mended; the other three were measured once, afterwards.
 */

export const LEARNT_FROM: readonly JudgedAgenda[] = [
  {
    name: 'woningcorporatie, MT vastgoed',
    items: [
      {
        title: 'Aanbesteding cv-ketels 2027',
        fits: ['De radiatoren zijn lauw en de monteur komt pas volgende week donderdag.'],
      },
      {
        title: 'Digitaal huurcontract',
        fits: ['Ik moest mijn contract op een tablet tekenen en kon de kleine letters niet lezen.'],
      },
      {
        title: 'Woonfraude: werkwijze en afspraken met politie',
        fits: ['Boven ons wonen nu acht mannen die elke maand wisselen, dat is toch niet de bedoeling?'],
      },
      {
        title: 'Beleid vrijkomende parkeergarages',
        fits: ['Ik betaal voor een garageplek maar het hek staat altijd open.'],
      },
      {
        title: 'Verduurzaming Vogelbuurt, fase 2',
        fits: ['Sinds de dubbele ramen erin zitten stikt het bij ons van de vliegjes en het vocht.'],
      },
      {
        title: 'Regels huisdieren seniorencomplex',
        fits: ['Mag ik mijn kat meenemen als ik naar de seniorenflat verhuis?'],
      },
      { title: 'Jaarplan klachtencommissie', fits: [] },
      { title: 'Inkoop liftonderhoud', fits: ['Ik zat zaterdag veertig minuten vast in de lift en niemand nam op.'] },
    ],
    besides: [
      'Ik heb de sleutel van de berging nooit gekregen.',
      'Mijn dochter kan hier in de stad niks vinden en slaapt nog op haar oude kamer.',
      'De buurman rookt op het balkon en alles komt bij mij naar binnen.',
      'Ik vind het fijn dat ik altijd dezelfde mevrouw aan de telefoon krijg.',
      'Ik kreeg drie brieven over hetzelfde en ze spraken elkaar tegen.',
      'Waarom mag ik de voordeur niet in een andere kleur schilderen?',
      'De afspraken worden niet nagekomen, ik bleef er twee keer voor thuis.',
      'Wij hebben met de hele flat een moestuin gemaakt en dat is zo gezellig.',
      'De huur gaat elk jaar omhoog maar mijn AOW niet.',
      'Digitaal is niks voor mij, ik heb geen computer en ook geen kinderen die helpen.',
      'De schoonmaakster slaat onze verdieping altijd over.',
      'Wanneer wordt het speelplein bij de Merelhof weer opgeknapt?',
      'De regels van het portiek hangen er wel, maar niemand houdt zich eraan.',
    ],
  },
  {
    name: 'ziekenhuis, overleg polikliniek oogheelkunde',
    items: [
      {
        title: 'Telefonische triage',
        fits: [
          'De assistente vroeg aan de telefoon van alles en zei dat het kon wachten, maar ik zag ineens niks meer.',
        ],
      },
      {
        title: 'Doorloop staaroperaties',
        fits: ['Mijn tweede oog zou in september geopereerd worden en ik heb nog steeds geen datum.'],
      },
      {
        title: 'Wegwijs: nieuwe bewegwijzering',
        fits: ['Ik liep met druppels in mijn ogen drie keer verkeerd, de bordjes zijn veel te klein.'],
      },
      { title: 'Aanmeldzuilen', fits: ['De zuil zei dat ik in wachtruimte 4 moest zitten, maar die is er niet.'] },
      {
        title: 'Uitslag via het portaal',
        fits: ['Ik las thuis op mijn telefoon dat ik blind kan worden, zonder dat er iemand bij was.'],
      },
      { title: 'Parkeertarief bezoekers', fits: [] },
      {
        title: 'Druppelinstructie na operatie',
        fits: ['Ik wist thuis niet meer welk flesje eerst moest en hoe vaak.'],
      },
      {
        title: 'Opleidingsplan AIOS',
        fits: ['Er stond een jonge dokter bij die mee mocht kijken, maar niemand vroeg of ik dat goed vond.'],
      },
    ],
    besides: [
      'De koffie in de hal is heerlijk en de vrijwilligers zijn zo aardig.',
      'Mijn man mocht niet mee naar binnen terwijl hij alles voor mij onthoudt.',
      'Ik heb een uur gewacht en niemand zei waarom.',
      'De dokter keek alleen naar het scherm.',
      'Ik kreeg de rekening van een onderzoek dat ik niet heb gehad.',
      'Mijn bril paste niet meer na de behandeling.',
      'De taxi stond aan de andere ingang te wachten.',
      'Ik ben bang voor prikken in mijn oog en dat mocht ik gewoon zeggen.',
      'De brief kwam twee dagen nadat ik er had moeten zijn.',
      'De instructie van de verzekeraar klopt niet met wat u zegt.',
      'Op mijn werk begrijpen ze niet dat ik niet mag autorijden.',
      'Ik wil graag weten wie mij opereert.',
      'Nieuwe patiënten worden vriendelijk ontvangen, oude vergeten ze.',
    ],
  },
  {
    name: 'muziekschool, teamvergadering',
    items: [
      { title: 'Instrumentenverhuur: tarieven', fits: ['Een cello huren kost ons nu meer dan de lessen zelf.'] },
      {
        title: 'Uitvoering kerst in de Grote Kerk',
        fits: ['Mijn zoontje mocht vorig jaar niet op het podium omdat hij pas begonnen was.'],
      },
      { title: 'Online lessen', fits: ['Door het beeldscherm hoort de juf niet of mijn viool vals is.'] },
      { title: 'Lokaal 3: geluidsisolatie', fits: ['Tijdens mijn pianoles hoor ik het drumstel door de muur heen.'] },
      {
        title: 'Ziekte docent slagwerk',
        fits: ['De drumles is al vijf keer niet doorgegaan en we betalen gewoon door.'],
      },
      { title: 'Subsidieaanvraag gemeente', fits: [] },
      {
        title: 'Proeflessen',
        fits: ['Mijn dochter wil eerst voelen of de harp iets voor haar is voordat we ons vastleggen.'],
      },
      { title: 'Afspraken sleutels en alarm', fits: [] },
    ],
    besides: [
      'Ik ben 71 en begin nog aan de saxofoon, en niemand lacht mij uit.',
      'De fietsen staan altijd dwars voor de ingang.',
      'Waar kan ik bladmuziek kopen?',
      'De wachtkamer is koud en er is geen wc.',
      'We hebben drie kinderen en krijgen geen korting voor het gezin.',
      'Ik wist niet dat de herfstvakantie hier anders is dan op school.',
      'De les is om vijf uur en dan zit ik nog op mijn werk.',
      'Mijn zoon oefent thuis nooit maar hij gaat altijd blij naar les.',
      'Afspraken over inhalen staan nergens.',
      'Ik zou zo graag in een bandje spelen met anderen van mijn leeftijd.',
      'Ik krijg op mijn mails nooit antwoord.',
      'De directeur kende mijn naam nog na tien jaar.',
      'De gemeente zei dat ik geld kan krijgen voor les, is dat zo?',
    ],
  },
]

export const MEASURED_UNSEEN: readonly JudgedAgenda[] = [
  {
    name: 'waterschap, overleg beheer en onderhoud',
    items: [
      {
        title: 'Muskusrattenbestrijding',
        fits: ['Mijn weiland zakt in door al die gangen van de ratten onder de oever.'],
      },
      {
        title: 'Maaibeleid watergangen',
        fits: [
          'U maait de sloot precies als de eendjes er net zijn.',
          'Het riet voor mijn huis staat zo hoog dat ik het water niet meer zie.',
        ],
      },
      {
        title: 'Kwijtschelding: digitaal aanvragen',
        fits: ['Ik kom met mijn inkomen in aanmerking maar snap dat formulier op internet niet.'],
      },
      {
        title: 'Dijkversterking Lekkade',
        fits: ['De vrachtwagens met zand rijden vlak langs mijn gevel en er zitten nu scheuren in.'],
      },
      { title: 'Blauwalg zwemplassen', fits: ['De hond werd doodziek nadat hij uit de plas had gedronken.'] },
      { title: 'Vervanging gemaal Oost', fits: ['Dat gebrom van de pompen houdt ons al maanden uit de slaap.'] },
      { title: 'Cao en verlofregels', fits: [] },
      {
        title: 'Communicatie peilbesluit',
        fits: ['Ik hoorde van de buurman dat het water dertig centimeter omlaag gaat.'],
      },
    ],
    besides: [
      'Waar is mijn aanslag gebleven, ik krijg hem ieder jaar in februari.',
      'De bruggetjes langs het jaagpad zijn spiegelglad.',
      'Ik betaal voor zuivering terwijl ik een eigen put heb.',
      'De man die langskwam legde alles rustig uit.',
      'Mijn kelder loopt onder bij elke bui.',
      'Ik word drie keer doorverbonden en dan valt de lijn weg.',
      'Mag ik een steiger bouwen achter mijn tuin?',
      'Regels zijn er genoeg, maar er komt nooit iemand kijken.',
      'Ik wil weten wie er in het bestuur zit en waarom.',
      'Mijn kleinzoon wil op school iets over water vertellen, heeft u een filmpje?',
    ],
  },
  {
    name: 'basisschool, teamoverleg',
    items: [
      {
        title: 'Verkeer rond de school',
        fits: ['Ik laat mijn dochter niet meer alleen fietsen, al die auto’s staan op de stoep.'],
      },
      {
        title: 'Nieuwe rekenmethode',
        fits: ['Thuis kan ik niet helpen met de sommen, ze doen het heel anders dan wij vroeger.'],
      },
      { title: 'Luizencontrole', fits: ['Voor de derde keer deze maand sta ik met een kam in de badkamer.'] },
      { title: 'Afscheid groep 8', fits: ['Wij konden het kamp niet betalen en toen bleef onze zoon thuis.'] },
      {
        title: 'Oudergesprekken nieuwe opzet',
        fits: ['Tien minuten is te kort om te vertellen hoe het met Yara gaat.'],
      },
      {
        title: 'Ventilatie lokalen bovenbouw',
        fits: ['Mijn zoon komt elke middag met hoofdpijn thuis, het is daar zo benauwd.'],
      },
      { title: 'Studiedagen 2027', fits: ['Alweer een vrije woensdag, ik heb geen oma die kan oppassen.'] },
      { title: 'Functiemix en formatie', fits: [] },
    ],
    besides: [
      'De concierge kent alle kinderen bij naam en dat doet ons goed.',
      'Mijn kind durft niet naar de wc op school.',
      'Waarom krijgen wij de foto’s van de sportdag niet te zien?',
      'De app geeft zo veel berichten dat ik het belangrijke mis.',
      'Onze dochter wordt uitgelachen om haar haar.',
      'Het broodtrommeltje komt elke dag vol weer terug.',
      'Ik versta de juf niet goed, ik spreek nog niet lang Nederlands.',
      'Een nieuwe jas is na twee dagen weg van de kapstok.',
      'Mijn man en ik zijn gescheiden en alleen hij krijgt de brieven.',
      'Hij leest nu elke avond uit zichzelf voor aan zijn zusje!',
      'Het hek stond open en mijn kleuter stond zo op straat.',
      'Wie is er eigenlijk de baas als de directeur er niet is?',
    ],
  },
  {
    name: 'fietswinkel met werkplaats, weekstart',
    items: [
      {
        title: 'Accu’s: lange levertijd',
        fits: ['Ik kan al zes weken niet fietsen omdat de accu maar niet binnenkomt.'],
      },
      {
        title: 'Leenfiets bij onderhoud',
        fits: ['Ik kom zonder fiets niet op mijn werk en jullie hadden niks om mee te geven.'],
      },
      { title: 'Werkplaatsplanning december', fits: ['Mijn fiets zou dinsdag klaar zijn en het is nu vrijdag.'] },
      {
        title: 'Kinderfietsen: nieuwe collectie',
        fits: ['Onze zoon is uit zijn fietsje gegroeid en in de zaak stond er maar één in zijn maat.'],
      },
      {
        title: 'Leaseklanten',
        fits: ['Via mijn werkgever moet ik eerst drie formulieren hebben voor jullie een band plakken.'],
      },
      { title: 'Prijsopgave vooraf', fits: ['Ik schrok van 210 euro, niemand had mij gebeld dat het zo duur werd.'] },
      { title: 'Kerstversiering etalage', fits: [] },
      {
        title: 'Diefstalpreventie en sloten',
        fits: ['Bij de verzekering moest ik twee sleutels inleveren en ik heb er maar één gekregen.'],
      },
    ],
    besides: [
      'Het zadel zakt steeds en dat heb ik nu al drie keer gezegd.',
      'De jongen in de zaak nam alle tijd voor mijn moeder.',
      'Ik zoek een mandje dat op een mamafiets past.',
      'De remmen piepen sinds de beurt.',
      'Op jullie website staat dat jullie open zijn, maar de deur was dicht.',
      'Kan ik mijn oude fiets inruilen?',
      'Het is een klein winkeltje maar ze kunnen alles.',
      'Jullie zeiden dat jullie zouden bellen en dat is niet gebeurd.',
      'Ik wil graag een testrit maken op een bakfiets.',
      'Mijn licht doet het alleen als ik stilsta.',
      'Er zat een kras op het frame toen ik hem thuis bekeek.',
      'Ik zou graag leren hoe ik zelf een ketting vervang.',
    ],
  },
]

/** Written after causes were mended by the first six, and measured once. */
export const MEASURED_AFTERWARDS: readonly JudgedAgenda[] = [
  {
    name: 'bibliotheek, werkoverleg',
    items: [
      { title: 'Openingstijden zondag', fits: ['Op zondag heb ik eindelijk tijd om te lezen en dan zit u dicht.'] },
      {
        title: 'Afschaffen boetes te laat',
        fits: ['Door die paar euro boete durf ik met mijn kinderen niet meer te komen.'],
      },
      {
        title: 'Taalcafé: vrijwilligers gezocht',
        fits: ['Bij het taalcafé heb ik mijn eerste vriendin in Nederland gevonden.'],
      },
      { title: 'Printers en kopieerapparaat', fits: ['De printer slikt mijn geld en geeft niks terug.'] },
      { title: 'Stilteruimte studenten', fits: ['Ik kan me niet concentreren, er wordt overal gepraat.'] },
      {
        title: 'Voorleesuurtje peuters',
        fits: ['Mijn kleindochter speelt thuis het verhaal van de woensdagochtend na.'],
      },
      { title: 'Reserveringen ophalen', fits: ['Ik kreeg bericht dat mijn boek klaarlag, maar het was al weer weg.'] },
      { title: 'Begroting 2028', fits: [] },
    ],
    besides: [
      'De mevrouw bij de ingang lacht altijd.',
      'Waarom zijn er zo weinig boeken met grote letters?',
      'De wc is vies en er is geen zeep.',
      'Mijn fiets is hier voor de deur gestolen.',
      'Ik snap niets van dat nieuwe apparaat om boeken in te leveren.',
      'Er is geen plek voor mijn rolstoel tussen de kasten.',
      'De krant van vandaag is altijd bezet.',
      'Ik leen liever e-books maar de wachtlijst is eindeloos.',
    ],
  },
  {
    name: 'gemeente, teamoverleg publiekszaken',
    items: [
      { title: 'Wachtrij balie op maandag', fits: ['Ik stond maandag met een huilende baby een uur aan de balie.'] },
      { title: 'Pasfoto: strengere eisen', fits: ['Mijn foto werd afgekeurd omdat ik een hoofddoek draag.'] },
      {
        title: 'Huwelijken buiten kantooruren',
        fits: ['Wij wilden zo graag bij zonsondergang trouwen, maar om vijf uur moest iedereen weg.'],
      },
      { title: 'Adresonderzoek', fits: ['Er stond een man aan de deur die vroeg wie er allemaal bij mij sliepen.'] },
      {
        title: 'Rijbewijs 75+',
        fits: ['Ik ben 78 en moest drie keer terugkomen met een ander briefje van de dokter.'],
      },
      {
        title: 'Nieuwe telefooncentrale',
        fits: ['Na het keuzemenu hoorde ik tien minuten muziek en toen werd er opgehangen.'],
      },
      {
        title: 'Geboorteaangifte online',
        fits: ['Met een baby van twee dagen naar het stadhuis was echt te veel voor mij.'],
      },
      { title: 'Vakantieplanning team', fits: [] },
    ],
    besides: [
      'Mijn vuilnisbak is alweer niet geleegd.',
      'De jongeman die mij hielp, legde alles rustig uit.',
      'Ik begrijp de brief over de belasting niet.',
      'Het stadhuis is zo koud dat je je jas aanhoudt.',
      'Wanneer wordt onze straat opnieuw bestraat?',
      'Ik wil niet steeds mijn verhaal opnieuw vertellen.',
      'Mijn buurman bouwt een schuur tegen mijn schutting.',
      'Ik kan hier mijn auto nergens kwijt.',
    ],
  },
]
