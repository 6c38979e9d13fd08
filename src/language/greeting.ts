const GREETING =
  /^\s*(?:dag|goede(?:n|r)?\s?(?:dag|morgen|middag|avond)|hallo|hoi|hey|beste|geachte|lieve|hi|hello|dear|good (?:day|morning|afternoon|evening))(?=[\s,!.]|$)[^\n.?;:]{0,60}?(?:[,!\n]|$)/i

/** Whether a text begins by greeting somebody: "Dag Vera,", "Goedemorgen!", "Dear Mr De Wit". Then nobody greets again. */
export const opensWithGreeting = (text: string): boolean => GREETING.test(text)

/** A text without the greeting it begins with. */
export const withoutGreeting = (text: string): string => text.replace(GREETING, '')
