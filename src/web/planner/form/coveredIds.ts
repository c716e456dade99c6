// The parameters that a question of their own asks for.
import { needCategories } from '../../../scenario/scenario.ts';
import { questionWords } from './questionWords.ts';

export const coveredIds: ReadonlySet<string> = new Set([
  ...Object.keys(questionWords),
  ...needCategories.flatMap((category) => [
    `organisations.supportWeeks.${category}`,
    `organisations.otherDemand.${category}`,
  ]),
]);
