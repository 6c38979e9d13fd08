import { DUTCH_VERBS, FAINT_DUTCH_VERBS } from './dutch-verbs.ts'
import { ENGLISH_VERBS, FAINT_ENGLISH_VERBS } from './english-verbs.ts'
import { plain, stemsOf } from './stems.ts'

/**
 * How much a word says about a subject: nothing (everyday verbs, little words, time, politeness, family), hardly anything
 * by itself (places, states, things that every desk has), or all of it.
 */
export function tells(word: string): number {
  if (SILENT.has(word)) return 0
  if (FAINT_VERBS.has(word)) return FAINT_VERB
  if (FAINT.has(word) || stemsOf(word).some((stem) => FAINT_STEMS.has(stem))) return FAINTLY
  return word.length > 2 || KNOWN_SHORT.has(word) ? 1 : 0
}

/** Above this a word tells enough to decide. */
export const FULL = 0.9

const FAINTLY = 0.4
const FAINT_VERB = 0.25

/** Somewhere: what follows says where it is, not what it is about ("op de stoep", "bij het zwembad"). */
export const WHERE = new Set(
  'op in bij achter langs naast tussen tegenover onder boven binnen buiten rond near behind beside next between under above opposite at'.split(
    ' ',
  ),
)

/** What may stand between such a word and its noun. */
export const ARTICLES = new Set(
  'de het een t n mijn onze ons haar zijn hun uw jouw je dit dat deze die the a an my our his her their your this that'.split(
    ' ',
  ),
)

/** What streets and buildings are made of: mostly it says where something is. */
export const BUILT = new Set(
  'straat weg stoep trottoir fietspad voetpad pad plein brug rotonde tunnel deur voordeur achterdeur dak raam muur trap balkon kelder keuken badkamer street road pavement bridge door roof window wall'.split(
    ' ',
  ),
)

/** The first halves of verbs that Dutch tears apart: "ik meld hem af" is *afmelden*. */
export const TORN = new Set('aan af bij door in mee na om op over terug toe uit voor weg'.split(' '))

const words = (text: string) => text.trim().split(/\s+/).map(plain)

const KNOWN_SHORT = new Set(words('id wc tv cv wa'))

const SILENT = new Set([
  ...words(`
    aan af al alle alleen alles als altijd ander andere anders beetje beide ben bent best beter bij bijna binnen buiten d daar daarna
    daarom daarvan daarvoor dan dat de deze dezelfde dicht die dit door dus echt eerder eens eerst eigenlijk elk elke elkaar en enkele er erg
    erbij ergens ermee erop erover eruit ervan ervoor even gauw geen gelijk genoeg gewoon graag haar hadden half heel hele helemaal hem hen
    hetzelfde het hier hierheen hierna hiervan hiervoor hij hoe hoelang hoeveel hun ie ieder iedere iedereen iemand iets ik ikzelf in inmiddels ja
    jaar je jij jou jouw jullie juist kan keer langer liever lukt m maar mag me mee meer meest meeste meestal men met mij mijn minder misschien moet
    morgenvroeg naar nee nergens net niemand niet niets niks nog nogal nooit nou nu of om omdat onder ongeveer ons onze ook op opeens opnieuw
    over overal pas per plotseling precies samen s sinds slechts snel soms soort steeds straks t te tegen tenminste terug terwijl toch toe toen tot
    totaal tussen tijdens u uit uw uzelf vaak van vanaf vanuit vanwege vanwaar vast veel verder via vlak vlakbij volgens voor vooral voordat voortaan vooruit vrij vrijwel waar
    waarheen waarin waarom waarop waarover waarvan waarvoor waarmee wanneer want wat weer weinig wel welk welke wie wij we x zeer zelf zelfs ze zich zij zo zoals
    zodat zodra zolang zomaar zonder zoveel zowel zodat echter hoewel indien tenzij mits nadat voorheen onlangs laatst laatste eerste tweede derde
    goed goede slecht slechte nieuw nieuwe oud oude mooi mooie prachtig prachtige leuk leuke lief fijn fijne raar rare vreemd vreemde rustig erge ernstig lekker
    groot grote klein kleine lang lange kort korte hoog hoge laag lage hard harde zacht vroeg vroege laat late later nieuwste oudste grootste
    makkelijk moeilijk moeilijke belangrijk belangrijke mogelijk mogelijke nodig noodzakelijk noodzakelijke zeker zekere duidelijk bang blij boos moe klaar bezig waard
    dringend dringende meteen direct spoedig zsm aub svp alstublieft alsjeblieft dankjewel dankuwel dank bedankt hallo hoi dag beste geachte meneer mevrouw heer heren dames
    mvg groet groeten groetjes vriendelijke vriendelijk goedemorgen goedemiddag goedenavond goedendag sorry help complimenten compliment
    vraag vragen vraagje antwoord antwoorden manier reden geval idee ding dingen iets zaak stuk stukje deel kant plaats plek keuze bericht gedoe
    moeder vader mama papa ouder ouders zoon zoontje dochter dochtertje man vrouw oma opa zus zusje broer broertje vriend vriendin tante oom familie mens mensen
    persoon personen jongen meisje meneer heer mevrouw dame man partner
    nul een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend eens tientallen paar
    tijd tijdje moment dag dagen week weken maand maanden jaar jaren uur uren minuut minuten vandaag morgen gisteren overmorgen eergisteren vanmorgen vanochtend vanmiddag
    vanavond vannacht ochtend ochtends morgens middag middags avond avonds nacht nachts s maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend
    maandagochtend maandagmiddag maandagavond dinsdagochtend dinsdagavond zaterdagochtend zondagochtend vrijdagavond
    januari februari maart april mei juni juli augustus september oktober november december volgend volgende vorig vorige afgelopen komend komende
    nummer eventueel inderdaad namelijk natuurlijk helaas gelukkig hopelijk blijkbaar volledig meerdere diverse verschillende bepaald bepaalde zulke dergelijke eigen
    gemiddeld geleden vandaan heen ervandoor daarheen ernaast erlangs hem hele wijze ok oke nl nieuws eeuwig absoluut samen geheel iets

    a about above across after again ago all almost along already also although always am an and another any anybody anyone anything are around as at away b
    back bad be because been before behind being best better between big both but by c can cannot could d did do does don done down during each either else enough
    even ever every everybody everyone everything far few first for from front full further get gets good got great had has have having he hello help her here hers herself hi
    high him himself his how however i if im in into is it its itself ive just l last late later least less let like little long lot lots m made make many may maybe me mine more
    most much must my myself near need needs never new next no nobody none nor not nothing now o of off often ok old on once one only onto open or other others our ours out over own
    per perhaps please quite rather re really s same several shall she should since small so some somebody somehow someone something sometimes somewhere soon still such sure t
    than thank thanks that the their theirs them themselves then there these they thing things this those though through till to today together tomorrow tonight too toward towards
    under until up upon us ve very via was way ways we well were what whatever when where whether which while who whom whose why will with within without won would yes
    yesterday yet you your yours yourself dear sir madam regards question questions answer reason kind sort problem
    mother father mom dad mum son daughter husband wife brother sister friend friends parents family man woman men women person boy girl
    two three four five six seven eight nine ten half second third time times year years month months week weeks day days hour hours minute minutes
    monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night weekend january february march june july august october
    easy hard difficult important possible necessary urgent nice bad wrong right ready able afraid`),
  ...DUTCH_VERBS,
  ...ENGLISH_VERBS,
])

