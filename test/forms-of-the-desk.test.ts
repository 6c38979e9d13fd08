import { tryForms } from './every-form.ts'

await tryForms({
  among: /^\/desk/,
  known: [
    '/desk/requests/:id/answers',
    '/desk/intake',
    '/desk/customers',
    '/desk/meetings',
    '/desk/improvements',
    '/desk/services',
  ],
})
