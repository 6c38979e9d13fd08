import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { textOfHtml } from './html-text.ts'
import { cutReply } from './new-text.ts'
import { type ReadMail, readMail } from './read-mail.ts'

// Messages that others collected, with what other programs read in them. docs/reading-mail.md says where we differ, and why.

const DATA = join(process.env.TEST_DATA ?? new URL('../../../../shared/data', import.meta.url).pathname, 'mail')
const skip = existsSync(DATA) ? false : `no messages by others in ${DATA}`
const LEAST_CUTS = 0.95

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const expectationsOf = (folder: string): [file: string, expected: Record<string, string>][] =>
  Object.entries(JSON.parse(readFileSync(join(DATA, folder, 'expected.json'), 'utf8')))

/** A signature is folded by us and kept by others: what they expect is compared without it. */
const cutsOf = async (folder: string): Promise<[file: string, got: string, expected: string][]> => {
  const all: [string, string, string][] = []
  for (const [file, expected] of expectationsOf(folder)) {
    const wanted =
      expected.first_fragment_trimmed ??
      expected.visible_text ??
      expected.first_fragment ??
      expected.reply_text ??
      expected.reply_text_ignoring_whitespace
    if (wanted === undefined) continue
    const raw = readFileSync(join(DATA, folder, file))
    const got = file.endsWith('.html')
      ? cutReply(textOfHtml(raw.toString('utf8'))).newText
      : (await readMail(raw)).newText
    all.push([file, plain(got), plain(cutReply(wanted).newText)])
  }
  return all
}

test('replies are cut where others cut them', { skip }, async (t) => {
  const cuts = [...(await cutsOf('crisp-reply')), ...(await cutsOf('talon-reply'))]
  const wrong = cuts.filter(([, got, expected]) => got !== expected)
  t.diagnostic(`${cuts.length - wrong.length} of ${cuts.length} cut alike`)
  assert.ok(wrong.length <= cuts.length * (1 - LEAST_CUTS), JSON.stringify(wrong))
})

test('what is no quotation and no signature stays', { skip }, () => {
  for (const file of ['email_tricky_1_on_false_positive.txt', 'email_not_a_signature.txt']) {
    const text = readFileSync(join(DATA, 'crisp-reply', file), 'utf8')
    assert.deepEqual(cutReply(text), { newText: text.trim(), signature: '', quoted: '' }, file)
  }
  const { newText, signature } = cutReply(readFileSync(join(DATA, 'crisp-reply/correct_sig.txt'), 'utf8'))
  assert.match(newText, /correct -- signature/)
  assert.match(signature, /^--\nrick/)
})

/** Text in which we differ, each with its reason in docs/reading-mail.md. */
const OTHERWISE = new Set(['malformed/020'])

test('broken messages are read as another parser reads them', { skip }, async (t) => {
  let same = 0
  const wrong: string[] = []
  for (const name of ['malformed', 'thirdparty'].flatMap(messagesIn)) {
    const mail = await readMail(readFileSync(join(DATA, 'stalwart', `${name}.eml`)))
    const expected = JSON.parse(readFileSync(join(DATA, 'stalwart', `${name}.json`), 'utf8'))
    const differs = differences(mail, expected)
    if (differs.length === 0) same++
    else if (!OTHERWISE.has(name)) wrong.push(`${name}: ${differs.join(', ')}`)
  }
  t.diagnostic(`${same} read alike`)
  assert.deepEqual(wrong, [])
})

const messagesIn = (folder: string) =>
  readdirSync(join(DATA, 'stalwart', folder))
    .filter((file) => file.endsWith('.eml'))
    .map((file) => `${folder}/${file.replace('.eml', '')}`)

interface Parsed {
  text_body: number[]
  parts: { headers: { name: string; value: unknown }[]; body: Record<string, string> }[]
}

function differences(mail: ReadMail, { parts, text_body }: Parsed): string[] {
  const head = (name: string) => JSON.stringify(parts[0]?.headers.find((one) => one.name === name)?.value ?? '')
  const bodies = text_body.map((at) => parts[at]?.body.Text ?? '')
  return [
    !head('subject').includes(JSON.stringify(mail.subject).slice(1, -1)) && `subject ${mail.subject}`,
    mail.from && !head('from').includes(mail.from.address) && `from ${mail.from.address}`,
    !mail.from && head('from') !== '""' && 'no from',
    mail.to.some(({ address }) => !head('to').includes(address)) && 'to',
    bodies.some((body) => !plain(mail.text).includes(plain(body))) && 'text',
  ].filter((one) => one !== false && one !== null)
}

test('parts of messages are decoded as another parser decodes them', { skip }, async () => {
  for (const [file, part] of [
    ['base64-encoded-text', '_decoded_1.txt'],
    ['basic-plain', '_decoded_1.txt'],
    ['qp-body', '_decoded_1.txt'],
    ['simple-attachment', '_decoded_1_1.txt'],
    ['weird-boundary', '_decoded_1_1.txt'],
  ] as const) {
    const mail = await readMail(readFileSync(join(DATA, 'mime4j', `${file}.msg`)))
    const expected = new TextDecoder('iso-8859-15').decode(readFileSync(join(DATA, 'mime4j', `${file}${part}`)))
    assert.equal(plain(mail.text), plain(expected), file)
  }
  const withFile = await readMail(readFileSync(join(DATA, 'mime4j/simple-attachment.msg')))
  const bytes = readFileSync(join(DATA, 'mime4j/simple-attachment_decoded_1_2.bin'))
  assert.deepEqual(
    withFile.attachments.map(({ name, size }) => [name, size]),
    [['data.bin', bytes.length]],
  )
})

test('reports that mail did not arrive are nobody’s words', { skip }, async () => {
  for (const file of ['multi_address_bounce1.eml', 'report_422.eml'])
    assert.equal((await readMail(readFileSync(join(DATA, 'mikel-mail', file)))).automatic, 'bounce', file)
  for (const [file, text] of [
    ['japanese_shift_jis.eml', /あいうえお/],
    ['ks_c_5601-1987.eml', /스티해/],
    ['utf8_headers.eml', /body/],
    ['missing_body.eml', /^$/],
  ] as const) {
    const mail = await readMail(readFileSync(join(DATA, 'mikel-mail', file)))
    assert.match(mail.text, text, file)
    assert.equal(mail.automatic, null, file)
  }
})
