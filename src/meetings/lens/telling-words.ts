/** What an item is about, without the words every agenda has. */
export const tellingWords = (words: string): string => words.replace(TELLS_NOTHING, ' ')

/** Words of which an agenda is full, and that tell nothing about what an item is about. */
const TELLS_NOTHING = new RegExp(
  `(?<!\\p{L})(?:${[
    'nieuwe?|wanneer|langs|elke?|iedere?|komt|komen|gaat|gaan|maakt|maken|wie|hoe|wat|terug|alle|eerste|tweede|derde|vierde|een|twee|drie|vier|vijf',
    'half ?jaar|kwartaal(?:cijfers)?|voorstel(?:len)?|stand|zaken|bespreken|bespreking|update|voortgang|evaluatie|evalueren|plan(?:nen)?|planning|wijziging(?:en)?|aanpassing(?:en)?|vervolg|stukken|afspraken|punt(?:en)?',
    'team|afdeling|jaar|maand|week|besluit|besluiten|besluitvorming|keuze|keuzes|vanaf|bijlage|rondom|diverse|inzet|start|project|presentatie|terugkoppeling|resultaten|aanpak|gesprek(?:ken)?|contract(?:en)?',
    'dag|dagen|uur|keer|veel|vaak|blijft|blijven|liggen|eigen|tijd|opening|krijg(?:en)?|hebben|moeten|kunnen|doen|draait|laat|laten|zomer|winter|najaar|voorjaar|herfst|lente',
    'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag',
    'new|update|progress|proposal|change|team|department|quarter|decision|plan',
    'nota|notitie|memo|concept|versie|kader|kaders|schetsontwerp|ontwerp|raming|scenario\\p{L}*|verkenning|pilot|proef|traject|werkgroep|overleg|stuurgroep|voorbereiding|invoering|implementatie|uitrol|overstap|overgang|stoppen|doorgaan|beperken|verbeteren|verbeter\\p{L}*|vernieuw\\p{L}*|optimalis\\p{L}*|gemiddeld|aantal|cijfers|jaarstukken|jaarverslag|jaarplan|jaarrekening|rapportage|monitor|signalen|knelpunten|aandachtspunten|ontwikkelingen|huidige|stelling|vraagstuk|discussie|gedachten|brainstorm|richting|koers|wegens|vanwege|inzake|betreft|oplossing(?:en)?|probleem|problemen|kans(?:en)?|risico.?s?|samenwerking|beleid|regio|extra|mogelijk(?:heden)?|gebruik|andere?|anders|verder|klaar|misschien|nodig|zonder|tussen|tijdens|volgende|vorige|komende|lopende|afgelopen',
  ].join('|')})(?!\\p{L})`,
  'giu',
)

/**
 * Words that are in sentences about anything: alone they do not say what it is about. Little words, common verbs in their
 * forms, time and number, family, feelings, the parts of a house and of a body.
 */
