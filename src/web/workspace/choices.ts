// What can be watched or sat in: shipped scenarios, the planner's own of this page, and those that a link brought.
import { measureNames } from '../../model/measureTable.ts';
import { describeProblems, parseScenario } from '../../scenario/parseScenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Entry } from './evaluate.ts';
import { shippedServices, shippedTexts } from './shipped.ts';

export type Source = 'link' | 'own' | 'shipped';

export interface ScenarioChoice {
  /** Its own among all choices, whatever the scenario is called; that of a shipped one is its name. */
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly source: Source;
  /** @throws Error when a shipped one cannot be read, which a test rules out */
  readonly read: () => Scenario;
}

const sourceWords: Readonly<Record<Source, string>> = {
  link: 'From the link',
  own: 'Your scenarios',
  shipped: 'Shipped scenarios',
};

const shippedChoices: readonly ScenarioChoice[] = shippedServices.map(({ name, label }) => {
  return { key: name, name, label, source: 'shipped', read: () => shippedScenario(name) };
});

/** Those of a link first, then the planner's, then the shipped; what cannot be played is left out. */
export function choicesOf(own: readonly Entry[], link: readonly Entry[] = []): readonly ScenarioChoice[] {
  return [...entryChoices('link', link), ...entryChoices('own', own), ...shippedChoices];
}

function entryChoices(source: Source, entries: readonly Entry[]): readonly ScenarioChoice[] {
  return entries.flatMap(({ name, scenario }) => {
    if (scenario === null) return [];
    // No shipped name has a colon in it.
    return [{ key: `${source}:${name}`, name, label: name, source, read: () => ({ ...scenario, name }) }];
  });
}

const readings = new Map<string, Scenario>();

/** As the command line reads it. @throws Error when there is none of that name */
export function shippedScenario(name: string): Scenario {
  const known = readings.get(name);
  if (known !== undefined) return known;
  const open = (path: string) => ({ path, text: shippedTexts.get(path) ?? '' });
  const outcome = parseScenario({ ...open(name), open, measureNames });
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  const scenario = { ...outcome.scenario, name };
  readings.set(name, scenario);
  return scenario;
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** For a list that opens. One that was chosen and is gone stays in it and says so. */
export function optionsOf(
  choices: readonly ScenarioChoice[],
  chosen: string,
  labelOf: (choice: ScenarioChoice) => string,
): readonly ChoiceOption[] {
  const isOneGroup = choices.every(({ source }) => source === 'shipped');
  const options = choices.map((choice): ChoiceOption => {
    const option = { value: choice.key, label: labelOf(choice) };
    return isOneGroup ? option : { ...option, group: sourceWords[choice.source] };
  });
  if (choices.some(({ key }) => key === chosen)) return options;
  return [{ value: chosen, label: `${nameIn(chosen)}: gone, or wrong in Plan a service` }, ...options];
}

/** What to say of one that was chosen and is not there any more. */
export function goneWords(key: string): string {
  return `The scenario ${nameIn(key)} is gone, or something in it is wrong in Plan a service. Choose another one, or put it right there.`;
}

function nameIn(key: string): string {
  return key.slice(key.indexOf(':') + 1).slice(0, 60);
}
