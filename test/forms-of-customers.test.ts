import { tryForms } from './every-form.ts'

await tryForms({
  among: /^(?!\/desk)/,
  known: [
    '/questions',
    '/stuck',
    '/codes',
    '/mine/links',
    '/track/:token/messages',
    '/track/:token/verdict',
    '/track/:token/followers',
    '/sign-in',
  ],
})
