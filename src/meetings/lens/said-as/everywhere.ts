import type { Way } from './way.ts'

/** Somebody else each time. */
const ANOTHER_AGAIN =
  /(?<!\p{L})(?:steeds|telkens|elke|iedere|weer|altijd|every|always|yet)(?!\p{L}).{0,20}(?<!\p{L})(?:ander|andere|iemand anders|nieuw|nieuwe|vreemde?|onbekende?|another|different|new face)(?!\p{L})|(?:verschillende|andere|nieuwe|different) (?:gezicht|mensen|zuster|people|face)/iu

/** The same, or those who come are always in a hurry; somebody else's hurry is no matter of staff. */
const OTHERS_OR_HURRIED = new RegExp(
  `${ANOTHER_AGAIN.source}|(?<!\\p{L})(?:altijd|veel|zo.n|zoveel|steeds|hebben|heeft|in) haast(?!\\p{L})|gehaast`,
  'iu',
)

/** Sent on, from one to the next: about how it is passed on, not about who was ill. */
const SENT_ON = new RegExp(`${ANOTHER_AGAIN.source}|(?<!\\p{L})(?:van de een naar|kastje naar de muur)`, 'iu')

/** Of every organisation: how it is reached, who does the work, what it costs, where it is. */
export const everywhere: readonly Way[] = [
  [
    /telefo|bereikba|beller|\bkcc\b|klantcontact|callcenter|telephone|phone/iu,
    'telefoon gebeld bellen opgehangen muziek lijn terugbellen doorverbonden called phone rang',
  ],
  [
    /\be?-?mail|klantenservice|webcare|whatsapp|inbox|helpdesk|customer service/iu,
    'mail mailtje gemaild antwoord reactie antwoorden appje reageren terugbellen emailed reply',
  ],
  [
    /openingstijd|balie|loket|receptie|frontoffice|counter|reception|opening hours/iu,
    'balie loket open dicht gesloten avond werk afspraak counter closed',
  ],
  [
    /wachttijd|doorlooptijd|levertijd|termijn|achterstand|waiting|backlog/iu,
    'wachten gewacht wacht wait weken maanden duurt duurde laat klaar waited weeks',
  ],
  [/wachtlijst|plaatsing|waiting list/iu, 'wachten wacht wachtlijst maanden plek aan de beurt waited'],
  [
    /brief|brieven|beschikking|begrijpelijk|taalniveau|leesbaar|letter/iu,
    'brief brieven begrijpen begreep snap bladzijden uitgelegd moeilijk woorden verteld hoorde letter',
  ],
  [
    /doorverbind|overdracht|vaste gezichten|continu[iï]teit|casusregie|handover/iu,
    'gezicht doorverbonden kastje',
    SENT_ON,
  ],
  [/klacht|complain/iu, 'klacht klagen excuses sorry boos terugbellen beloofd beantwoord nooit gehoord complaint'],
  [
    /bejegening|gastvrij|houding|cultuur|klantgericht|attitude|hospitality/iu,
    'vriendelijk aardig lief onbeleefd kortaf luisterde glimlach begroet friendly rude',
  ],
  [
    /tevredenheid|enqu[eê]te|klantonderzoek|uitkomst|nps|survey/iu,
    'gevraagd vraagt mening luisteren enquête blij tevreden asked',
  ],
  [
    /inspraak|participatie|zienswijze|raadpleging|medezeggenschap|bewonersavond|informatieavond|draagvlak|participation|consultation/iu,
    'gevraagd vragen meedenken mening besloten beslissen luisteren gehoord bijeenkomst asked',
  ],
  [/oudergesprek|tienminuten|rapportgesprek/iu, 'gesprek oudergesprek tafeltje', /(?:tien|tien|vijf|10) minuten/iu],
  [
    /\bouder(?:s|avond|betrokkenheid)?\b|parro|social schools/iu,
    'ouders bericht berichten juf meester school gesprek hoorde appgroep parents',
  ],
  [
    /webwinkel|webshop|website|portaal|inloggen|digid|digita|online|app\b/iu,
    'website online computer foutmelding inloggen scherm smartphone app digitaal formulier klikken website',
  ],
  [
    /\bict\b|systeem|server|software|applicatie|ict-storing|migratie|cybersecurity|system/iu,
    'website foutmelding computer storing inloggen systeem computers system',
  ],
  [
    /dossier|\becd\b|\bepd\b|privacy|\bavg\b|registratie|gegevens|record/iu,
    'dossier gegevens meelezen verhaal opnieuw privé lezen inzage',
  ],
  [
    /prijsopgave|offerte|vooraf.{0,10}prijs|quote/iu,
    'schrok duurder rekening offerte afgesproken',
    /schrok van .{0,20}euro/iu,
  ],
  [/planning|doorlooptijd|levertijd/iu, 'wachten', /zou .{0,40}(?:klaar|af) zijn|nog niet (?:klaar|binnen|geleverd)/iu],
  [/kwijtschelding|toeslag|minimaregeling/iu, 'inkomen aanmerking rondkomen grens aanvragen'],
  [/ventilatie|luchtkwaliteit|klimaatbeheersing/iu, 'benauwd hoofdpijn bedompt fris ventilatie'],
  [
    /uitslag|diagnose|onderzoek/iu,
    'uitslag',
    /(?<!\p{L})las (?!voor).{0,40}(?:telefoon|scherm|computer)|zonder dat er iemand bij/iu,
  ],
  [
    /opleiding|stagiair|leerling|\baios\b|coassistent|trainee/iu,
    'stagiaire stagiair coassistent leerling',
    /(?:jonge|nieuwe) (?:dokter|zuster|arts|juf|monteur)|(?:mocht|mag) mee ?kijken/iu,
  ],
  [
    /uitvoering|voorstelling|concert|optreden|musical|performance/iu,
    'podium optreden voorstelling publiek uitvoering concert stage',
  ],
  [/proef(?:les|rit|periode|dag)|kennismak/iu, 'proberen uitproberen vastleggen testrit proefles'],
  [
    /ziekte|uitval|vervanging|invaller/iu,
    'uitgevallen invaller',
    /(?:niet doorgegaan|viel uit|vallen uit|uitgevallen|ging niet door|afgezegd|cancelled)/iu,
  ],
  [
    /doorloop|operatie|wachttijd|wachtlijst/iu,
    'wachten',
    /nog (?:steeds |altijd )?geen (?:datum|oproep|afspraak|bericht|plek)/iu,
  ],
  [
    /isolatie|akoestiek|gehorig|sound/iu,
    'gehorig galmt',
    /(?<!\p{L})(?:hoor|hoort|horen|hear)(?!\p{L}).{0,60}(?:muur|muren|vloer|plafond|deur|wall)/iu,
  ],
  [/chatbot|robot|\bai\b|kunstmatige/iu, 'robot computer mens chatbot'],
  [
    /kassa|afreken|betaalautomaat|zelfscan|checkout/iu,
    'kassa kassa’s rij afrekenen winkelmand pinnen contant zelfscan betalen queue',
  ],
  [
    /inhuur|zzp|bezetting|formatie|personeel|vacature|verzuim|rooster|werkdruk|capaciteit|werving|uitval|\bhire\b|staff|vacanc|\brota\b/iu,
    'wisselende wisselt gezicht onbekende invaller uitgevallen personeel staff',
    OTHERS_OR_HURRIED,
  ],
  [
    /vakantie|feestdag|kerst|zomersluiting|holiday|christmas/iu,
    'kerst vakantie nieuwjaar feestdagen gesloten zomer holiday',
  ],
  [
    /invaller|vervanging (?:leerkracht|leraar|juf)|lerarentekort|lesuitval|leerkracht/iu,
    'invaller juf meester naar huis gestuurd vrij klas leraar',
  ],
  [
    /scholing|training|opleiding|inwerk|deskundigheid|training/iu,
    'wist kennis uitleggen uitgelegd advies ervaren geduld',
  ],
  [
    /tarie|prijs|prijzen|leges|belasting|heffing|huurverhoging|huuraanpass|huurbeleid|huurprijs|contributie|ouderbijdrage|eigen bijdrage|korting|price|\bfees\b|rent increase/iu,
    'betaal betalen duurder huur geld kosten rekening prijs euro bijdrage pay expensive',
  ],
  [
    /begroting|budget|bezuinig|jaarrekening|omzet|kosten|financi|kwartaal|prognose|meerjaren|costs|revenue/iu,
    'betaal betalen duurder geworden geld rekening prijs euro besteed pay',
  ],
  [
    /bijstand|schuld|armoede|uitkering|minima|kwijtschelding|betaalregeling|incasso|huurachterstand|debt|benefit/iu,
    'geld rondkomen schulden deurwaarder formulieren wasmachine aanmaning betalen kwijtschelding debts',
  ],
  [
    /factu|declaratie|nota\b|afrekening|servicekosten|stookkosten|invoice/iu,
    'rekening factuur nota afrekening servicekosten klopte klopt dubbel invoice',
  ],
  [
    /verbouw|entree|huisvesting|(?<!om)gebouw|inrichting|toegankelijk|ingang|building|\baccess\b/iu,
    'ingang deur hal rolstoel trap drempel rollator lift ramp wheelchair',
  ],
  [
    /fusie|samenvoeg|reorganisatie|verhuizing (?:van )?(?:de|het|ons)|sluiting locatie|merger/iu,
    'groter blijven naam weg dicht sluiten verdwijnt verhuizen',
  ],
]
