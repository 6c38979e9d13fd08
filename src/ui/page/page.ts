import { type Html, html, trusted } from '../html.ts'
import type { Translate } from '../words/i18n.ts'
import { assetUrl } from './assets.ts'
import { customerShell } from './customer-shell.ts'
import { deskShell } from './desk-shell.ts'
import type { PageProps } from './shell.ts'

export type { PageProps } from './shell.ts'

/** The mark, as the browser's tab shows it. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="#1d6b58"/><path d="M10 17h28M10 33h28" stroke="#fffdf9" stroke-width="5" stroke-linecap="round"/></svg>',
)}`

/** A whole document. */
export const page = (t: Translate, props: PageProps): Html => html`<!DOCTYPE html>
<html lang="${props.language}" dir="ltr">
${head(props)}
<body class="${props.kind}-page"${props.live && html` data-controller="live" data-live-url-value="${props.live}" data-live-updated-value="${t('ui.page_updated')}"`}>
<a class="skip" href="#main">${t('ui.skip_to_content')}</a>
${props.kind === 'desk' ? deskShell(t, props) : customerShell(t, props)}
<p class="visually-hidden" id="announcer" role="status" data-turbo-permanent data-offline="${t('ui.not_sent_yet')}"></p>
</body>
</html>`

// Sheets may differ between pages, and the desk has a script more; only another `app.js`, after a deploy, makes the
// browser load a page afresh.
const head = (props: PageProps): Html => html`<head>
<meta charset="utf-8">
<title>${props.title === props.brand.name ? props.title : `${props.title} – ${props.brand.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csp-nonce" content="${props.nonce}">
<meta name="turbo-refresh-method" content="morph">
<meta name="turbo-refresh-scroll" content="preserve">
<meta name="turbo-prefetch" content="false">
<meta name="turbo-cache-control" content="no-preview">
<meta name="theme-color" content="#faf6ee" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#121817" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${ICON}">
<link rel="preload" href="${assetUrl('text.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assetUrl(props.kind === 'desk' ? 'desk.css' : 'customer.css')}" data-turbo-track="dynamic">
${props.brand.themeUrl && html`<link rel="stylesheet" href="${props.brand.themeUrl}" data-turbo-track="dynamic">`}
${props.brand.themeCss && themeStyle(props.brand.themeCss, props.nonce)}
<script type="module" src="${assetUrl('app.js')}" nonce="${props.nonce}" data-turbo-track="reload"></script>
${props.kind === 'desk' && html`<script type="module" src="${assetUrl('desk.js')}" nonce="${props.nonce}"></script>`}
</head>`

/** In a style element only `<` could end it early; written as an escape it means the same to CSS. */
const themeStyle = (css: string, nonce: string): Html =>
  html`<style nonce="${nonce}" data-turbo-track="dynamic">${trusted(css.replaceAll('<', '\\3c '))}</style>`
