// The planner's way: describe the service, choose what might change, play it, keep it.
import { useEffect, useState } from 'preact/hooks';
import { hashOf } from '../app/route.ts';
import { Button } from '../parts/Button.tsx';
import { Details } from '../parts/Details.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Status } from '../parts/Notes.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import type { Asked } from '../workspace/asked.ts';
import { askedOf } from '../workspace/askedOf.ts';
import { type Evaluation, evaluate } from '../workspace/evaluate.ts';
import { payloadOf } from '../workspace/link.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { errorLines, type LineOfField } from './errorLines.ts';
import { Door } from './form/Door.tsx';
import { fieldId } from './form/fieldId.ts';
import { FormContext } from './form/form.ts';
import { FormsContext } from './form/forms.ts';
import { Questions } from './form/Questions.tsx';
import { OpenFiles } from './opening/OpenFiles.tsx';
import { PlayQuestions } from './PlayQuestions.tsx';
import { Results } from './results/Results.tsx';
import { StaffQuestion } from './results/StaffQuestion.tsx';
import { useWarmWorkers } from './results/useWarmWorkers.ts';
import { SaveAndLink } from './SaveAndLink.tsx';
import { useForms } from './useForms.ts';
import { useWorkspace } from './useWorkspace.ts';
import { WhatIfs } from './whatIfs/WhatIfs.tsx';

/** What was on the page before something was opened, to be taken back until the first change. */
interface Replaced {
  readonly before: Workspace;
  readonly after: Workspace;
}

