import { describe, expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

/** Labels of the last statement of an article. */
const labels = (article: string): string =>
  statementLines(article)
    .at(-1)
    ?.split(' :: ')[1]
    .replace(/^[^;]*; /, '') ?? ''

describe('readStance', () => {
  it.each([
    ['Asked whether the mill would close, Anna Bell replied: "No."', 'deny; negative'],
    ['Anna Bell was asked whether the mill would close. "Not this year," she replied.', 'deny; negative'],
    ['Asked if she trusted the miller, Anna Bell answered: "Of course."', 'confirm; certain'],
    ['"Not this year," Anna Bell sang.', 'assert'],
    ['Anna Bell did not wish to comment.', 'no-comment'],
    ['Anna Bell did not wish to sell the mill.', 'demand'],
    ['"We expect the price to rise," Anna Bell said.', 'predict'],
    ['"We had expected a better price," Anna Bell said.', 'assert'],
    ['Anna Bell said she had no information to share at the moment.', 'cannot-confirm; negative'],
    ['Anna Bell described the sale as "a gift to friends".', 'opinion'],
    ['Anna Bell said it was not yet clear who had sold the mill.', 'cannot-confirm; negative'],
    ["It isn't known yet what broke the wheel, Anna Bell said.", 'cannot-confirm; negative'],
    ['Anna Bell said it was still unclear whether the wheel would hold.', 'cannot-confirm'],
    ['Anna Bell said it was clear who had sold the mill.', 'assert'],
    ['"Outside of the Fake News or the ingrates, people see it," Anna Bell said.', 'assert'],
    ['Anna Bell said the sale was fake news.', 'deny'],
    ['"Some 300 boats were searched and not a single crate was found," Anna Bell said.', 'assert'],
    ['"We have not sold a single crate," Anna Bell said.', 'deny; negative'],
    ['Anna Bell did not admit to the theft.', 'deny'],
    ['Anna Bell admitted the theft.', 'confirm; certain'],
    ['Anna Bell described how the mill was sold.', 'assert'],
    ['Anna Bell slammed claims that she had sold the mill.', 'deny'],
    ['Anna Bell slammed the sale of the mill.', 'opinion'],
    ['Anna Bell said the wheel may have been broken in March.', 'assert; possible'],
    ['Anna Bell said the wheel may break in March.', 'predict; possible'],
    ['Anna Bell declined to criticize the miller for the noise.', 'no-comment'],
    ['Anna Bell refused to speculate on the price.', 'no-comment'],
    ['Anna Bell refused to sell the mill.', 'commit'],
    ['The head of the guild allowed the mill to be sold.', 'predict'],
    ['The head of the guild allowed that the mill had been sold.', 'predict'],
    ['A sale is possible before Easter, Anna Bell said.', 'predict; possible'],
    ['Anna Bell said a sale was expected on Friday.', 'predict'],
    ['Anna Bell said a second flood was highly likely.', 'predict; probable'],
    ['Some 120 weavers are to come home, Anna Bell said.', 'predict'],
    ['Anna Bell said the aim is to open the gate.', 'assert'],
    ['Anna Bell said the council is to blame.', 'assert'],
    ['"I can now confirm that the mill has been sold," Anna Bell said.', 'confirm; certain'],
    ['It could not yet tell whether the mill had been sold, the guild conceded.', 'cannot-confirm; negative'],
    ['Anna Bell called Constable Ivo Reed to give the keys back at once.', 'demand'],
    ['Anna Bell called the decision to close the mill a mistake.', 'opinion'],
    ['The guild called the report "a tale for long evenings".', 'deny'],
    ['"No talks about the mill are being held," Anna Bell said.', 'deny; negative'],
    ['Anna Bell said there is not one barrel in the mill.', 'deny; negative'],
    ['The judge told jurors to ignore what they had read.', 'demand'],
    ['Anna Bell told reporters that the plan to close the mill was dead.', 'assert'],
    ['Anna Bell warned drivers not to cross the weir.', 'demand'],
    ['A spokesman for Orlan Mills said the company will pay.', 'commit'],
    ['Anna Bell no longer claims that the wheel was whole.', 'deny'],
    ['"I should have told the guild," Anna Bell said.', 'assert'],
    ['"We apologise to all guests," Anna Bell said.', 'opinion'],
  ])('%s', (article, expected) => expect(labels(article)).toBe(expected))
})
