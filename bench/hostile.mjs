// Milliseconds of processor time that each stage takes for 100,000 characters of hostile text, beside ordinary text of the same length.
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
  const { HOSTILE_TEXTS } = await import('../dist/lang/en/testing/hostile-texts.js')
  const { tokenise } = await import('../dist/lang/en/tokens/tokenise.js')
  const { findQuotations } = await import('../dist/mark/quotations.js')
  const { findTimes } = await import('../dist/lang/en/times/find-times.js')
  const { findFigures } = await import('../dist/lang/en/figures/find-figures.js')
  const { findMentions } = await import('../dist/lang/en/names/find-mentions.js')
  const stagesOf = (text) => {
    const tokens = least(() => tokenise(text))
    const quotations = least(() => findQuotations(text))
    const times = least(() => findTimes(tokens.made, { reference: '2031-05-14' }))
    const figures = least(() => findFigures(tokens.made, { times: times.made }))
    const mentions = least(() => findMentions(tokens.made))
    return { tokens, quotations, times, figures, mentions }
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
}
