import { plain } from './stems.ts'

/**
 * The verbs everybody uses about everything, each with the forms that no rule gives. They say what is done, not to what:
 * "gaat" is not a hole in the road.
 */
const EVERYDAY = `
  zijn ben bent is was waren geweest wees weest zou zouden zal zult zullen
  hebben heb hebt heeft had hadden gehad
  worden word wordt werd werden geworden
  kunnen kan kunt kon konden gekund
  moeten moet moest moesten gemoeten
  mogen mag mocht mochten gemogen
  willen wil wilt wou wilde wilden gewild
  gaan ga gaat ging gingen gegaan gaande
  komen kom komt kwam kwamen gekomen
  doen doe doet deed deden gedaan
  maken gemaakt / laten liet lieten gelaten / zien zie ziet zag zagen gezien / weten weet wist wisten geweten / zeggen zeg zegt zei zeiden gezegd
  staan sta staat stond stonden gestaan / liggen lag lagen gelegen / zitten zit zat zaten gezeten / geven gaf gaven gegeven / nemen neemt nam namen genomen
  krijgen kreeg kregen gekregen / houden houd houdt hou hield hielden gehouden / vinden vond vonden / denken dacht dachten gedacht / horen gehoord
  blijven bleef bleven gebleven / brengen bracht brachten gebracht / vragen vroeg vroegen gevraagd / kijken keek keken gekeken / lopen liep liepen gelopen
  zetten zet gezet / leggen legde gelegd / halen / gebruiken gebruikt / beginnen begon begonnen / stoppen gestopt / helpen hielp hielpen geholpen / voelen
  lijken leek leken geleken / heten heette geheten / spreken sprak spraken gesproken / praten / vertellen verteld / noemen / leven / bedoelen bedoeld
  geloven geloofd / hopen / wachten wacht gewacht / zoeken zocht zochten gezocht / kennen ken kent kende gekend / begrijpen begreep begrepen / snappen snap
  proberen probeer geprobeerd / willen / zorgt zorgde zorgden gezorgd / regelen geregeld / gebeuren gebeurt gebeurd / verwachten verwacht / hoeven hoeft / trekken trok getrokken
  sturen / volgen / kiezen koos kozen gekozen / veranderen verandert veranderd / leiden / blijken bleek bleken gebleken / ontvangen ontving / bieden bood geboden
  durven / passen past gepast / tonen / stellen / vallen val viel vielen gevallen / keren / pakken / hangen hing hingen gehangen / duren / raken geraakt
  schijnen scheen geschenen / vergeten vergat / missen / merken / voldoen voldoet voldeed / geldt gold / bestaan bestaat bestond / ontstaan ontstaat
  betekenen betekent / bevinden / herinneren / uitleggen legt uitgelegd / doorgeven doorgegeven / langskomen langsgekomen / terugbellen teruggebeld / meenemen meegenomen
  bezoeken bezocht / ontmoeten / danken / wensen / groeten / bespreken besproken / overleggen / bedenken bedacht / beslissen / besluiten besloot
  klinken klonk / staren / draaien / duwen geduwd / steken stak gestoken / komt / springen sprong gesprongen / gooien / vangen ving / zwaaien / knikken
  lachen gelachen / huilen / glimlachen / slaan slaat sloeg geslagen / roepen riep geroepen / schreeuwen / fluisteren / antwoorden / reageren reageer
  verdwijnen verdween verdwenen / bewegen bewoog bewogen / vertrekken vertrok vertrokken / aankomen aangekomen / terugkomen teruggekomen / weggaan / teruggaan / meegaan
  opstaan / uitkomen / voorkomen / gunnen / haten / weigeren / dwingen / bewaren / delen / tellen / meten gemeten / richten / rusten / schrikken schrok
  verdienen / veroorzaken / verklaren / voorstellen / vormen / wijzen wees gewezen / zwijgen zweeg / overtuigen / toestaan / verbazen / vrezen / waarderen
  dwarszitten dwarszit / opvallen / tegenkomen / meemaken / aannemen / afspreken / aanbieden / bereiken / behoren
`

/** Common verbs that bear something of a subject: they help another word, and never decide. */
const BEARING = `
  betalen betaald / werken / wonen / rijden rijdt reed gereden rijd / spelen / kopen kocht kochten gekocht / verkopen verkocht / bouwen / leren / schrijven schreef geschreven
  lezen las gelezen / bellen / reizen / huurt huren huurde huurden gehuurd / slapen sliep geslapen / eten eet at gegeten / drinken dronk gedronken / breken brak gebroken / dragen droeg gedragen
  sluiten sloot gesloten / openen / groeien / vliegen vloog gevlogen / winnen won gewonnen / verliezen verloor / sterven stierf / rennen / koken / zingen zong gezongen
  studeren studeer / oefenen / wassen wast gewassen / klagen / vechten vocht / dansen / tekenen / kosten kost gekost / controleren / organiseren organiseer / plaatsen
  aanvragen aangevraagd / melden gemeld / bezitten / doden / schieten / branden / stinken stonk / redden / dienen / beschermen / bepalen / beschrijven / ontdekken / ontwikkelen
  leveren / zetten / sparen / storten / lenen / bedienen / starten / eindigen / kleden / tikken / schoppen / schudden / mengen / snijden
`

const formsIn = (list: string) => new Set(list.split(/[/\n]/).flatMap(formsOfGroup).map(plain))

/** An infinitive, and after it the forms that no rule gives. */
function formsOfGroup(group: string): string[] {
  const [infinitive = '', ...irregular] = group.trim().split(/\s+/)
  return infinitive ? [...regularForms(infinitive), ...irregular] : []
}

/** What rules give: "hoop", "hoopt", "hoopte", "hoopten", "gehoopt", "hopende". */
function regularForms(infinitive: string): string[] {
  const verb = stemOfVerb(infinitive)
  return [
    infinitive,
    `${infinitive}d`,
    `${infinitive}de`,
    verb,
    ...['t', 'te', 'ten', 'de', 'den'].map((ending) => verb + ending),
    `ge${verb}${verb.endsWith('t') || verb.endsWith('d') ? '' : 't'}`,
    `ge${verb}d`,
  ]
}

const LONG_VOWEL = /(^|[^aeiou])([aou]|(?<=^[^aeiou]*)e)([bcdfgklmnprstvz])$/

/** "halen" haal, "zeggen" zeg, "leven" leef, "reizen" reis. */
const stemOfVerb = (infinitive: string) =>
  infinitive
    .replace(/en$/, '')
    .replace(LONG_VOWEL, '$1$2$2$3')
    .replace(/(.)\1$/, (double, letter) => ('aeou'.includes(letter) ? double : letter))
    .replace(/v$/, 'f')
    .replace(/z$/, 's')

export const DUTCH_VERBS: ReadonlySet<string> = formsIn(EVERYDAY)
export const FAINT_DUTCH_VERBS: ReadonlySet<string> = formsIn(BEARING)
