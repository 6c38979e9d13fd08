/** What an item is about, without the words every agenda has. */
export const tellingWords = (words: string): string => words.replace(TELLS_NOTHING, ' ')

/** Words of which an agenda is full, and that tell nothing about what an item is about. */
const TELLS_NOTHING =
  /(?<!\p{L})(?:nieuwe?|wanneer|langs|elke?|iedere?|komt|komen|gaat|gaan|maakt|maken|wie|hoe|wat|terug|alle|eerste|tweede|derde|vierde|een|twee|drie|vier|vijf|kwartaal|voorstel|stand|zaken|bespreken|bespreking|update|voortgang|evaluatie|plan(?:nen)?|planning|wijziging(?:en)?|aanpassing(?:en)?|vervolg|stukken|afspraken|punt(?:en)?|team|afdeling|jaar|maand|week|besluit|besluiten|keuze|vanaf|bijlage|rondom|diverse|inzet|start|project|presentatie|terugkoppeling|resultaten|aanpak|gesprek(?:ken)?|contract(?:en)?|dag|dagen|uur|keer|veel|vaak|blijft|blijven|liggen|eigen|tijd|opening|krijg(?:en)?|hebben|moeten|kunnen|doen|draait|laat|laten|zomer|winter|najaar|voorjaar|new|update|progress|proposal|change|team|department|quarter|decision|plan)(?!\p{L})/giu

/** Words of customers that are in sentences about anything: alone they do not say what it is about. */
const TELLS_LITTLE = new RegExp(
  `^(?:${[
    'wacht\\w*|week|weken|weekend|maand\\w*|jaar|jaren|dag\\w*|uur|uren|avond\\w*|ochtend\\w*|middag\\w*|zomer|winter|lang|laat|laten|later',
    'altijd|nooit|steeds|soms|meteen|opnieuw|eindelijk|gewoon|helemaal|misschien|niks|alles|allemaal|niet|over|alleen|samen|zelf|eigen',
    'iemand|niemand|iedereen|ander\\w*|zelfde|mensen|vader|moeder|man|vrouw|zoon|dochter\\w*|kind\\w*|buren|personeel|juf|meester|klas|family',
    'weet|weten|wist|vind\\w*|komt?|komen|gekomen|gaat|zit|zitten|dur(?:en|ende)|duur(?:t|de)|gat|vraagt|gevraagd|vragen|vroeg|gehoord|hoorde|verteld|verhaal|antwoord\\w*|ophalen|opgehaald|lopen|wonen|woon|zoeken|besteld|gekregen|gemaakt|maak\\w*|kijken|zien|mag|blijven|durf|waited|asked',
    'geld|huis|thuis|werk|straat|weg|water|licht|buurt|plek|school|afspraak|plan|naam|hand|auto\\w*|buiten|boven|weeks?',
    'open|dicht|klaar|goed|mooi|groot|groter|vrij|vol|muziek|moeilijk|druk|veilig|nieuwe?|terug',
  ].join('|')})$`,
  'iu',
)

export const tellsLittle = (word: string): boolean => TELLS_LITTLE.test(word)

export const withoutLittleWords = (said: string): string =>
  said.replace(/\p{L}+/gu, (word) => (tellsLittle(word) ? ' ' : word))