const LITTLE = new Set(
  `aan achter af afgelopen al alle allebei alleen allemaal alles als altijd ander andere anderen anders beetje behalve beide bij bijna binnen boven buiten
  daar daarna daarom daarvan dan dat de der deze dichtbij die dit doch door dus echt een eens eentje eerder eerst eigen eigenlijk eindelijk elk elke elkaar
  en enig enige enkel enkele er erbij erg ergens eronder erover ervan ervoor even ga geen gelijk genoeg gewoon graag haar half heel hele hem hen her het hetzelfde hier hiermee hierover hij hoe hoeveel hun ieder iedereen iedere iemand iets
  ik in inmiddels ja je jij jou jouw jullie kant kort krap kwijt laatst laatste lang langer langs later liever links maar maximaal me meer meest met meestal meteen mezelf mij mijn minder mis misschien na naar naast nadat net nergens niemand niet niets niks nog nogal nooit nou nu
  of ok om omdat onder ongeveer ons onze ook op opeens opnieuw over overal overheen pas per plots precies rechts rond sinds snel sneller soms staat steeds straks tegen te ten ter terug terwijl toch toe toen tot totaal tussen tweede uit u uw vaak vaker vaste van vanaf vandaan vandaag vanmorgen vannacht
  veel veels ver verder verkeerd verkeerde verschillende vlak vol voor vooral voorbij vooruit vrij vrijwel waar waaraan waarin waarom waarop waarvan waarvoor wanneer want wat we weer weg weinig wel welke wie wij woord zelf zelfde zelfs zich zijn zo zoals zoiets zomaar zonder zowat zulke
  ben bent is was waren geweest zijn heb hebt heeft had hadden gehad hebben word wordt werd werden geworden worden zal zult zullen zou zouden kan kun kunt kunnen kon konden gekund mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wou
  ga gaat gaan ging gingen gegaan kom komt komen kwam kwamen gekomen aankomt aankomen doe doet doen deed deden gedaan maak maakt maken maakte gemaakt zeg zegt zeggen zei zeiden gezegd vertel vertelt vertellen vertelde verteld vraag vraagt vragen vroeg vroegen gevraagd weet weten wist wisten geweten
  denk denkt denken dacht dachten gedacht zie ziet zien zag zagen gezien kijk kijkt kijken keek gekeken hoor hoort horen hoorde hoorden gehoord voel voelt voelen voelde gevoeld geef geeft geven gaf gegeven neem neemt nemen nam genomen krijg krijgt krijgen kreeg kregen gekregen
  laat laten liet lieten gelaten blijf blijft blijven bleef bleven gebleven ligt liggen lag lagen gelegen zit zitten zat zaten gezeten sta staan stond stonden gestaan loop loopt lopen liep liepen gelopen zet zetten zette gezet leg legt leggen legde gelegd haal haalt halen haalde gehaald ophalen opgehaald
  breng brengt brengen bracht gebracht houd houdt houden hield gehouden vind vindt vinden vond vonden gevonden zoek zoekt zoeken zocht gezocht hang hangt hangen hing begin begint beginnen begon begonnen stop stopt stoppen stopte gestopt gebeurt gebeuren gebeurde gebeurd
  probeer probeert proberen geprobeerd help helpt helpen hielp geholpen werk werkt werken werkte gewerkt wacht wachten wachtte gewacht duurt duren duurde draai draait draaien praat praten gepraat belt bellen bel belde gebeld schrijf schrijft schreef geschreven lees leest lezen las gelezen
  koop koopt kopen kocht gekocht bestel besteld bestelde bestellen betaal betaald betalen kost kosten stuur stuurt sturen stuurde gestuurd rijd rijdt rijden reed rij gereden woon woont wonen woonde slaap slaapt slapen sliep eet eten at drink drinken leef leven leeft speel speelt spelen speelde snap snapt begrijp begrijpt begreep begrijpen durf durft wen wennen
  mis mist missen ken kent kennen kende lijkt leek valt geval hoeft hoeven meent bedoel bedoelt geloof gelooft hoop hoopt wens merk merkt merkte voelde open opent dicht sluit klopt klopte lukt lukte lukken gelukt
  maandag dinsdag woensdag donderdag vrijdag zaterdag dag dagen week weken weekend maand maanden jaar jaren uur uren kwartier minuut minuten ochtend ochtends middag middags avond avonds nacht morgen gisteren vroeger tijd tijden keer keren maal zomer winter herfst lente juli juni mei
  nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig veertig vijftig zestig honderd duizend eerste derde vierde helft paar stuk
  man vrouw zoon dochter kind kinderen kleintje kleinkind kleinkinderen kleinzoon kleindochter vader moeder papa mama ouders opa oma broer zus zusje tante oom nicht neef nichtje buur buren buurman buurvrouw vriend vriendin familie mens mensen meneer mevrouw dame heer baby juf meester meisje jongen persoon personen iemands klas
  klant klanten inwoner inwoners bewoner bewoners cliënt cliënten client clienten patiënt patiënten gemeente organisatie bedrijf
  hoofd knie knieën schouder schouders vinger vingers hart buik hand handen voet voeten been benen arm armen oog ogen oor oren rug gezicht bed stoel tafel deur deuren raam ramen kamer kamers huis huizen thuis straat straten weg wegen buurt plek plaats hoek grond muur kast kant dorp stad land water lucht licht school winkel winkels werk baan geld euro euro’s naam dingen ding spullen zaak zaken manier moment verhaal woorden
  goed goede beter best beste slecht slechte mooi mooie leuk fijn prettig lief lieve aardig vriendelijk blij boos bang moe ziek gek raar stil druk moeilijk makkelijk duidelijk onduidelijk groot grote groter klein kleine kleiner hoog hoge laag lage lange korte oud oude ouder jong jonge warm koud koude nat droog zwaar hard zacht vies schoon leeg los vast veilig gevaarlijk duur duurder goedkoop gratis rustig klaar kapot nieuw nieuwe enige bekend bekende normaal
  antwoord antwoorden reactie vraagje hulp bericht afspraak zin reden gevoel dank bedankt alstublieft hallo sorry hopelijk helaas natuurlijk zeker vreemd vreemde plan personeel medewerker medewerkers muziek auto auto’s collega
  vergeten vergeet besloten beslissen besluit gekozen kiezen koos verandert veranderd veranderen anders vinden nemen meenemen meegenomen geleden verleden voldoende echte hele helemaal
  the and but for with from this that these those there here when where what which who why how all any some none not only just very too also again still already yet now then once ever never always often soon later before after during about into onto over under out off back down up
  have has had having was were been being are will would could should can may might must does did done doing get got getting go goes going gone went come comes came make makes made take takes took taken give gives gave given say says said tell tells told ask asks asked know knows knew think thought see sees saw seen look looked want wants wanted need needs needed find found feel felt let keep kept put stand stood sit sat wait waited waiting work works worked call called
  man woman son daughter child children father mother parents husband wife family friend people person somebody someone nobody everyone everybody anyone something nothing anything everything thing things
  day days week weeks month months year years hour hours minute minutes time times morning afternoon evening night today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
  one two three four five six seven eight nine ten first second last next other another same own new old big small long short good better best bad nice kind happy hard easy left right house home street road door room way place part bit lot half whole many much more most less few each every both such than like
  you your yours they them their she her hers his him its our ours mine myself really please thanks thank`.split(/\s+/),
)

export const tellsLittle = (word: string): boolean => LITTLE.has(word.toLowerCase().replaceAll("'", '’'))

export const withoutLittleWords = (said: string): string =>
  said.replace(/[\p{L}’']+/gu, (word) => (tellsLittle(word) ? ' ' : word))
