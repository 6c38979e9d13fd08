/** Begins like something to make or do, not like something that goes wrong: "een app voor…", "voeg … toe", "we moeten …". */
const SHAPES: readonly RegExp[] = [
  /^(een|de|het)?\s*(nieuwe?\s+)?(app|website|portaal|portal|chatbot|formulier|knop|dashboard|systeem|tool|campagne|folder)\b/iu,
  /^(maak|bouw|voeg|zet|plaats|introduceer|koop|ontwikkel|start|organiseer|verander|verbeter|vervang|invoeren|implementeer)\b/iu,
  /^(we|wij|jullie|men|er)\s+(moet|moeten|zouden|kunnen|willen|gaan)\b/iu,
  /^(a|an|the)?\s*(new\s+)?(app|website|portal|chatbot|form|button|dashboard|system|tool|campaign|leaflet)\b/iu,
  /^(add|build|make|create|introduce|buy|develop|start|organise|organize|change|improve|replace|implement)\b/iu,
  /^(we|you|they|there)\s+(must|should|could|need to|have to)\b/iu,
]

/**
 * Does a title say what to make instead of what goes wrong? A guess that nudges: whoever means it goes on, and the words
 * are kept as an idea under the problem.
 */
export const looksLikeSolution = (title: string): boolean => SHAPES.some((shape) => shape.test(title.trim()))
