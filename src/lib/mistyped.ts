/** Where most people here have their mail. Only addresses nearly like these are asked about. */
const USUAL = [
  'gmail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'live.nl',
  'icloud.com',
  'yahoo.com',
  'ziggo.nl',
  'kpnmail.nl',
  'xs4all.nl',
  'planet.nl',
  'hetnet.nl',
  'telfort.nl',
  'upcmail.nl',
  'casema.nl',
  'home.nl',
]

/** Nearly like one of those, and right all the same. */
const ALSO = new Set([
  'mail.com',
  'email.com',
  'ymail.com',
  'live.com',
  'live.be',
  'me.com',
  'outlook.nl',
  'hotmail.be',
  'yahoo.co',
  'yahoo.nl',
  'hom.nl',
  'gmail.nl',
  'hotmail.de',
  'hotmail.fr',
])

/** The address somebody probably meant ('jan@gmial.com' → 'jan@gmail.com'); nothing when it looks right, or is none. */
export function probablyMeant(address: string): string | undefined {
  const [, local, domain = ''] = /^\s*([^\s@]+)@([^\s@]+?)\s*$/.exec(address.slice(0, 254)) ?? []
  const typed = domain.toLowerCase()
  if (!local || USUAL.includes(typed) || ALSO.has(typed)) return
  const meant = USUAL.find((usual) => oneSlip(typed, usual))
  return meant && `${local}@${meant}`
}

/** Whether one letter too many, too few or other, or two letters changed about, makes the one the other. */
function oneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false
  let begin = 0
  while (begin < meant.length && typed[begin] === meant[begin]) begin++
  const [rest, right] = [typed.slice(begin), meant.slice(begin)]
  const swapped = rest[0] === right[1] && rest[1] === right[0] && rest.slice(2) === right.slice(2)
  return swapped || rest.slice(1) === right.slice(1) || rest.slice(1) === right || rest === right.slice(1)
}
