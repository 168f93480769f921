// Milliseconds of processor time that each stage takes, those of attribution too, for 100,000 characters of hostile text, beside ordinary text of the same length.
const LENGTH = 100_000

const ORDINARY =
  'The minister of Norvik said on Monday that at least 12 people were killed near the port of Lysk, according to police. '

/** Least of three runs. */
function least(run) {
  let best = Number.POSITIVE_INFINITY
  let made
  for (let turn = 0; turn < 3; turn++) {
    const before = process.cpuUsage()
    made = run()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return { ms: best, made }
}

export async function run() {
  const { ENDLESS_TEXTS, HOSTILE_TEXTS } = await import('../dist/lang/en/testing/hostile-texts.js')
  const { tokenise } = await import('../dist/lang/en/tokens/tokenise.js')
  const { findQuotations } = await import('../dist/mark/quotations.js')
  const { findTimes } = await import('../dist/lang/en/times/find-times.js')
  const { findFigures } = await import('../dist/lang/en/figures/find-figures.js')
  const { findMentions } = await import('../dist/lang/en/names/find-mentions.js')
  const { english } = await import('../dist/lang/en/index.js')
  const { attributeDrafts } = await import('../dist/attribute/attribute.js')
  const { readRecord } = await import('../dist/read/read-record.js')
  const { clean } = await import('../dist/clean/clean.js')
  const stagesOf = (text) => {
    const tokens = least(() => tokenise(text))
    const quotations = least(() => findQuotations(text))
    const times = least(() => findTimes(tokens.made, { reference: '2031-05-14' }))
    const figures = least(() => findFigures(tokens.made, { times: times.made }))
    const mentions = least(() => findMentions(tokens.made))
    return { tokens, quotations, times, figures, mentions }
  }
  /** The stages behind: what the model proposes, what the rules do, and what is read off the acts together. */
  const attributionOf = (text, { quotations, times, figures, mentions }) => {
    const document = { ...clean(readRecord({ id: 'hostile', text, clean: false }, 'hostile').raw), lang: 'en' }
    const fresh = () => {
      const own = english.tokenise(text, [{ start: 0, end: text.length }])
      return { document, tokens: own, quotations, times, figures, mentions }
    }
    const [model, ...rules] = english.makers
    const made = (makers, marked) => makers.map((maker) => ({ maker, drafts: maker.make(marked) }))
    // Each run reads a page of its own: what a scene holds is kept for as long as its page.
    const once = (run) => least(() => run(fresh()))
    const cut = least(() => fresh()).ms
    const proposed = once((marked) => made([model], marked))
    const ruled = once((marked) => made(rules, marked))
    const read = least(() => {
      const marked = fresh()
      return attributeDrafts(marked, made(english.makers, marked), english.interpreter)
    })
    return {
      model: { ms: Math.max(0, proposed.ms - cut) },
      rules: { ms: Math.max(0, ruled.ms - cut) },
      acts: { ms: Math.max(0, read.ms - proposed.ms - ruled.ms + cut) },
      statements: read.made.statements.length,
    }
  }
  const ordinary = ORDINARY.repeat(Math.ceil(LENGTH / ORDINARY.length)).slice(0, LENGTH)
  for (let turn = 0; turn < 3; turn++) stagesOf(ordinary)
  let worst = { ms: 0, stage: '', title: '' }
  console.log(`hostile: ms of processor time for ${LENGTH} characters`)
  for (const [title, make] of [['ordinary text', () => ordinary], ...Object.entries(HOSTILE_TEXTS)]) {
    const stages = Object.entries(stagesOf(make(LENGTH)))
    for (const [stage, { ms }] of stages) if (ms > worst.ms) worst = { ms, stage, title }
    console.log(
      `  ${title.padEnd(22)} ${stages.map(([stage, { ms }]) => `${stage} ${ms.toFixed(1).padStart(5)}`).join('  ')}`,
    )
  }
  console.log(`  worst: ${worst.stage} of ${worst.title}, ${worst.ms.toFixed(1)} ms`)
  console.log('  attribution, and what a character costs where the text is a fourth as long (1 is linear)')
  for (const [title, make] of [
    ['ordinary text', (length) => ordinary.slice(0, length)],
    ...Object.entries(ENDLESS_TEXTS),
  ]) {
    const all = [LENGTH / 4, LENGTH].map((length) => {
      const text = make(length)
      const marks = Object.fromEntries(Object.entries(stagesOf(text)).map(([stage, { made }]) => [stage, made]))
      const { model, rules, acts, statements } = attributionOf(text, marks)
      return { model, rules, acts, statements, ms: model.ms + rules.ms + acts.ms }
    })
    const [part, whole] = all
    console.log(
      `  ${title.padEnd(28)} ${['model', 'rules', 'acts'].map((stage) => `${stage} ${whole[stage].ms.toFixed(0).padStart(5)}`).join('  ')}  statements ${String(whole.statements).padStart(5)}  per character ${(whole.ms / 4 / Math.max(1, part.ms)).toFixed(1)}`,
    )
  }
}