const FAINT_VERBS = new Set([...FAINT_DUTCH_VERBS, ...FAINT_ENGLISH_VERBS])

/** How something is: of what it is they say nothing. */
const STATES_AND_COLOURS = words(`
  kapot stuk defect vol volle leeg los losse open openbaar openbare kwijt verloren gevonden vies vieze gevaarlijk gevaarlijke onveilig onveilige ziek zieke scheef
  grof grove grijs grijze blauw blauwe rood rode zwart zwarte wit witte geel gele bruin bruine oranje
  broken full empty loose open lost found dirty dangerous sick green grey gray blue red black white yellow brown`)

const QUALITIES = new Set(STATES_AND_COLOURS)

/** Is it a word that only says how something is, as "losse" and "kapotte"? */
export const saysHow = (word: string): boolean =>
  QUALITIES.has(word) || stemsOf(word).some((stem) => QUALITIES.has(stem))

/** Places, papers and people that occur in questions about anything. */
const FAINT_WORDS = [
  ...STATES_AND_COLOURS,
  ...words(`
  straat weg plein park stad dorp wijk buurt gemeente huis thuis woning tuin voortuin achtertuin school basisschool winkel winkelcentrum kerk station stationsplein
  hoek deur voordeur dak raam muur muurtje brug rotonde centrum terrein grond gebouw kantoor organisatie instelling afdeling omgeving ruimte buitenland kanaal dijk bushalte halte
  bus trein kamer slaapkamer badkamer keuken trap balkon kelder toren stoep fietspad
  auto fiets kind jongeren buren buurman buurvrouw bewoner inwoner medewerker klant huurder student leerling patient client jeugd
  kaart kaarten kaartje card cards pas pasje
  kleur
  aanvraag aanvragen aangeven aangifte melding melden formulier brief papier mail mailtje email website site internet online info informatie gegevens document regel regels bezoek
  zorg zorgen zuster verzorgster verzorger verzorgende verpleegkundige juf meester leraar lerares docent monteur chauffeur bezorger begeleider consulent ambtenaar teacher nurse driver
  hulp advies contact service dienst afspraak gesprek telefoon balie telefoonnummer account wachtwoord digid rekening kosten kost geld prijs bedrag gratis
  kerst feestdagen vakantie zomer winter lente herfst weer regen zon wind storm lawaai stank geur luchtje wet wetten regeling plan project
  openingstijden tijden datum termijn nummer adres naam leven werk kraam boek foto computer laptop
  onderhoud beheer toezicht verandering wijziging mogelijkheid hoeveelheid aantal lijst groep vraagstuk probleem problemen situatie
  street road square park city town neighbourhood neighborhood house home garden school shop church station corner door roof window wall bridge centre center building office
  car bike child kids neighbour neighbours neighbor resident employee customer colour
  request application form letter paper website information document rule visit advice contact service appointment phone account password bill cost costs money price free
  christmas holiday holidays summer winter rain law plan project address name life work book photo computer laptop help`),
]

const FAINT = new Set([...FAINT_WORDS, 'groene']) // a green bin; but "groen" is what grows
const FAINT_STEMS = new Set(FAINT_WORDS.filter((word) => word.length > 3).map((word) => stemsOf(word)[0] ?? word))
