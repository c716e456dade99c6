// A session: the answers given so far, the moment or the ending that they lead to, and the way back.
import { useEffect, useState } from 'preact/hooks';
import type { ChairAnswer, ChairAsked, PointId } from '../../experiment/chair/asked.ts';
import { questionCount } from '../../experiment/chair/countQuestions.ts';
import type { ChairMoment, Standing } from '../../experiment/chair/moment.ts';
import type { ChairPlayed } from '../../experiment/chair/playChair.ts';
import { counted } from '../../experiment/explain/phrases.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Status } from '../parts/Notes.tsx';
import { useEngine } from '../threads/useEngine.ts';
import { EndingView } from './EndingView.tsx';
import { MomentCard } from './MomentCard.tsx';
import { useQuestionCounts } from './useQuestionCounts.ts';

const patienceMilliseconds = 300;

export interface SessionProps {
  readonly seat: Omit<ChairAsked, 'answers'>;
  readonly service: string;
  readonly onLeave: () => void;
}

export function Session({ seat, service, onLeave }: SessionProps) {
  const [answers, setAnswers] = useState<readonly ChairAnswer[]>([]);
  /** Kinds to be asked about again from the next answer on. */
  const [askAgain, setAskAgain] = useState<readonly PointId[]>([]);
  /** What had been answered before the room started again, until it answers anew. */
  const [dropped, setDropped] = useState<readonly ChairAnswer[]>([]);
  const { played, fault, isPlaying } = usePlayed(seat, answers);
  const counts = useQuestionCounts(seat, '');
  const guess = counts === null ? null : questionCount(counts, seat.about);
  const isSlow = useSlow(isPlaying);
  const say = (answer: ChairAnswer) => {
    if (isPlaying) return;
    setAnswers([...answers, { ...answer, askAgain }]);
    setAskAgain([]);
    setDropped([]);
  };
  const takeBack = () => {
    setAnswers(answers.slice(0, -1));
    setAskAgain([]);
  };
  const again = () => {
    setDropped(answers);
    setAnswers([]);
    setAskAgain([]);
  };
  const bringBack = () => {
    setAnswers(dropped);
    setDropped([]);
  };
  return (
    <div class="chair-session">
      <h1 class="chair-session__heading">Take the chair: {service}</h1>
      {fault !== null && <ErrorSummary title="The weeks could not be played" errors={[{ text: fault }]} />}
      {played !== null && !played.ends && (
        <MomentCard key={momentKey(played)} moment={played} guess={guess} onAnswer={say} />
      )}
      {played?.ends && <EndingView ending={played} service={service} />}
      {played !== null && !played.ends && (
        <StandingList standing={played.standing} askAgain={askAgain} onAskAgain={setAskAgain} />
      )}
      <Status>{isSlow ? <p>The weeks are being played …</p> : undefined}</Status>
      <div class="chair-session__ways">
        <p>{counted(answers.length, 'answer')} given.</p>
        {answers.length > 0 && (
          <Button kind="secondary" small onPress={takeBack}>
            Take back the last answer
          </Button>
        )}
        {answers.length > 0 && (
          <Button kind="secondary" small onPress={again}>
            Start again with the same luck
          </Button>
        )}
        {dropped.length > 0 && (
          <Button kind="secondary" small onPress={bringBack}>
            Bring back the {counted(dropped.length, 'answer')}
          </Button>
        )}
        <Button kind="secondary" small onPress={onLeave}>
          Choose other weeks or another worker
        </Button>
      </div>
    </div>
  );
}

/** Another moment has another card, also where it is of the same number. */
function momentKey({ number, when, arose }: ChairMoment): string {
  return `${number} ${when} ${arose}`;
}

interface StandingListProps {
  readonly standing: readonly Standing[];
  readonly askAgain: readonly PointId[];
  readonly onAskAgain: (points: readonly PointId[]) => void;
}

function StandingList({ standing, askAgain, onAskAgain }: StandingListProps) {
  if (standing.length === 0) return null;
  return (
    <section class="chair-standing">
      <h3 class="nhsuk-heading-s">What you have said for always</h3>
      <ul class="nhsuk-list">
        {standing.map(({ point, kind, does }) => (
          <li key={point}>
            {kind}: {does === null ? 'as the worker would' : does ? 'always' : 'never'}.{' '}
            {askAgain.includes(point) ? (
              'You will be asked again after your next answer.'
            ) : (
              <Button kind="secondary" small onPress={() => onAskAgain([...askAgain, point])}>
                Ask again<span class="nhsuk-u-visually-hidden"> about {kind}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PlayedState {
  /** Null before the first moment. */
  readonly played: ChairPlayed | null;
  readonly fault: string | null;
  readonly isPlaying: boolean;
}

/** Whether something has been going on for longer than one waits without a word. */
function useSlow(isGoingOn: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    setIsSlow(false);
    if (!isGoingOn) return;
    const timer = setTimeout(() => setIsSlow(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isSlow;
}

/** What the answers lead to; while that is being played, what was there before. */
function usePlayed(seat: SessionProps['seat'], answers: readonly ChairAnswer[]): PlayedState {
  const engine = useEngine();
  const [state, setState] = useState<PlayedState>({ played: null, fault: null, isPlaying: true });
  useEffect(() => {
    let isOld = false;
    const stop = new AbortController();
    setState((before) => ({ ...before, isPlaying: true }));
    engine.run('chair', { ...seat, answers }, stop.signal).then(
      (played) => {
        if (!isOld) setState({ played, fault: null, isPlaying: false });
      },
      (error: unknown) => {
        const fault = error instanceof Error ? error.message : String(error);
        if (!isOld) setState({ played: null, fault, isPlaying: false });
      },
    );
    return () => {
      isOld = true;
      stop.abort();
    };
  }, [seat, answers]);
  return state;
}
