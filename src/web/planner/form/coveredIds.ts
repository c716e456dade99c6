// The parameters that a question of their own asks for.
import { topics } from './topics.ts';

export const coveredIds: ReadonlySet<string> = new Set(
  topics.flatMap(({ questions }) => questions.flatMap(({ ids }) => ids)),
);