export function PlannerWay() {
  const { workspace, present, setWorkspace, evaluation, linkProblem, opened, waiting, made } = useWorkspace();
  const { formOf, sayAll, leave } = useForms(workspace, setWorkspace);
  const [attempt, setAttempt] = useState(0);
  // Errors of the last press only: a summary that came up while one types would take the focus away.
  const [summed, setSummed] = useState<readonly LineOfField[]>([]);
  const [said, setSaid] = useState('');
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  const [service] = evaluation.entries;
  const form = formOf(service);
  useWarmWorkers(service.scenario);
  const isCompared = workspace.whatIfs.length > 0;
  const errors = linesOf(evaluation);
  const toPutRight = summed.filter(({ text }) => errors.some((error) => error.text === text));
  const linkTo = (payload: string) => `${location.href.split('#')[0]}${hashOf('planner')}?${payload}`;
  const makeLink = async () => {
    const payload = await payloadOf(workspace);
    made(workspace, payload);
    return linkTo(payload);
  };
  const run = () => {
    const now = evaluate(workspace);
    sumUp(now);
    const wanted = askedOf(now, async () => linkTo(await payloadOf(workspace)));
    if (wanted !== null) setAsked(wanted);
  };
  const sumUp = (of: Evaluation) => {
    sayAll();
    setSummed(linesOf(of));
    setAttempt((count) => count + 1);
  };
  const open = (next: Workspace, what: string) => {
    setReplaced({ before: present(), after: next });
    setWorkspace(next);
    setSaid(what);
    // What came from elsewhere may be wrong anywhere, so all of it is said.
    sumUp(evaluate(next));
  };
  const takeBack = () => {
    if (replaced === null) return;
    setWorkspace(replaced.before);
    setSaid('What was on the page before is there again.');
    setSummed([]);
  };
  useEffect(() => {
    if (opened === 0) return;
    setSaid('The scenarios of the link are on the page.');
    sumUp(evaluation);
  }, [opened]);
  const playingError = (path: string) =>
    attempt > 0 ? evaluation.problems.find(({ field }) => field === path)?.message : undefined;
  const isOutdated = asked !== null && isOtherThan(asked, evaluation);

  return (
    <FormsContext.Provider value={formOf}>
      <div class="planner" onFocusOut={leave}>
        {linkProblem !== null && (
          <ErrorSummary
            title="The link could not be opened"
            errors={[{ text: `${linkProblem} The page works as usual.` }]}
          />
        )}
        <ErrorSummary errors={toPutRight} attempt={attempt} />
        <h1 class="nhsuk-heading-xl">Plan a service</h1>
        <p class="nhsuk-lede-text">
          How many staff do you need, and does this fit your service? Every answer has a default: change only what is
          different where you are.
        </p>
        <p class="planner-at-once">
          <Button small onPress={run}>
            Run it as it is
          </Button>{' '}
          {isCompared ? 'compares' : 'plays'} what is on this page now; the results come up below.
        </p>
        <ul class="planner-jumps" aria-label="On this page">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => jump(event, id)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
        <Details summary="Open a file, or start from another service">
          <OpenFiles present={present} onOpen={open} />
        </Details>
        <Status>
          {waiting !== null && (
            <p>
              The address holds a link to other scenarios. What you have typed has been kept.{' '}
              <Button
                kind="secondary"
                small
                label="Open the link in place of what is on the page"
                onPress={waiting.open}
              >
                Open the link
              </Button>{' '}
              <Button kind="secondary" small label="Keep what is on the page, without the link" onPress={waiting.leave}>
                Keep the page as it is
              </Button>
            </p>
          )}
        </Status>
        <Status>{said && <p class="planner-said">{said}</p>}</Status>
        {replaced?.after === workspace && (
          <Button kind="secondary" small label="Take back: what was on the page before" onPress={takeBack}>
            Take back
          </Button>
        )}

        <PartHeading id="your-service" />
        <Details summary="What stands beside each answer">
          <p>
            The default, how far it is to be believed, and where it comes from. <strong>Measured</strong>: read in the
            source named. <strong>Derived</strong>: worked out from measured figures. <strong>Recalled</strong>: from
            the literature, not checked. <strong>Calibrated</strong>: chosen so that the model shows what has been
            published. <strong>Assumption</strong>: nobody has measured it, or no source was found. Short codes such as
            SOS15 name sources; they are listed in docs/sources.md of the program.
          </p>
        </Details>
        <FormContext.Provider value={form}>
          <Questions
            first={
              <TextInput
                id={fieldId(service.draft.key, 'name')}
                label="Short name of your service"
                hint={`It stands in tables and charts; the file is called ${service.name}.yaml.`}
                width={20}
                value={service.draft.name}
                onInput={(typed) => form.type('name', typed)}
              />
            }
          />
          <Door title="The question that stands above the results" isWrong={form.errorAt('question') !== undefined}>
            <TextInput
              id={fieldId(service.draft.key, 'question')}
              label="Question"
              hint="It ends with a question mark."
              value={service.draft.question}
              error={form.errorAt('question')}
              onInput={(typed) => form.type('question', typed)}
            />
          </Door>
        </FormContext.Provider>

        <PartHeading id="what-might-change" />
        <WhatIfs
          workspace={workspace}
          evaluation={evaluation}
          onChange={setWorkspace}
          errorsOf={(entry) => formOf(entry).wrongPaths.length > 0}
        />

        <PartHeading id="run-it" />
        <PlayQuestions workspace={workspace} onChange={setWorkspace} errorAt={playingError} />
        <Button onPress={run}>{isCompared ? 'Compare' : 'Run my service'}</Button>
        {toPutRight.length > 0 && (
          <p class="nhsuk-error-message">Something has to be put right first; it stands at the top of the page.</p>
        )}
        {asked !== null && <Results asked={asked} outdated={isOutdated} />}

        <PartHeading id="how-many-staff" />
        <StaffQuestion scenario={service.scenario} seed={evaluation.seed} />

        <PartHeading id="keep-it" />
        <SaveAndLink evaluation={evaluation} linkOf={makeLink} />
      </div>
    </FormsContext.Provider>
  );
}

/** Of the service first, then of each scenario under its question, then of the playing. */
function linesOf({ entries, problems }: Evaluation): readonly LineOfField[] {
  return [
    ...entries.flatMap((entry, index) => errorLines(entry, index === 0 ? '' : entry.draft.question || entry.name)),
    ...problems.map(({ field, message }) => ({ text: message, field })),
  ];
}

/** The parts of the page, in their order. */
const parts = [
  { id: 'your-service', title: '1. Your service' },
  { id: 'what-might-change', title: '2. What might change' },
  { id: 'run-it', title: '3. Run it' },
  { id: 'how-many-staff', title: 'How many staff do I need?' },
  { id: 'keep-it', title: 'Keep it' },
] as const;

function PartHeading({ id }: { readonly id: (typeof parts)[number]['id'] }) {
  return (
    <h2 class="nhsuk-heading-l" id={id} tabIndex={-1}>
      {parts.find((part) => part.id === id)?.title}
    </h2>
  );
}

/** Within the page: the address stays that of the way in. */
function jump(event: Event, id: string) {
  event.preventDefault();
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** Whether what is on the page now would be played otherwise than what was asked. */
function isOtherThan(asked: Asked, { entries, seed, replications }: Evaluation): boolean {
  if (seed !== asked.seed || replications !== asked.replications || entries.length !== asked.texts.length) return true;
  return entries.some(({ name, text }, index) => name !== asked.texts[index].name || text !== asked.texts[index].text);
}
