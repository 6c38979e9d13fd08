import type { Stem } from '../../language/same-word.ts'

/** What an item is about, without the words every agenda has. */
export const tellingWords = (words: string): string => words.replace(TELLS_NOTHING, ' ')

/** Does it tell of what kind something is, rather than what it is about? */
export const tellsInGeneral = ({ word }: Stem): boolean => IN_GENERAL.has(word)

const IN_GENERAL = new Set(
  `digitaal digitale online regel regels afspraak afspraken instructie instructies werkwijze procedure beleid beleids
  les lessen communicatie informatie informeren aanbod gebruik controle proces systeem keuze vraag vragen opdracht beheer inkoop levering
  start bezoek bezoekers aantal groep groepen jongeren ouderen senioren gezin gezinnen gemeente school ziekenhuis winkel zorg dienst
  digital online rules rule agreement agreements instruction policy service services`.split(/\s+/),
)

/** A title without those words, also where they end a joined one: "druppelinstructie" is about drops. */
export const withoutGeneral = (title: string): string => title.replace(GENERAL, ' ')

const GENERAL = new RegExp(`(?:${[...IN_GENERAL].filter((word) => word.length > 4).join('|')})(?!\\p{L})`, 'giu')

/** Words of which an agenda is full, and that tell nothing about what an item is about. */
const TELLS_NOTHING = new RegExp(
  `(?<!\\p{L})(?:${[
    'nieuwe?|wanneer|langs|elke?|iedere?|komt|komen|gaat|gaan|maakt|maken|wie|hoe|wat|terug|alle|eerste|tweede|derde|vierde|een|twee|drie|vier|vijf',
    'half ?jaar|kwartaal(?:cijfers)?|voorstel(?:len)?|stand|zaken|bespreken|bespreking|update|voortgang|evaluatie|evalueren|plan(?:nen)?|planning|wijziging(?:en)?|aanpassing(?:en)?|vervolg|stukken|afspraken|punt(?:en)?',
    'team|afdeling|jaar|maand|week|besluit|besluiten|besluitvorming|keuze|keuzes|vanaf|bijlage|rondom|diverse|inzet|start|project|presentatie|terugkoppeling|resultaten|aanpak|gesprek(?:ken)?|contract(?:en)?',
    'dag|dagen|uur|keer|veel|vaak|blijft|blijven|liggen|eigen|tijd|opening|krijg(?:en)?|hebben|moeten|kunnen|doen|draait|laat|laten|zomer|winter|najaar|voorjaar|herfst|lente',
    'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag',
    'haal|halen|breng(?:en)?|black friday|cyber monday',
    'new|update|progress|proposal|change|team|department|quarter|decision|plan',
    'nota|notitie|memo|concept|versie|kader|kaders|schetsontwerp|ontwerp|raming|scenario\\p{L}*|verkenning|pilot|proef|traject|werkgroep|overleg|stuurgroep|voorbereiding|invoering|implementatie|uitrol|overstap|overgang|stoppen|doorgaan|beperken|verbeteren|verbeter\\p{L}*|vernieuw\\p{L}*|optimalis\\p{L}*|gemiddeld|aantal|cijfers|jaarstukken|jaarverslag|jaarplan|jaarrekening|rapportage|monitor|signalen|knelpunten|aandachtspunten|ontwikkelingen|huidige|stelling|vraagstuk|discussie|gedachten|brainstorm|richting|koers|wegens|vanwege|inzake|betreft|oplossing(?:en)?|probleem|problemen|kans(?:en)?|risico.?s?|samenwerking|beleid|regio|extra|mogelijk(?:heden)?|gebruik|andere?|anders|verder|klaar|misschien|nodig|zonder|tussen|tijdens|volgende|vorige|komende|lopende|afgelopen',
  ].join('|')})(?!\\p{L})`,
  'giu',
)
