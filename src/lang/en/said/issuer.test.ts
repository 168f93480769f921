import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { annotateInputs } from '../../../pipeline/index.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-issuer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** "Speaker: words" for every statement of a page. */
async function said(html: string): Promise<readonly string[]> {
  const path = join(folder, 'page.html')
  writeFileSync(path, html)
  for await (const item of annotateInputs([path]))
    if (item.ok) return item.annotated.statements.map(({ speaker, text }) => `${speaker.name}: ${text}`)
  throw new Error('the page was not read')
}

const page = (
  head: string,
  body: string,
  title = 'Findings on the weir | Ministry of Works of the Republic of Norvia',
): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${head}<h1>Findings on the weir</h1>${body}</body></html>`

const FINDINGS = `<p>After evaluation of the gauges the Ministry of Works states:</p>
<ol><li>The water rose by four metres at the lower weir. Three gates were open.</li><li>No warning had reached the Ministry.</li></ol>
<p>The Republic of Norvia demands that Tassia hand over those who opened the gates.</p>`

it('a release under a breadcrumb and a masthead of two parts is the body’s own paper', async () => {
  const head = '<div>Republic of Norvia &ndash; Ministry of Works</div><div>Press / Releases / 2031-044</div>'
  expect(await said(page(head, FINDINGS))).toEqual(
    expect.arrayContaining([
      'Ministry of Works: Three gates were open',
      'Ministry of Works: No warning had reached the Ministry',
    ]),
  )
})

it('a news page that quotes the ministry is nobody’s own paper', async () => {
  const head = '<div>The Vessa Post</div><div>News / Norvia</div>'
  expect((await said(page(head, FINDINGS, 'Findings on the weir | The Vessa Post'))).join('\n')).not.toMatch(
    /Three gates/,
  )
})

it('a site that speaks for itself as “we” under “Statement” speaks in its sentences', async () => {
  const body = `<p>Quill, 11 May 2031</p><p>In recent days the Quill Savings House has been mentioned in the papers.</p>
<p>We can speak about our own stationery. The order printed in the Vessa Post on 9 May was made by somebody else.</p>
<p>The House will work with the courts of Norvia should they make enquiries.</p>`
  const html = `<!doctype html><html><head><title>Statement concerning press reports | Quill Savings House</title></head><body><div>Our house / Newsroom / Statements</div><h1>Statement concerning press reports</h1>${body}</body></html>`
  expect((await said(html)).some((line) => /^Quill Savings House: .*will work with the courts/.test(line))).toBe(true)
})

it('a numbered statement is of whom its site names, and who speaks first under that name', async () => {
  const body = `<p>Vell Quay, 3 May 2031</p><p>Brightwater Pilots can now state that the barge was turned back by the coast guard on Saturday night.</p>
<p>Nobody on board is hurt. The barge carries gravel.</p>`
  const html = `<!doctype html><html><head><title>Barge Ludo: Statement No. 2 | Brightwater Pilots</title></head><body><h1>Barge Ludo: Statement No. 2</h1>${body}</body></html>`
  const lines = await said(html)
  expect(lines).toContain('Brightwater Pilots: Nobody on board is hurt')
  expect(lines).toContain('Brightwater Pilots: The barge carries gravel')
})

it('a statement that another body makes first is not of the site', async () => {
  const body = `<p>Orlo Lines can now state that the barge was turned back by the coast guard on Saturday night.</p>
<p>Nobody on board is hurt. The barge carries gravel.</p>`
  const html = `<!doctype html><html><head><title>Barge Ludo: Statement No. 2 in full | Vell Evening Post</title></head><body><h1>Barge Ludo: Statement No. 2 in full</h1>${body}</body></html>`
  expect((await said(html)).join('\n')).not.toMatch(/gravel/)
})

const site = (title: string, outlet: string, body: string): string =>
  `<!doctype html><html><head><title>${title} | ${outlet}</title></head><body><h1>${title}</h1>${body}</body></html>`

const PRAMS = `<p>Quill Prams, a maker of prams, today announced that it will open a plant in Ostry.</p>
<p>Work is due to begin in May. The plant will make 900 prams a week.</p>`

it('a site that opens with its own name and names its press contact speaks for itself', async () => {
  const contact = '<p>Press contact: Olaf Nimm, Ostry</p>'
  expect(await said(site('A new plant for Ostry', 'Quill Prams', PRAMS + contact))).toEqual(
    expect.arrayContaining(['Quill Prams: The plant will make 900 prams a week']),
  )
})

it('a site that opens with a body’s name without signing for it does not', async () => {
  expect(await said(site('A new plant for Ostry', 'Ostry Evening Post', PRAMS))).not.toEqual(
    expect.arrayContaining(['Quill Prams: The plant will make 900 prams a week']),
  )
})

it('a site that opens with its own name and urges others speaks for itself', async () => {
  const body = `<p>Open Gate fears that the new law will cost many a home.</p>
<p>We urge members of parliament to vote against it. Last winter 14,000 families lost their flat.</p>`
  expect(await said(site('What the new law will do', 'Open Gate', body))).toEqual(
    expect.arrayContaining(['Open Gate: Last winter 14,000 families lost their flat']),
  )
})
