// One article, no store: who says what, on whose word.
import { annotateText } from 'hearsay'

const article = `Ferry service to Selby suspended

The ferry to Selby will stay in port until Friday, the harbour office said on Monday.
According to the news agency Nordwire, citing the shipping ministry, at least 12 sailings were cancelled.
"We cannot confirm that anyone is missing," the minister, Ilse Varn, told reporters.`

const { statements } = annotateText(article, { outlet: 'Coast Tribune', published: '2024-03-05' })
for (const one of statements) {
  const chain = ['Coast Tribune', ...one.chain.map(({ name }) => name), one.speaker.name].join(' <- ')
  console.log(`${one.stance}: ${one.text}\n  ${chain}`)
  for (const { surface, min, max, bound } of one.figures)
    console.log(`  figure "${surface}": ${min ?? '?'} to ${max ?? '?'} (${bound})`)
}
